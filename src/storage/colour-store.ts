import type { ColourStore } from '../app/ports.ts';
import { COLOURS, type Colour } from '../domain/annotation.ts';
import type { Database } from './database.ts';

/** What colours stand for, on IndexedDB. */
export function colourStore({ colours }: Database): ColourStore {
  return {
    async meanings() {
      const rows = await colours.bulkGet([...COLOURS]);
      return Object.fromEntries(COLOURS.map((colour, i) => [colour, rows[i]?.meaning ?? ''])) as Record<Colour, string>;
    },
    async setMeaning(colour, meaning) {
      await colours.put({ colour, meaning });
    },
  };
}
