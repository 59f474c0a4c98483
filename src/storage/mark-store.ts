import * as v from 'valibot';
import type { MarkStore } from '../app/ports.ts';
import type { Database } from './database.ts';

const restoring = v.object({
  name: v.string(),
  startedAt: v.string(),
  state: v.picklist(['running', 'restored', 'failed']),
  problem: v.nullable(v.string()),
});

/** What is known of the base apart from it, on IndexedDB: a row each. */
export function markStore({ marks }: Database): MarkStore {
  const REMOVED = 'seed removed ';
  const KEPT = 'kept by reading ';
  const BACKED_UP = 'backed up at';
  const SENTINEL = 'sentinel';
  const RESTORING = 'restoring';
  const RESTORED_FILE = 'restoring: file';
  const textOf = async (name: string) => {
    const value = (await marks.get(name))?.value;
    return typeof value === 'string' ? value : null;
  };
  return {
    async removedSeeds() {
      const names = await marks.where('name').startsWith(REMOVED).primaryKeys();
      return names.map((name) => name.slice(REMOVED.length));
    },
    async setSeedRemoved(id, removed) {
      if (removed) await marks.put({ name: `${REMOVED}${id}`, value: true });
      else await marks.delete(`${REMOVED}${id}`);
    },
    async keptByReading() {
      const rows = await marks.where('name').startsWith(KEPT).toArray();
      return new Map(rows.map(({ name, value }) => [name.slice(KEPT.length), String(value)]));
    },
    async setKeptByReading(pack, at) {
      if (at === null) await marks.delete(`${KEPT}${pack}`);
      else await marks.put({ name: `${KEPT}${pack}`, value: at });
    },
    backedUpAt: () => textOf(BACKED_UP),
    sentinel: () => textOf(SENTINEL),
    async setSentinel(mark) {
      await marks.put({ name: SENTINEL, value: mark });
    },
    async restoring() {
      const stored = v.safeParse(restoring, (await marks.get(RESTORING))?.value);
      return stored.success ? stored.output : null;
    },
    async restoredFile() {
      const value = (await marks.get(RESTORED_FILE))?.value;
      return value instanceof Blob ? value : null;
    },
    async beginRestoring(name, startedAt, file) {
      const begun = { name, startedAt, state: 'running', problem: null };
      await marks.bulkPut([
        { name: RESTORING, value: begun },
        { name: RESTORED_FILE, value: file },
      ]);
    },
    async endRestoring(told) {
      await marks.db.transaction('rw', marks, async () => {
        await marks.delete(RESTORED_FILE);
        if (told) await marks.put({ name: RESTORING, value: told });
        else await marks.delete(RESTORING);
      });
    },
    async setBackedUpAt(at) {
      await marks.put({ name: BACKED_UP, value: at });
    },
  };
}
