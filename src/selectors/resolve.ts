import type { Quote, TextSelectors } from '../domain/selector.ts';
import { overlaps, type Span } from '../domain/span.ts';
import type { NearMatch } from './approximate.ts';
import { betweenPlaces, gapsLeft } from './between-places.ts';
import { type Support, supportAt } from './context.ts';
import { findQuote } from './find-quote.ts';
import { foldQuote } from './fold.ts';
import { nearPlaces } from './near-places.ts';
import type { SearchText } from './search-text.ts';

/** Where a passage stands now. Spans are in the text that was searched. */
export type Place =
  /** The same words in the same place of the text. */
  | { readonly status: 'exact'; readonly at: Span }
  /** The same words elsewhere. */
  | { readonly status: 'moved'; readonly at: Span }
  /** Nearly the same words; `score` in [0, 1], 1 = the same. */
  | { readonly status: 'approximate'; readonly at: Span; readonly score: number }
  /** Several places fit equally well. */
  | { readonly status: 'ambiguous'; readonly places: readonly Span[] }
  | { readonly status: 'lost' };

/** A place with what speaks for it. */
interface Candidate extends NearMatch {
  readonly support: Support;
}

/** Same words are looked at in so many places; what stands more often tells nothing by itself. */
const MOST_PLACES = 100;
/** Words of this length are hardly met by chance; shorter ones need surroundings that agree. In UTF-16 units. */
const TELLING = 32;
/** The part of the surroundings that must agree where the words alone do not tell. */
const ENOUGH_SUPPORT = 0.2;
/** One place beats another by at least so many units. */
const MARGIN = 6;
/** The least similarity of words that are taken for the passage; less is enough where most of the surroundings agree, and least right between them. */
const LEAST_SCORE = 0.8;
const LEAST_SCORE_SUPPORTED = 0.75;
const LEAST_SCORE_BETWEEN = 0.5;

/** Finds a passage: by its position, then by its exact words, then by nearly the same words. Two places that fit alike are no answer. */
export function resolve(page: SearchText, selectors: TextSelectors): Place {
  const { text } = page;
  const quote = foldQuote(selectors.quote);
  if (quote.exact === '') return { status: 'lost' };
  const hint = selectors.position ? page.points.spanOf(selectors.position).start : null;
  if (hint !== null && standsAt(text, quote, hint)) return { status: 'exact', at: { start: hint, end: hint + quote.exact.length } };
  const same = findQuote(text, { exact: quote.exact, prefix: '', suffix: '' }, MOST_PLACES).map((at) =>
    weighed(text, quote, { ...at, errors: 0 }),
  );
  if (same.some((candidate) => isSure(quote, candidate))) return choose(quote, same, hint);
  const mostErrors = quote.exact.length * (1 - LEAST_SCORE_BETWEEN);
  const unlike = (near: readonly NearMatch[]) =>
    near.filter((match) => !same.some((one) => overlaps(one, match))).map((match) => weighed(text, quote, match));
  const between = unlike(betweenPlaces(page, quote, mostErrors));
  if (between.some((candidate) => isSure(quote, candidate) && putIn(quote, candidate) === 0)) {
    return choose(quote, [...same, ...between], hint);
  }
  const chosen = choose(quote, [...same, ...between, ...unlike(nearPlaces(page, quote, mostErrors))], hint);
  return 'at' in chosen && standsAlone(page, quote, chosen.at) ? { status: 'lost' } : chosen;
}

/** Whether the words stand without their surroundings, while these stand elsewhere with other words between them, or none: it is not the passage. */
function standsAlone(page: SearchText, quote: Quote, at: Span): boolean {
  if (!isWithinSentence(quote) || isSure(quote, weighed(page.text, quote, { ...at, errors: 0 }))) return false;
  return gapsLeft(page, quote).some((gap) => !overlaps(gap, at));
}

