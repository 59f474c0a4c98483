import { Dexie } from '../../../storage/database.ts';

/** A value of a system that lives in memory, kept on disk between runs as such libraries advise: one value in IndexedDB. */
export function storedValue<T>(name: string) {
  const database = new Dexie(name);
  database.version(1).stores({ values: '' });
  const table = database.table<T, number>('values');
  return {
    async save(value: T): Promise<void> {
      await table.put(value, 0);
    },
    load: () => table.get(0),
  };
}
