import { blockOf, entryIn, OWN_BLOCK, readOwnBlock, type TermEntry } from './blocks.ts';
import { type Head, largeCount } from './head.ts';
import { leaders } from './leaders.ts';
import { PostingsReader } from './postings.ts';
import type { PreparedQuery } from './query.ts';
import { type Asked, type Hidden, RANGE, scorer } from './score.ts';

/** A segment as the search sees it: blocks that `neededBlocks` asked for are at hand. */
export interface SegmentView {
  /** Numbers of the segment's claims: `from` up to before `to`. */
  readonly from: number;
  readonly to: number;
  readonly bits: number;
  readonly claims: number;
  readonly length: number;
  readonly head: Head;
  block(key: number): Uint8Array | undefined;
}

/** A claim that may be about the same thing. */
export interface Candidate {
  readonly number: number;
  readonly score: number;
  /** Share of the query's own possible score that was reached, in [0, 1]. */
  readonly similarity: number;
}

/** A base of at most this many claims has no terms too common to be looked for. */
const SMALL = 1000;
/** Terms in more than this share of a base find nothing in particular … */
const TOO_COMMON = 0.2;
/** … and in a very large one terms in more claims than this, with a little more for its size, cost more than they tell. */
const MANY = 8_000;
const MANY_SHARE = 0.01;
/** Words of neighbouring sentences lend only a little, so they are looked for only if they are rarer than this. */
const MANY_FOR_CONTEXT = 4_000;

/** Where all words of a query are too common the rarest are looked for all the same, up to so many claims: many may be alike. */
const MOST_ALL_COMMON = 100_000;

/** In how many claims a term may occur to be looked for, in a base of that many. */
export function mostFrequent(claims: number): number {
  return claims <= SMALL ? claims : Math.min(claims * TOO_COMMON, MANY + claims * MANY_SHARE);
}

/** The blocks of a segment that queries need, by their keys. Large terms that are too common are not read at all, but for those in `also`. */
export function neededBlocks(
  queries: readonly PreparedQuery[],
  { bits, head }: Pick<SegmentView, 'bits' | 'head'>,
  most: number,
  also: ReadonlySet<number>,
): Set<number> {
  const keys = new Set<number>();
  for (const { terms, speaker } of queries) {
    for (const { hash, own } of terms) {
      const count = largeCount(head, hash);
      if (count === 0) keys.add(blockOf(hash, bits));
      else if (count <= mostFor(own, most) || also.has(hash)) keys.add(OWN_BLOCK + hash);
    }
    for (const hash of speaker) keys.add(blockKey(head, bits, hash));
  }
  return keys;
}

/**
 * The terms that are looked for though they are too common: the rarest of queries all of whose own words are. That is known only once the blocks of rare
 * words were read; few queries are so, and the blocks are large.
 */
export function commonButNeeded(queries: readonly PreparedQuery[], index: LookedUp): ReadonlySet<number> {
  const most = mostFrequent(index.claims);
  const countOf = (hash: number) => index.counts.get(hash) ?? 0;
  return new Set(
    queries.flatMap(({ terms }) => {
      const enough = mostOfQuery(terms, countOf, most);
      return enough > most ? terms.flatMap(({ hash, own }) => (own && countOf(hash) <= enough ? [hash] : [])) : [];
    }),
  );
}

/** `most`, or if all own words that are met at all are in more claims, in how many the rarest of them is. */
function mostOfQuery(terms: PreparedQuery['terms'], countOf: (hash: number) => number, most: number): number {
  const counts = terms.flatMap(({ hash, own }) => (own ? [countOf(hash)] : [])).filter((count) => count > 0);
  const least = Math.min(...counts);
  return counts.length > 0 && least > most && least <= MOST_ALL_COMMON ? least : most;
}

function mostFor(own: boolean, most: number): number {
  return own ? most : Math.min(most, MANY_FOR_CONTEXT);
}

/** The block in which a term's postings stand, however frequent. */
export function blockKey(head: Head, bits: number, hash: number): number {
  return largeCount(head, hash) === 0 ? blockOf(hash, bits) : OWN_BLOCK + hash;
}

/** A term's entry in a segment whose block is at hand. */
export function entryOf({ head, bits, block }: Pick<SegmentView, 'head' | 'bits' | 'block'>, hash: number): TermEntry | null {
  const key = blockKey(head, bits, hash);
  const found = block(key);
  if (!found) return null;
  return key >= OWN_BLOCK ? readOwnBlock(hash, found) : entryIn(found, hash);
}

