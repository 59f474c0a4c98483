import type { Quote } from '../domain/selector.ts';
import type { Span } from '../domain/span.ts';
import { type NearMatch, nearest } from './approximate.ts';
import { inOrder, PIECE } from './in-order.ts';
import type { SearchText } from './search-text.ts';

/** Surroundings next to the passage by which its ends are found, in UTF-16 units; less is no surroundings. */
const SIDE = 16;
const LEAST_SIDE = 10;
const MOST_HITS = 16;
/** A passage may have grown by what was put into it (an advertisement, a paragraph): at most to its double and this. */
const MOST_PUT_IN = 300;

/** Places between the words that stood before the passage and those that stood after it, where at most `mostErrors` units of its own are missing. */
export function betweenPlaces(page: SearchText, quote: Quote, mostErrors: number): NearMatch[] {
  const { text } = page;
  const { exact } = quote;
  const { starts, ends } = sides(page, quote);
  return ends.flatMap((end) => {
    const start = starts.findLast((one) => one <= end - exact.length + mostErrors);
    if (start === undefined) return [];
    const errors = missing(text.slice(start, end), exact, mostErrors);
    return errors <= allowed(exact.length, end - start, mostErrors) ? [{ start, end, errors }] : [];
  });
}

/** Places between them where hardly anything of the passage is: it was taken out there, or written anew. */
export function gapsLeft(page: SearchText, quote: Quote): Span[] {
  const { length } = quote.exact;
  const { starts, ends } = sides(page, quote);
  return ends.flatMap((end) => {
    // What stood next to the passage may have kept its blank.
    const start = starts.findLast((one) => one <= end + 1);
    if (start === undefined || end - start > 1.5 * length + SIDE) return [];
    const missed = length - inOrder(page.text.slice(start, end), quote.exact).covered;
    return missed * 2 > length ? [{ start: Math.min(start, end), end }] : [];
  });
}

/** Where what stood before the passage ends, and where what stood after it begins; nothing where too little is known of them. */
function sides(
  { pieces }: SearchText,
  { prefix, suffix }: Quote,
): { readonly starts: readonly number[]; readonly ends: readonly number[] } {
  const [before, after] = [prefix.slice(-SIDE), suffix.slice(0, SIDE)];
  if (Math.min(before.length, after.length) < LEAST_SIDE) return { starts: [], ends: [] };
  return { starts: pieces.find(before, MOST_HITS).map((at) => at + before.length), ends: pieces.find(after, MOST_HITS) };
}

/** The more was put in, the more of the passage must still be there. */
function allowed(length: number, found: number, mostErrors: number): number {
  if (found <= length * 1.25 + SIDE) return mostErrors;
  return found <= length * 2 + MOST_PUT_IN ? Math.max(PIECE, length * 0.15) : -1;
}

/** How many units of the words are not there. */
function missing(text: string, words: string, mostErrors: number): number {
  const missed = words.length - inOrder(text, words).covered;
  if (missed === 0 || text.length > 1.5 * words.length) return missed;
  return Math.min(missed, nearest(text, words, mostErrors)[0]?.errors ?? missed);
}
