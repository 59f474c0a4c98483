import type { Claim } from '../../domain/claim.ts';
import { inRanges, withoutRange, withoutRanges, withRange, withRanges } from '../../domain/number-ranges.ts';
import { hashOf } from '../../engine/retrieval/hash.ts';
import { idMark } from '../../engine/retrieval/weigh.ts';
import type { Speakers } from '../../engine/speakers/merges.ts';
import type { BaseStore, BaseTables, ClaimBase } from '../ports.ts';
import { withClaims } from './entries.ts';
import type { IndexReader } from './index-reader.ts';
import { needRoom } from './needed-room.ts';
import { page } from './pages.ts';
import { readClaims } from './reading.ts';
import { markedNumbers } from './searching.ts';
import { append, changed, livingPack, makeReady } from './writing.ts';

type Library = Pick<ClaimBase, 'claims' | 'page' | 'replaceClaims' | 'deleteClaims' | 'restoreClaims'>;

/** The base as a list that can be looked through and changed claim by claim. */
export function library(store: BaseStore, index: IndexReader, speakersNow: () => Promise<Speakers>): Library {
  return {
    claims: (ids) =>
      store.transact('read', async (tables) => {
        const found = await find(tables, index, ids);
        return ids.flatMap((id) => found.get(id)?.claim ?? []);
      }),
    async page(filter, after, size) {
      // Asked for before: a transaction ends while something else is waited for.
      const speakers = await speakersNow();
      return store.transact('read', (tables) => page(tables, index, speakers, filter, after, size));
    },
    replaceClaims: async (claims) => {
      const ready = makeReady(claims);
      await needRoom(store);
      return store.transact('write', async (tables) => {
        const before = await find(
          tables,
          index,
          claims.map(({ id }) => id),
        );
        const missing = claims.find(({ id }) => !before.has(id));
        if (missing) throw new DOMException(`no claim "${missing.id}" in the base`, 'NotFoundError');
        const from = await append(tables, ready);
        for (const [i, claim] of claims.entries()) await replaceOne(tables, claim, before.get(claim.id)?.number ?? 0, from + i);
      });
    },
    deleteClaims: (ids) =>
      store.transact('write', async (tables) => {
        for (const { number, claim } of (await find(tables, index, ids)).values()) {
          const pack = await livingPack(tables, claim.pack);
          const ranges = withoutRange(pack.ranges, number, number + 1);
          await tables.putPack({ ...pack, ranges, claims: pack.claims - 1, deleted: withRange(pack.deleted, number, number + 1) });
          await changed(tables, { gone: [number, number + 1] });
        }
      }),
    restoreClaims: (ids) =>
      store.transact('write', async (tables) => {
        const found = await numbered(tables, index, ids);
        let count = 0;
        for (const { number, claim } of found) {
          const pack = await tables.pack(claim.pack);
          if (!pack || pack.removed || !inRanges(pack.deleted, number)) continue;
          const back = [number, number + 1];
          const ranges = withRanges(pack.ranges, back);
          await tables.putPack({ ...pack, ranges, claims: pack.claims + 1, deleted: withoutRanges(pack.deleted, back) });
          await changed(tables, { back });
          count++;
        }
        return count;
      }),
  };
}

/** A claim's number goes, its new one comes. */
async function replaceOne(tables: BaseTables, claim: Claim, before: number, after: number): Promise<void> {
  const pack = await livingPack(tables, claim.pack);
  const without = { ...pack, ranges: withoutRange(pack.ranges, before, before + 1) };
  // It stands in a document that was counted before.
  await tables.putPack({ ...withClaims(without, [claim], after), documents: pack.documents });
  await changed(tables, { gone: [before, before + 1], ...(pack.enabled ? {} : { off: [after, after + 1] }) });
}

interface NumberedClaim {
  readonly number: number;
  readonly claim: Claim;
}

/** Everything that was ever written under these ids and is still stored. */
async function numbered(tables: BaseTables, index: IndexReader, ids: readonly string[]): Promise<NumberedClaim[]> {
  const wanted = new Set(ids);
  const numbers = await markedNumbers(
    tables,
    index,
    [...wanted].map((id) => hashOf(idMark(id))),
  );
  const claims = await readClaims(tables, numbers);
  return [...claims].flatMap(([number, claim]) => (wanted.has(claim.id) ? [{ number, claim }] : []));
}

/** The claims of these ids that published packs hold now. */
async function find(tables: BaseTables, index: IndexReader, ids: readonly string[]): Promise<Map<string, NumberedClaim>> {
  const found = new Map<string, NumberedClaim>();
  for (const one of await numbered(tables, index, ids)) {
    const pack = await tables.pack(one.claim.pack);
    if (pack && !pack.removed && inRanges(pack.ranges, one.number)) found.set(one.claim.id, one);
  }
  return found;
}
