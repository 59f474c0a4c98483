import MiniSearch from 'minisearch';
import { fieldsOf, type System } from '../system.ts';
import { storedValue } from './stored.ts';

const OPTIONS = { fields: ['text', 'speaker', 'title'] };

/** MiniSearch in memory, its index saved as one value of JSON. */
export function miniSearch(): System {
  const stored = storedValue<string>('bench-minisearch');
  let index = new MiniSearch<ReturnType<typeof fieldsOf>>(OPTIONS);
  return {
    async fill(_, claims) {
      index.addAll(claims.map(fieldsOf));
    },
    settle: () => stored.save(JSON.stringify(index)),
    async open() {
      index = MiniSearch.loadJSON((await stored.load()) ?? '{}', OPTIONS);
    },
    async search(queries, limit) {
      return queries.map(({ text }) =>
        index
          .search(text)
          .slice(0, limit)
          .map(({ id }) => String(id)),
      );
    },
    async keep(_, claims) {
      index.addAll(claims.map(fieldsOf));
      await stored.save(JSON.stringify(index));
    },
    async remove(_, ids) {
      index.discardAll(ids);
      await stored.save(JSON.stringify(index));
    },
  };
}
