import type { PairStore } from '../app/ports.ts';
import type { SpeakerDecision } from '../domain/speaker.ts';
import type { Database } from './database.ts';

/** The reader's decisions about speakers on IndexedDB, a row for each two names. */
export function speakerStore({ speakerDecisions }: Database): PairStore<SpeakerDecision> {
  return {
    all: () => speakerDecisions.orderBy('at').toArray(),
    async put(all) {
      await speakerDecisions.bulkPut([...all]);
    },
    async remove(ids) {
      await speakerDecisions.bulkDelete([...ids]);
    },
  };
}
