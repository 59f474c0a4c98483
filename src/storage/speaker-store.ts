import type { PairStore } from '../app/ports.ts';
import type { DecidedNames, SpeakerDecision } from '../domain/speaker.ts';
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

/**
 * What colleagues decided, the earliest first by their clocks: in the same order for everybody. It counts while its shared base is followed and its pack is
 * switched on.
 */
export async function speakersInRooms({ sharedSpeakers, followings, packs }: Database): Promise<readonly DecidedNames[]> {
  const all = await sharedSpeakers.toArray();
  if (all.length === 0) return [];
  const counting = new Set<string>();
  for (const { pack, leavingAt } of await followings.toArray())
    if (leavingAt === null && (await packs.get(pack))?.enabled !== false) counting.add(pack);
  const place = ({ shared, id }: (typeof all)[number]) => `${shared.at} ${id}`;
  const known = all.filter(({ pack }) => counting.has(pack));
  return known.sort((a, b) => (place(a) < place(b) ? -1 : 1)).map(({ decided }) => decided);
}
