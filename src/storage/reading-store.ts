import type { ReadingStore } from '../app/ports.ts';
import { unread } from '../domain/reading.ts';
import { type Database, observe } from './database.ts';

/** The tabs' states on IndexedDB: they outlive the worker, and every context sees the same. */
export function readingStore(database: Database): ReadingStore {
  const { readings } = database;
  const get = async (tab: number) => (await readings.get(tab)) ?? null;
  return {
    all: () => readings.toArray(),
    get,
    async update(tab, change) {
      await database.transaction('rw', readings, async () => {
        await readings.put(change((await readings.get(tab)) ?? unread(tab)));
      });
    },
    async remove(tab) {
      await readings.delete(tab);
    },
    async clear() {
      await readings.clear();
    },
    watch: (tab, listener, onError) => observe(() => get(tab), listener, onError),
  };
}
