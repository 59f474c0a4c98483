import type { Quote } from '../domain/selector.ts';
import type { Span } from '../domain/span.ts';
import { inOrder } from './in-order.ts';

/** How much of a quote's surroundings stands around a place, in UTF-16 units that agree. */
export interface Support {
  readonly before: number;
  readonly after: number;
  /** On both sides the words next to the passage stand next to the place, to the letter. */
  readonly adjoining: boolean;
}

/** Words next to a passage, in UTF-16 units. */
const NEXT = 10;

/** Measures the surroundings. Words may have changed in them, or come between: each such unit takes one away that agrees. */
export function supportAt(text: string, { prefix, suffix }: Quote, { start, end }: Span): Support {
  const room = (length: number) => Math.ceil(length * 1.25) + 8;
  const before = text.slice(Math.max(0, start - room(prefix.length)), start);
  const after = text.slice(end, end + room(suffix.length));
  const [runBefore, runAfter] = [sharedEnd(before, prefix), sharedStart(after, suffix)];
  return {
    before: Math.max(runBefore, loosely(before, prefix, 'early')),
    after: Math.max(runAfter, loosely(after, suffix, 'late')),
    adjoining: Math.min(runBefore, runAfter) >= NEXT,
  };
}

/** Units that agree with others between them, less by how far they are from the passage. */
function loosely(text: string, wanted: string, away: 'late' | 'early'): number {
  const found = inOrder(text, wanted);
  return found.covered - found[away];
}

function sharedStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function sharedEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}
