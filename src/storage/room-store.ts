import type { Outgoing, RoomStore } from '../app/ports.ts';
import type { Rooms, Share, ShareState } from '../domain/room.ts';
import { type Database, observe } from './database.ts';

/** Shared bases on IndexedDB, as every context sees them. The statements themselves are in the claim base. */
export function roomStore(database: Database): RoomStore {
  const { followings, sharedNotes, sharedSpeakers, lostVersions, outgoing, shares } = database;
  const keys = (pack: string, ids: readonly string[]) => ids.map((id): [string, string] => [pack, id]);
  return {
    all: () => followings.toArray(),
    get: async (pack) => (await followings.get(pack)) ?? null,
    add: async (following) => void (await followings.put(following)),
    update: async (pack, change) =>
      database.transaction('rw', followings, async () => {
        const before = await followings.get(pack);
        if (!before) return null;
        const after = change(before);
        await followings.put(after);
        return after;
      }),
    forget: async (pack) =>
      database.transaction('rw', [followings, sharedNotes, sharedSpeakers, lostVersions, outgoing, shares], async () => {
        await followings.delete(pack);
        for (const table of [sharedNotes, sharedSpeakers, lostVersions, outgoing, shares]) await table.where('pack').equals(pack).delete();
      }),

    notes: (pack) => sharedNotes.where('pack').equals(pack).toArray(),
    note: async (pack, id) => (await sharedNotes.get([pack, id])) ?? null,
    putNotes: async (notes) => void (await sharedNotes.bulkPut([...notes])),
    speakers: (pack) => sharedSpeakers.where('pack').equals(pack).toArray(),
    speaker: async (pack, id) => (await sharedSpeakers.get([pack, id])) ?? null,
    putSpeakers: async (speakers) => void (await sharedSpeakers.bulkPut([...speakers])),
    removeDocuments: async (pack, ids) =>
      database.transaction('rw', sharedNotes, sharedSpeakers, lostVersions, async () => {
        for (const table of [sharedNotes, sharedSpeakers, lostVersions]) await table.bulkDelete(keys(pack, ids));
      }),
    lost: (pack) => lostVersions.where('pack').equals(pack).toArray(),
    putLost: async (lost) => void (await lostVersions.bulkPut([...lost])),
    clearLost: (pack, ids) => lostVersions.bulkDelete(keys(pack, ids)),

    outgoing: (pack) => outgoing.where('pack').equals(pack).sortBy('number'),
    send: async (share, added) =>
      database.transaction('rw', shares, outgoing, async () => {
        await shares.put(share);
        await outgoing.bulkAdd(added.map((one) => ({ ...one, refused: null })));
      }),
    sendAlone: async (added, notes = []) =>
      database.transaction('rw', outgoing, sharedNotes, async () => {
        await outgoing.bulkAdd(added.map((one) => ({ ...one, refused: null })));
        await sharedNotes.bulkPut([...notes]);
      }),
    sent: (numbers) => outgoing.bulkDelete([...numbers]),
    refuse: async (number, refused) => void (await outgoing.update(number, { refused })),
    replaceOutgoing: async (one) => void (await outgoing.put(one)),
    shares: () => database.transaction('r', shares, outgoing, async () => states(await shares.toArray(), await outgoing.toArray())),
    dropShare: async (pack, subject) =>
      database.transaction('rw', shares, outgoing, async () => {
        await shares.delete([pack, subject]);
        await outgoing.where('[pack+subject]').equals([pack, subject]).delete();
      }),
    watchOutgoing(pack, listener) {
      let known: readonly number[] | null = null;
      const tell = (numbers: readonly number[]) => {
        const isNew = known !== null && numbers.some((number) => !known?.includes(number));
        known = numbers;
        if (isNew) listener();
      };
      const query = async () => (await outgoing.where('pack').equals(pack).toArray()).map(({ number }: Outgoing) => number);
      return observe(query, tell, () => {});
    },
  };
}

/** How far each share has come, by what of it is still to be sent. */
function states(shares: readonly Share[], outgoing: readonly Outgoing[]): ShareState[] {
  return shares.map((share) => {
    const left = outgoing.filter(({ pack, subject }) => pack === share.pack && subject === share.subject);
    const reason = left.find(({ refused }) => refused !== null)?.refused ?? null;
    return { ...share, reason, state: reason !== null ? 'refused' : left.length > 0 ? 'waiting' : 'sent' };
  });
}

/** All that is known of shared bases, for watching. */
export async function roomsIn(database: Database): Promise<Rooms> {
  const { followings, sharedNotes, sharedSpeakers, lostVersions } = database;
  const [all, notes, speakers, lost] = await Promise.all([
    followings.toArray(),
    sharedNotes.toArray(),
    sharedSpeakers.toArray(),
    lostVersions.toArray(),
  ]);
  return { followings: all, notes, speakers, lost, shares: await roomStore(database).shares() };
}
