import search from 'approx-string-match';
import type { Span } from '../domain/span.ts';

/** A place where nearly the same characters stand: `errors` insertions, deletions and replacements away. */
export interface NearMatch extends Span {
  readonly errors: number;
}

/** The places in `text` that come nearest to the pattern, none further than `mostErrors`. Time grows with both lengths: give it a window, not a page. */
export function nearest(text: string, pattern: string, mostErrors: number): NearMatch[] {
  return search(text, pattern, Math.floor(mostErrors));
}
