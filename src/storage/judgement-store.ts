import type { JudgementStore } from '../app/ports.ts';
import type { Database } from './database.ts';

/** The reader's judgements on IndexedDB, a row a pair: whoever judges again changes his mind. */
export function judgementStore({ judgements }: Database): JudgementStore {
  return {
    all: () => judgements.orderBy('at').toArray(),
    async put(all) {
      await judgements.bulkPut([...all]);
    },
    async remove(ids) {
      await judgements.bulkDelete([...ids]);
    },
  };
}
