import type { CorrectionStore } from '../app/ports.ts';
import { correctionFrom } from '../domain/correction.ts';
import { type Database, orNothing } from './database.ts';

/** What the reader corrected, on IndexedDB: a row a page. A row that makes no sense is none. */
export function correctionStore({ corrections }: Database): CorrectionStore {
  return {
    async all() {
      const rows = (await corrections.toArray()).map(correctionFrom);
      return rows.flatMap((row) => (row.ok ? [row.value] : []));
    },
    async get(url) {
      const [found] = await orNothing(async () => [await corrections.get(url)]);
      const row = correctionFrom(found);
      return row.ok ? row.value : null;
    },
    async put(correction) {
      await corrections.put(correction);
    },
    async remove(url) {
      await corrections.delete(url);
    },
  };
}
