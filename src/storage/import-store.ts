import type { ImportStore } from '../app/ports.ts';
import type { ImportJob } from '../domain/import.ts';
import { type Database, observe } from './database.ts';

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

/** Tells of all imports, and of every change. While the database is shut the last that was known stands: an import is not over because nobody can look. */
export function watchImports(database: Database, listener: (jobs: readonly ImportJob[]) => void): () => void {
  return observe(importStore(database).all, listener, (error) => console.warn('imports:', error));
}
