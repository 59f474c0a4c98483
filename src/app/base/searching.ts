import type { Claim } from '../../domain/claim.ts';
import { inRanges, type NumberRanges } from '../../domain/number-ranges.ts';
import type { Coverage } from '../../domain/relation.ts';
import { blockOf } from '../../engine/retrieval/blocks.ts';
import { dayNumber } from '../../engine/retrieval/day.ts';
import { hashOf } from '../../engine/retrieval/hash.ts';
import { largeCount } from '../../engine/retrieval/head.ts';
import { decodePostings } from '../../engine/retrieval/postings.ts';
import { prepareQueries } from '../../engine/retrieval/query.ts';
import {
  blockKey,
  type Candidate,
  claimsWith,
  commonButNeeded,
  entryOf,
  lookUp,
  mostFrequent,
  neededBlocks,
  search,
} from '../../engine/retrieval/search.ts';
import { sameSpeakerMarks } from '../../engine/retrieval/weigh.ts';
import type { Speakers } from '../../engine/speakers/merges.ts';
import type { BaseStore, BaseTables, CandidateClaim, ClaimBase, ClaimQuery, PackEntry } from '../ports.ts';
import type { IndexReader } from './index-reader.ts';
import { claimsIn, mayBeFound, rowKeysOf } from './reading.ts';

const NONE: ReadonlySet<number> = new Set();

/** Search over the stored index. */
export function searching(
  store: BaseStore,
  index: IndexReader,
  speakersNow: () => Promise<Speakers>,
): Pick<ClaimBase, 'search' | 'frequencies' | 'coverage'> {
  return {
    async search(queries, limit) {
      const { namesOf } = await speakersNow();
      const prepared = prepareQueries(
        queries.map((query) => ({ ...query, speakers: query.speaker === null ? [] : namesOf(query.speaker), day: dayNumber(query.said) })),
      );
      return store.transact('read', async (tables) => {
        const catalogue = await tables.catalogue();
        const excluded = await excludedRanges(tables, queries);
        const read = (also: ReadonlySet<number>) =>
          index.read(tables, catalogue, (segment, all) =>
            neededBlocks(prepared, segment, mostFrequent(all.reduce((sum, { claims }) => sum + claims, 0)), also),
          );
        const first = lookUp(prepared, await read(NONE));
        const also = commonButNeeded(prepared, first);
        const terms = also.size === 0 ? first : lookUp(prepared, await read(also));
        const hidden = (number: number, query: number) =>
          !mayBeFound(catalogue, number) || inRanges(excluded.get(queries[query]?.exclude ?? '') ?? [], number);
        const found = search(prepared, terms, hidden, limit);
        const numbers = found.flatMap((one) => one.map(({ number }) => number));
        const claims = claimsIn(await index.rows(tables, rowKeysOf(numbers)), numbers);
        return found.map((candidates) => withClaims(candidates, claims));
      });
    },
    frequencies(terms) {
      return store.transact('read', async (tables) => {
        const segments = await index.read(
          tables,
          await tables.catalogue(),
          ({ head, bits }) => new Set(terms.map(hashOf).flatMap((hash) => (largeCount(head, hash) === 0 ? blockOf(hash, bits) : []))),
        );
        const counts = new Map(terms.map((term) => [term, claimsWith(hashOf(term), segments)]));
        return { claims: segments.reduce((sum, { claims }) => sum + claims, 0), counts };
      });
    },
    async coverage(speakers) {
      const inMemory = await store.inMemory();
      const { namesOf } = await speakersNow();
      const names = [...new Set(speakers.flatMap((name) => namesOf(name)))];
      return store.transact('read', async (tables) => ({
        ...figuresOf((await tables.packs()).filter(({ enabled, removed }) => enabled && !removed)),
        bySpeakers: await countBySpeakers(tables, index, names),
        inMemory,
      }));
    },
  };
}

function withClaims(candidates: readonly Candidate[], claims: ReadonlyMap<number, Claim>): CandidateClaim[] {
  return candidates.flatMap(({ number, score, similarity }) => {
    const claim = claims.get(number);
    return claim ? [{ claim, score, similarity }] : [];
  });
}

async function excludedRanges(tables: BaseTables, queries: readonly ClaimQuery[]): Promise<ReadonlyMap<string, NumberRanges>> {
  const ranges = new Map<string, NumberRanges>();
  for (const id of new Set(queries.flatMap(({ exclude }) => exclude ?? []))) ranges.set(id, (await tables.pack(id))?.ranges ?? []);
  return ranges;
}

function figuresOf(packs: readonly PackEntry[]): Omit<Coverage, 'bySpeakers' | 'inMemory'> {
  const days = packs.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
  days.sort();
  return {
    claims: packs.reduce((sum, { claims }) => sum + claims, 0),
    documents: packs.reduce((sum, { documents }) => sum + documents, 0),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  };
}

async function countBySpeakers(tables: BaseTables, index: IndexReader, speakers: readonly string[]): Promise<number> {
  const hashes = [...new Set(speakers.flatMap(sameSpeakerMarks))].map(hashOf);
  const numbers = await markedNumbers(tables, index, hashes);
  const catalogue = await tables.catalogue();
  return new Set(numbers.filter((number) => mayBeFound(catalogue, number))).size;
}

/** Numbers of the claims that have one of these terms or marks, by their hashes. */
export async function markedNumbers(tables: BaseTables, index: IndexReader, hashes: readonly number[]): Promise<number[]> {
  if (hashes.length === 0) return [];
  const segments = await index.read(
    tables,
    await tables.catalogue(),
    ({ head, bits }) => new Set(hashes.map((hash) => blockKey(head, bits, hash))),
  );
  return segments.flatMap((segment) =>
    hashes.flatMap((hash) => {
      const entry = entryOf(segment, hash);
      return entry ? Array.from(decodePostings(entry).numbers, (number) => segment.from + number) : [];
    }),
  );
}