/** The terms of queries as they were found in the index: looked up once, asked for again and again. */
export interface LookedUp {
  readonly segments: readonly SegmentView[];
  /** All claims of the segments. */
  readonly claims: number;
  /** In how many claims each term occurs, in all segments. */
  readonly counts: ReadonlyMap<number, number>;
  /** The entries of a segment, by its place in the list; without those whose blocks are not at hand. */
  readonly entries: readonly ReadonlyMap<number, TermEntry>[];
}

export function lookUp(queries: readonly PreparedQuery[], segments: readonly SegmentView[]): LookedUp {
  const counts = new Map<number, number>();
  for (const { terms } of queries) for (const { hash } of terms) counts.set(hash, 0);
  const entries = segments.map((segment) => {
    const found = new Map<number, TermEntry>();
    for (const [hash, before] of counts) {
      const entry = entryOf(segment, hash);
      if (entry) found.set(hash, entry);
      const count = entry?.count ?? largeCount(segment.head, hash);
      if (count > 0) counts.set(hash, before + count);
    }
    return found;
  });
  return { segments, claims: segments.reduce((sum, { claims }) => sum + claims, 0), counts, entries };
}

/** The best claims for each query, best first; `range` claims are scored at a time. */
export function search(queries: readonly PreparedQuery[], index: LookedUp, hidden: Hidden, limit: number, range = RANGE): Candidate[][] {
  const { segments, claims, counts, entries } = index;
  const averageLength = segments.reduce((sum, { length }) => sum + length, 0) / Math.max(1, claims);
  const most = mostFrequent(claims);
  const wanted = queries.map(({ terms }) => {
    const enough = mostOfQuery(terms, (hash) => counts.get(hash) ?? 0, most);
    return terms.flatMap(({ hash, weight, own }) => {
      const count = counts.get(hash) ?? 0;
      return count === 0 || count > mostFor(own, enough) ? [] : [{ hash, weight: weight * idf(claims, count) }];
    });
  });
  const tops = queries.map(() => leaders(limit));
  const score = scorer(averageLength, Math.min(range, Math.max(0, ...segments.map(({ head }) => head.lengths.length))));
  segments.forEach((segment, place) => {
    const { asked, lists } = askedOf(queries, wanted, segment, entries[place]);
    score(asked, segment, lists, tops, hidden);
  });
  return tops.map((top, i) => {
    const possible = possibleScore(queries[i], claims, counts) * 1.6;
    return top.all().map(({ number, score, plain }) => ({ number, score, similarity: Math.min(1, plain / (possible || 1)) }));
  });
}

/** Queries as a segment is asked, with the lists that they ask for: each once, however many ask. */
function askedOf(
  queries: readonly PreparedQuery[],
  wanted: readonly (readonly { readonly hash: number; readonly weight: number }[])[],
  segment: SegmentView,
  entries: LookedUp['entries'][number] | undefined,
): { readonly asked: readonly Asked[]; readonly lists: readonly PostingsReader[] } {
  const lists: PostingsReader[] = [];
  const places = new Map<number, number | null>();
  const placeOf = (hash: number, find: () => TermEntry | null | undefined) => {
    const known = places.get(hash);
    if (known !== undefined) return known;
    const entry = find();
    const place = entry ? lists.push(new PostingsReader(entry)) - 1 : null;
    places.set(hash, place);
    return place;
  };
  const asked = queries.map(({ speaker, day }, i) => ({
    terms: (wanted[i] ?? []).flatMap(({ hash, weight }) => {
      const at = placeOf(hash, () => entries?.get(hash));
      return at === null ? [] : [{ at, weight }];
    }),
    speaker: speaker.flatMap((hash) => placeOf(hash, () => entryOf(segment, hash)) ?? []),
    day,
  }));
  return { asked, lists };
}

/** In how many claims a term occurs; blocks of terms that are not large must be at hand. */
export function claimsWith(hash: number, segments: readonly SegmentView[]): number {
  let count = 0;
  for (const segment of segments) count += largeCount(segment.head, hash) || (entryOf(segment, hash)?.count ?? 0);
  return count;
}

function idf(claims: number, count: number): number {
  return Math.log(1 + (claims - count + 0.5) / (count + 0.5));
}

/** Terms of half a weight or more could have reached this; words that no claim has count half. */
function possibleScore(query: PreparedQuery | undefined, claims: number, counts: ReadonlyMap<number, number>): number {
  return (query?.terms ?? [])
    .filter(({ own }) => own)
    .reduce((sum, { hash, weight }) => {
      const count = counts.get(hash) ?? 0;
      return sum + weight * idf(claims, count) * (count === 0 ? 0.5 : 1);
    }, 0);
}
