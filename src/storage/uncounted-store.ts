import type { UncountedStore } from '../app/ports.ts';
import type { Database } from './database.ts';

/** Tabs that wait to be counted, on IndexedDB: a row each. */
export function uncountedStore(database: Database): UncountedStore {
  const { uncounted } = database;
  return {
    all: async () => (await uncounted.toArray()).sort((a, b) => a.at.localeCompare(b.at)),
    async add(tab, at) {
      await uncounted.put({ tab, at, tries: 0 });
    },
    async tried({ tab, at, tries }) {
      await uncounted
        .where({ tab })
        .filter((row) => row.at === at)
        .modify({ tries: tries + 1 });
    },
    async done(tab, at) {
      await uncounted
        .where({ tab })
        .filter((row) => at === undefined || row.at === at)
        .delete();
    },
    clear: async () => uncounted.clear(),
  };
}
