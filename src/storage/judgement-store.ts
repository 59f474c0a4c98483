import type { PairStore } from '../app/ports.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { Database } from './database.ts';

/** The reader's judgements on IndexedDB, a row a pair: whoever judges again changes his mind. */
export function judgementStore({ judgements }: Database): PairStore<Judgement> {
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
