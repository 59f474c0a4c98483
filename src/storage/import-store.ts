import type { ImportStore } from '../app/ports.ts';
import type { Database } from './database.ts';

/** The imports on IndexedDB: every panel sees them, and they outlive their worker. */
export function importStore(database: Database): ImportStore {
  const { imports, importSources } = database;
  return {
    all: async () => (await imports.toArray()).sort((a, b) => a.startedAt.localeCompare(b.startedAt)),
    async add(job, source) {
      await database.transaction('rw', imports, importSources, async () => {
        await imports.put(job);
        if (source) await importSources.put(source);
      });
    },
    update: async (id, change) =>
      database.transaction('rw', imports, async () => {
        const before = await imports.get(id);
        if (!before) return null;
        const after = change(before);
        if (after !== before) await imports.put(after);
        return after;
      }),
    source: async (id) => (await importSources.get(id)) ?? null,
    dropSource: async (id) => importSources.delete(id),
    async remove(id) {
      await database.transaction('rw', imports, importSources, async () => {
        await imports.delete(id);
        await importSources.delete(id);
      });
    },
  };
}
