import { create, insertMultiple, load, type RawData, removeMultiple, save, search } from '@orama/orama';
import { fieldsOf, type System } from '../system.ts';
import { storedValue } from './stored.ts';

const SCHEMA = { id: 'string', text: 'string', speaker: 'string', title: 'string' } as const;

/** Orama in memory, saved as one value. */
export function orama(): System {
  const stored = storedValue<RawData>('bench-orama');
  let database = create({ schema: SCHEMA });
  const keep = () => stored.save(JSON.parse(JSON.stringify(save(database))) as RawData);
  return {
    async fill(_, claims) {
      await insertMultiple(database, claims.map(fieldsOf), 1000);
    },
    settle: keep,
    async open() {
      database = create({ schema: SCHEMA });
      const data = await stored.load();
      if (data) load(database, data);
    },
    async search(queries, limit) {
      const found: string[][] = [];
      for (const { text } of queries) {
        const { hits } = await search(database, { term: text, properties: ['text', 'speaker', 'title'], limit, threshold: 1 });
        found.push(hits.map(({ id }) => String(id)));
      }
      return found;
    },
    async keep(_, claims) {
      await insertMultiple(database, claims.map(fieldsOf), 1000);
      await keep();
    },
    async remove(_, ids) {
      await removeMultiple(database, [...ids], 1000);
      await keep();
    },
  };
}