/** Begins or ends in the middle of a sentence: then it cannot have moved away from the rest of it. */
function isWithinSentence({ prefix, suffix }: Quote): boolean {
  return /[\p{L}\p{N},;] ?$/u.test(prefix) || /^ ?[\p{Ll}\p{N},;]/u.test(suffix);
}

/** Most of the surroundings agree: no other way of looking will find a better place. */
function isSure(quote: Quote, { support }: Candidate): boolean {
  return total(support) * 2 > possible(quote);
}

/** Words and surroundings stand there to the letter. */
function standsAt(text: string, { exact, prefix, suffix }: Quote, at: number): boolean {
  return text.startsWith(prefix + exact + suffix, at - prefix.length);
}

function weighed(text: string, quote: Quote, match: NearMatch): Candidate {
  return { ...match, support: supportAt(text, quote, match) };
}

function choose(quote: Quote, candidates: readonly Candidate[], hint: number | null): Place {
  const worthOf = (candidate: Candidate) => worth(quote, candidate);
  const fitting = bestOfEach(
    candidates.filter((candidate) => fits(quote, candidate)),
    worthOf,
  );
  const [best] = fitting;
  if (!best) return { status: 'lost' };
  const rivals = fitting.filter((other) => worthOf(best) - worthOf(other) < MARGIN);
  const chosen = rivals.length === 1 ? best : nearestTo(hint, rivals);
  if (!chosen) return { status: 'ambiguous', places: rivals.map(({ start, end }) => ({ start, end })) };
  const at = { start: chosen.start, end: chosen.end };
  if (score(quote, chosen) < 1) return { status: 'approximate', at, score: score(quote, chosen) };
  return { status: chosen.start === hint ? 'exact' : 'moved', at };
}

/** Best first; of places that overlap only the better one. */
function bestOfEach(candidates: readonly Candidate[], worthOf: (candidate: Candidate) => number): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => worthOf(b) - worthOf(a))) {
    if (!kept.some((one) => overlaps(one, candidate))) kept.push(candidate);
  }
  return kept;
}

function fits(quote: Quote, candidate: Candidate): boolean {
  const { support, errors } = candidate;
  const { length } = quote.exact;
  const similar = 1 - errors / length;
  if (possible(quote) === 0) return errors === 0;
  if (isBetween(quote, support)) return similar >= LEAST_SCORE_BETWEEN;
  if (isSure(quote, candidate)) return similar >= LEAST_SCORE_SUPPORTED;
  if (similar < LEAST_SCORE) return false;
  if (total(support) > 0 && total(support) >= possible(quote) * ENOUGH_SUPPORT) return true;
  return length - 4 * errors >= TELLING;
}

/** What stood next to it stands there on both sides, with at least half of what stood further away. */
function isBetween({ prefix, suffix }: Quote, { before, after, adjoining }: Support): boolean {
  return adjoining && before * 2 >= prefix.length && after * 2 >= suffix.length;
}

/** What is missing of the words, and what was put between them, as a part of both. */
function score(quote: Quote, match: NearMatch): number {
  const more = Math.max(0, match.end - match.start - quote.exact.length);
  return 1 - (match.errors + more) / (quote.exact.length + more);
}

function worth(quote: Quote, candidate: Candidate): number {
  return total(candidate.support) - 2 * candidate.errors - putIn(quote, candidate) / 2;
}

/** By how much more than changed words a place is longer than the passage. */
function putIn({ exact }: Quote, { start, end }: Span): number {
  return Math.max(0, end - start - exact.length * 1.25 - 16);
}

const total = ({ before, after }: Support) => before + after;
const possible = ({ prefix, suffix }: Quote) => prefix.length + suffix.length;

/** The one of several equal places that is by far the nearest to where the passage stood. */
function nearestTo(hint: number | null, rivals: readonly Candidate[]): Candidate | null {
  if (hint === null) return null;
  const distance = ({ start }: Span) => Math.abs(start - hint);
  const [first, second] = [...rivals].sort((a, b) => distance(a) - distance(b));
  return first && second && distance(first) * 4 < distance(second) ? first : null;
}
