import type { BaseStore, BaseTables, Catalogue, DraftEntry, PackEntry } from '../ports.ts';

/** One work at a time, in this context. */
export function inTurn(): BaseStore['alone'] {
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

export const EMPTY_CATALOGUE: Catalogue = { revision: 0, next: 0, nextSegment: 1, segments: [], off: [], gone: [] };

/** The base in memory: for measuring, and where the browser gives no database. Gone with its owner. */
export function memoryStore(): BaseStore {
  let catalogue = EMPTY_CATALOGUE;
  const packs = new Map<string, PackEntry>();
  const drafts = new Map<string, DraftEntry>();
  const rows = new Map<number, Uint8Array>();
  const blocks = new Map<number, Uint8Array>();
  let undo: (() => void)[] = [];
  let last: Promise<unknown> = Promise.resolve();

  function put<K, V>(map: Map<K, V>, key: K, value: V): void {
    const before = map.get(key);
    undo.push(() => (before === undefined ? map.delete(key) : map.set(key, before)));
    map.set(key, value);
  }
  function remove<K, V>(map: Map<K, V>, key: K): void {
    const before = map.get(key);
    if (before === undefined) return;
    undo.push(() => map.set(key, before));
    map.delete(key);
  }
  function removeRange(map: Map<number, Uint8Array>, from: number, to: number): void {
    for (const key of [...map.keys()]) if (key >= from && key < to) remove(map, key);
  }

  const tables: BaseTables = {
    catalogue: async () => catalogue,
    async putCatalogue(value) {
      const before = catalogue;
      undo.push(() => {
        catalogue = before;
      });
      catalogue = value;
    },
    packs: async () => [...packs.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    pack: async (id) => packs.get(id) ?? null,
    putPack: async (pack) => put(packs, pack.id, pack),
    deletePack: async (id) => remove(packs, id),
    drafts: async () => [...drafts.values()],
    draft: async (id) => drafts.get(id) ?? null,
    putDraft: async (draft) => put(drafts, draft.id, draft),
    deleteDraft: async (id) => remove(drafts, id),
    rows: async (keys) => keys.map((key) => rows.get(key)),
    putRows: async (keys, values) => keys.forEach((key, i) => void (values[i] && put(rows, key, values[i]))),
    deleteRows: async (from, to) => removeRange(rows, from, to),
    blocks: async (keys) => keys.map((key) => blocks.get(key)),
    putBlocks: async (keys, values) => keys.forEach((key, i) => void (values[i] && put(blocks, key, values[i]))),
    deleteBlocks: async (from, to) => removeRange(blocks, from, to),
    oldPacks: async () => [],
    oldClaims: async () => [],
    deleteOldPack: async () => {},
  };

  return {
    transact(_, work) {
      const run = last.then(async () => {
        undo = [];
        try {
          return await work(tables);
        } catch (error) {
          for (const step of undo.reverse()) step();
          throw error;
        }
      });
      last = run.catch(() => {});
      return run;
    },
    inMemory: async () => true,
    room: async () => null,
    alone: inTurn(),
  };
}
