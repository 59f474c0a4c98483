import type { BaseStore, BaseTables, Catalogue } from '../app/ports.ts';
import type { Database } from './database.ts';

const nothing = () => undefined;

/** The catalogue's only key. */
const ONLY = 0;
const EMPTY: Catalogue = { revision: 0, next: 0, nextSegment: 1, segments: [], off: [], gone: [] };

/** The claim base on IndexedDB. */
export function baseStore(database: Database): BaseStore {
  const { packs, packDrafts: drafts, catalogue, rows, postings, oldPacks, blocks } = database;
  const tables: BaseTables = {
    catalogue: async () => (await catalogue.get(ONLY)) ?? EMPTY,
    putCatalogue: async (value) => void (await catalogue.put(value, ONLY)),
    packs: () => packs.toArray(),
    pack: async (id) => (await packs.get(id)) ?? null,
    putPack: async (pack) => void (await packs.put(pack)),
    deletePack: (id) => packs.delete(id),
    drafts: () => drafts.toArray(),
    draft: async (id) => (await drafts.get(id)) ?? null,
    putDraft: async (draft) => void (await drafts.put(draft)),
    deleteDraft: (id) => drafts.delete(id),
    rows: (keys) => rows.bulkGet([...keys]),
    putRows: (keys, values) => rows.bulkPut(values, keys).then(nothing),
    deleteRows: async (from, to) => void (await rows.where(':id').between(from, to, true, false).delete()),
    blocks: (keys) => postings.bulkGet([...keys]),
    putBlocks: (keys, values) => postings.bulkPut(values, keys).then(nothing),
    deleteBlocks: async (from, to) => void (await postings.where(':id').between(from, to, true, false).delete()),
    oldPacks: () => oldPacks.toArray(),
    oldClaims: async (pack) => (await blocks.where('pack').equals(pack).sortBy('number')).flatMap(({ claims }) => claims),
    deleteOldPack: async (id) => {
      await blocks.where('pack').equals(id).delete();
      await oldPacks.delete(id);
    },
  };
  const everything = [packs, drafts, catalogue, rows, postings, oldPacks, blocks];
  const locks = globalThis.navigator?.locks;
  const aloneHere = inTurn();
  return {
    // An async function, for Dexie to notice that it must wait for the native promises inside.
    transact: async (mode, work) => database.transaction(mode === 'read' ? 'r' : 'rw', everything, async () => await work(tables)),
    inMemory: async () => false,
    room: bytesLeft,
    alone: async (whenBusy, work) => {
      if (!locks) return aloneHere(whenBusy, work);
      await locks.request(`${database.name}: sweep`, { ifAvailable: whenBusy === 'skip' }, async (lock) => {
        if (lock) await work();
      });
    },
  };
}

/** What the browser still grants: what is left of its share, or of the disk. */
async function bytesLeft(): Promise<number | null> {
  const { quota, usage } = (await globalThis.navigator?.storage?.estimate?.().catch(() => undefined)) ?? {};
  return quota === undefined || usage === undefined ? null : quota - usage;
}

/** Claims in a row of the database's first version, at most. */
const OLD_ROW = 1000;

/** The catalogue, for watching, and about how many claims of the database's first version stand apart from it. */
export async function cataloguedIn({ catalogue, blocks }: Database): Promise<{ readonly catalogue: Catalogue; readonly apart: number }> {
  return { catalogue: (await catalogue.get(ONLY)) ?? EMPTY, apart: (await blocks.count()) * OLD_ROW };
}

/** The base's revision, for watching. */
export async function baseRevision(database: Database): Promise<number> {
  return (await database.catalogue.get(ONLY))?.revision ?? 0;
}

/** Where there are no locks there is only this context. */
function inTurn(): BaseStore['alone'] {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  return async (whenBusy, work) => {
    if (waiting > 0 && whenBusy === 'skip') return;
    waiting++;
    const mine = last.then(work);
    last = mine.catch(() => {});
    await mine.finally(() => {
      waiting--;
    });
  };
}

/** Whether a pack is in the base, by one look into its table. */
export async function isPackThere({ packs }: Database, id: string): Promise<boolean> {
  const pack = await packs.get(id);
  return pack !== undefined && !pack.removed;
}

/** Whether a pack is in the base, or was removed and can be brought back. */
export async function isPackKnown({ packs }: Database, id: string): Promise<boolean> {
  return (await packs.get(id)) !== undefined;
}
