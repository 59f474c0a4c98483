import type { Claim } from '../../domain/claim.ts';
import { inRanges, type NumberRanges, pairs, withoutRanges, withRanges } from '../../domain/number-ranges.ts';
import { hashOf } from '../../engine/retrieval/hash.ts';
import { termsOf } from '../../engine/retrieval/terms.ts';
import { outletMark, sameSpeakerMarks } from '../../engine/retrieval/weigh.ts';
import type { Speakers } from '../../engine/speakers/merges.ts';
import type { BaseTables, ClaimFilter, ClaimPage } from '../ports.ts';
import { dayOf } from './entries.ts';
import type { IndexReader } from './index-reader.ts';
import { readClaims } from './reading.ts';
import { markedNumbers } from './searching.ts';

/** Claims read at a time, and for one piece at most, so that a filter that lets little through answers soon. */
const AT_A_TIME = 256;
const MOST_READ = 20_000;

/** One piece of the claims that the filter lets through, those with the highest numbers first. */
export async function page(
  tables: BaseTables,
  index: IndexReader,
  speakers: Speakers,
  filter: ClaimFilter,
  after: number | null,
  size: number,
): Promise<ClaimPage> {
  const shown = await shownRanges(tables, filter);
  const matching = await matchingNumbers(tables, index, speakers, filter);
  const numbers = matching ? inList(matching, shown, after) : inRangesBackwards(shown, after);
  const claims: Claim[] = [];
  let batch: number[] = [];
  let read = 0;
  let last: number | null = null;
  for (const number of numbers) {
    if (claims.length >= size || read >= MOST_READ) return { claims, next: last };
    batch.push(number);
    if (batch.length < AT_A_TIME) continue;
    last = await take(batch);
    batch = [];
  }
  last = await take(batch);
  return { claims, next: claims.length >= size && last !== null ? last : null };

  /** Reads a batch and takes what passes, up to the size; answers with the number to go on below. */
  async function take(some: readonly number[]): Promise<number | null> {
    const found = await readClaims(tables, some);
    for (const number of some) {
      const claim = found.get(number);
      if (claim && passes(claim, speakers, filter)) claims.push(claim);
      if (claims.length >= size) return number;
    }
    read += some.length;
    return some.at(-1) ?? last;
  }
}

/** Numbers of published claims that may be shown. */
async function shownRanges(tables: BaseTables, { pack, disabledToo }: ClaimFilter): Promise<NumberRanges> {
  const one = pack === null ? null : await tables.pack(pack);
  const packs = pack === null ? await tables.packs() : one ? [one] : [];
  const shown = packs.filter(({ removed, enabled }) => !removed && (enabled || disabledToo));
  const { gone } = await tables.catalogue();
  return withoutRanges(
    withRanges(
      [],
      shown.flatMap(({ ranges }) => ranges),
    ),
    gone,
  );
}

/** Numbers of the claims that have all the words, are by the speaker and from the outlet, by the index; null where the filter names none of them. */
async function matchingNumbers(
  tables: BaseTables,
  index: IndexReader,
  speakers: Speakers,
  { words, speaker, outlet }: ClaimFilter,
): Promise<number[] | null> {
  const alternatives = [
    ...termsOf(words ?? '').map((term) => [term]),
    ...(speaker === null ? [] : [speakers.namesOf(speaker).flatMap(sameSpeakerMarks)]),
    ...(outlet === null ? [] : [[outletMark(outlet)]]),
  ];
  if (alternatives.length === 0) return null;
  const lists: number[][] = [];
  for (const marks of alternatives) lists.push(await markedNumbers(tables, index, marks.map(hashOf)));
  const [first = [], ...others] = lists;
  const sets = others.map((numbers) => new Set(numbers));
  const common = first.filter((number) => sets.every((numbers) => numbers.has(number)));
  return [...new Set(common)].sort((a, b) => b - a);
}

function inList(numbers: readonly number[], shown: NumberRanges, after: number | null): number[] {
  return numbers.filter((number) => (after === null || number < after) && inRanges(shown, number));
}

function* inRangesBackwards(shown: NumberRanges, after: number | null): Generator<number> {
  for (const [from, to] of pairs(shown).reverse()) for (let number = Math.min(to, after ?? to) - 1; number >= from; number--) yield number;
}

/** What the index cannot tell for certain. */
function passes(claim: Claim, speakers: Speakers, { speaker, outlet, from, to }: ClaimFilter): boolean {
  const day = dayOf(claim);
  if (from !== null && (day === null || day < from)) return false;
  if (to !== null && (day === null || day > to)) return false;
  if (outlet !== null && claim.document.outlet !== outlet) return false;
  return speaker === null || speakers.same(claim.speaker?.name ?? null, speaker);
}
