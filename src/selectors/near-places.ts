import type { Quote } from '../domain/selector.ts';
import { type NearMatch, nearest } from './approximate.ts';
import { occurrenceNear } from './occurrence-near.ts';
import { SHORTEST_PIECE } from './pieces.ts';
import type { SearchText } from './search-text.ts';

/** Lengths of the pieces by which a changed passage is looked for, in UTF-16 units, and how many of its own are enough. */
const PIECE = 10;
const SIDE = 16;
const MOST_PIECES = 24;
const MOST_HITS = 32;
/** Places that are looked at closely. */
const MOST_WINDOWS = 4;
/** An end of a place is sure where so many units of the surroundings, or of the passage itself, stand as they stood. */
const EDGE = 12;
const OWN_EDGE = 8;

/** Where a piece of the quote stands: the passage then begins at `start`. */
interface Vote {
  readonly start: number;
  readonly piece: number;
}

/**
 * Places where nearly the words of the quote stand, at most `mostErrors` away. A search of the whole page by errors would take seconds: pieces of the
 * quote and of its surroundings, found exactly, vote for windows, and only the best of these are searched.
 */
export function nearPlaces(page: SearchText, quote: Quote, mostErrors: number): NearMatch[] {
  const { exact } = quote;
  const { text } = page;
  const slack = Math.max(16, Math.ceil(mostErrors));
  return windows(votes(page, quote), slack).flatMap((start) => {
    const from = Math.max(0, start - slack);
    const matches = nearest(text.slice(from, start + exact.length + 2 * slack), exact, mostErrors);
    return matches
      .slice(0, 1)
      .map((match) => fitted(text, quote, { start: from + match.start, end: from + match.end, errors: match.errors }, mostErrors));
  });
}

function votes({ pieces: index }: SearchText, { exact, prefix, suffix }: Quote): Vote[] {
  const size = Math.max(SHORTEST_PIECE, Math.min(PIECE, Math.floor(exact.length / 3)));
  const step = Math.max(size, Math.floor(exact.length / MOST_PIECES));
  const pieces: { readonly words: string; readonly offset: number }[] = [];
  for (let at = 0; at + size <= exact.length; at += step) pieces.push({ words: exact.slice(at, at + size), offset: at });
  if (prefix.length >= SIDE) pieces.push({ words: prefix.slice(-SIDE), offset: -SIDE });
  if (suffix.length >= SIDE) pieces.push({ words: suffix.slice(0, SIDE), offset: exact.length });
  return pieces.flatMap(({ words, offset }, piece) => index.find(words, MOST_HITS).map((at) => ({ start: at - offset, piece })));
}

/** Groups votes that mean about the same place; the places with the most different pieces come first, those with far fewer are left out. */
function windows(all: readonly Vote[], slack: number): number[] {
  const groups: { start: number; pieces: Set<number> }[] = [];
  for (const { start, piece } of [...all].sort((a, b) => a.start - b.start)) {
    const group = groups.at(-1);
    if (group && start - group.start <= slack) group.pieces.add(piece);
    else groups.push({ start, pieces: new Set([piece]) });
  }
  groups.sort((a, b) => b.pieces.size - a.pieces.size);
  const most = groups[0]?.pieces.size ?? 0;
  return groups.slice(0, MOST_WINDOWS).flatMap(({ start, pieces }) => (pieces.size * 3 >= most ? [start] : []));
}

/** Sets the ends where the surroundings or the passage's own words are sure; a search by errors leaves them a little off. */
function fitted(text: string, { exact, prefix, suffix }: Quote, match: NearMatch, mostErrors: number): NearMatch {
  const { start, end, errors } = match;
  const slack = errors + EDGE;
  const before = prefix.length < EDGE ? null : occurrenceNear(text, prefix.slice(-EDGE), start - EDGE, slack);
  const after = suffix.length < EDGE ? null : occurrenceNear(text, suffix.slice(0, EDGE), end, slack);
  const from = before === null ? firstOwn(text, exact, start, slack) : before + EDGE;
  const to = after ?? lastOwn(text, exact, end, slack);
  if (from >= to || Math.abs(to - from - exact.length) > errors + EDGE / 2) return match;
  // Other ends, other words: sure surroundings may stand around fewer of them.
  const [between] = from === start && to === end ? [match] : nearest(text.slice(from, to), exact, mostErrors);
  return between ? { start: from, end: to, errors: between.errors } : match;
}

/** Where the passage's own words begin: those before them are gone. */
function firstOwn(text: string, exact: string, start: number, slack: number): number {
  for (let at = 0; at + OWN_EDGE <= exact.length && at <= slack; at++) {
    const found = occurrenceNear(text, exact.slice(at, at + OWN_EDGE), start + at, slack);
    if (found !== null) return found;
  }
  return start;
}

function lastOwn(text: string, exact: string, end: number, slack: number): number {
  for (let at = exact.length; at - OWN_EDGE >= 0 && at >= exact.length - slack; at--) {
    const found = occurrenceNear(text, exact.slice(at - OWN_EDGE, at), end - (exact.length - at) - OWN_EDGE, slack);
    if (found !== null) return found + OWN_EDGE;
  }
  return end;
}
