import { type Speakers, UNDECIDED } from '../../engine/speakers/merges.ts';
import type { BaseStore, ClaimBase, Now } from '../ports.ts';
import { stateOf } from './entries.ts';
import { indexReader } from './index-reader.ts';
import { library } from './library.ts';
import { needRoom } from './needed-room.ts';
import { searching } from './searching.ts';
import { sweep, tidy } from './sweep.ts';
import { writing } from './writing.ts';

/** Batches of an import that are left as small segments before they are merged. */
const MOST_SMALL = 64;

/**
 * The claim base over a store: IndexedDB in the browser, memory in the lab and where there is no database. `speakersNow` tells which names the
 * reader takes for one speaker; claims keep the names that they came with.
 */
export function claimBase(store: BaseStore, now: Now, speakersNow: () => Promise<Speakers> = async () => UNDECIDED): ClaimBase {
  const index = indexReader();
  const written = writing(store, now);
  /** After small writes small segments are merged at leisure; what fails there is tried again after the next. */
  let appended = 0;
  const tidyLater = () => void tidy(store).catch(() => {});
  return {
    revision: () => store.transact('read', async (tables) => (await tables.catalogue()).revision),
    packs: () => store.transact('read', async (tables) => (await tables.packs()).filter(({ removed }) => !removed).map(stateOf)),
    pack: (id) =>
      store.transact('read', async (tables) => {
        const pack = await tables.pack(id);
        return pack && !pack.removed ? stateOf(pack) : null;
      }),
    drafts: () => store.transact('read', (tables) => tables.drafts()),
    needRoom: (bytes) => needRoom(store, bytes),
    ...written,
    async putPack(pack, claims) {
      await written.putPack(pack, claims);
      tidyLater();
    },
    async addClaims(pack, claims) {
      await written.addClaims(pack, claims);
      tidyLater();
    },
    async appendClaims(pack, claims, ahead) {
      const count = await written.appendClaims(pack, claims, ahead);
      if (++appended % MOST_SMALL === 0) await tidy(store);
      return count;
    },
    async publishPack(pack) {
      await written.publishPack(pack);
      tidyLater();
    },
    ...searching(store, index, speakersNow),
    ...library(store, index, speakersNow),
    removed: () => store.transact('read', async (tables) => (await tables.catalogue()).gone),
    sweep: (progress, removed) => sweep(store, progress, removed),
  };
}
