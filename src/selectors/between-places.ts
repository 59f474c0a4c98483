import type { Quote } from '../domain/selector.ts';
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
export function betweenPlaces({ text, pieces }: SearchText, { exact, prefix, suffix }: Quote, mostErrors: number): NearMatch[] {
  const [before, after] = [prefix.slice(-SIDE), suffix.slice(0, SIDE)];
  if (Math.min(before.length, after.length) < LEAST_SIDE) return [];
  const starts = pieces.find(before, MOST_HITS).map((at) => at + before.length);
  const ends = pieces.find(after, MOST_HITS);
  return ends.flatMap((end) => {
    const start = starts.findLast((one) => one <= end - exact.length + mostErrors);
    if (start === undefined) return [];
    const errors = missing(text.slice(start, end), exact, mostErrors);
    return errors <= allowed(exact.length, end - start, mostErrors) ? [{ start, end, errors }] : [];
  });
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
