import type { BaseStore, ClaimBase, Now } from '../ports.ts';
import { stateOf } from './entries.ts';
import { library } from './library.ts';
import { searching } from './searching.ts';
import { writing } from './writing.ts';

/** The claim base over a store: IndexedDB in the browser, memory in the lab and where there is no database. */
export function claimBase(store: BaseStore, now: Now): ClaimBase {
  return {
    revision: () => store.transact('read', async (tables) => (await tables.catalogue()).revision),
    packs: () => store.transact('read', async (tables) => (await tables.packs()).filter(({ removed }) => !removed).map(stateOf)),
    pack: (id) =>
      store.transact('read', async (tables) => {
        const pack = await tables.pack(id);
        return pack && !pack.removed ? stateOf(pack) : null;
      }),
    drafts: () => store.transact('read', (tables) => tables.drafts()),
    ...writing(store, now),
    ...searching(store),
    ...library(store),
  };
}
