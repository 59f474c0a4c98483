import type { TextPositionSelector } from '../domain/selector.ts';
import { type Span, span } from '../domain/span.ts';

/** The way between UTF-16 offsets and code points of one text, for many look-ups. */
export interface CodePoints {
  /** W3C TextPositionSelector for a span of the text. */
  positionOf(at: Span): TextPositionSelector;
  /** The span that a position names, cut to the text; a half of a surrogate pair is never named. */
  spanOf(position: TextPositionSelector): Span;
}

/** Notes where the text has pairs of surrogates; all else counts one for one. */
export function codePoints(text: string): CodePoints {
  const pairs = [...text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map(({ index }) => index);
  const toPoint = (offset: number) => offset - countBelow(pairs, (pair) => pair < offset - 1);
  // The n-th pair starts n code points before its offset.
  const toOffset = (point: number) => point + countBelow(pairs, (pair, n) => pair - n < point);
  return {
    positionOf: ({ start, end }) => ({ type: 'TextPositionSelector', start: toPoint(start), end: toPoint(end) }),
    spanOf: ({ start, end }) => span(text, toOffset(start), toOffset(end)),
  };
}

/** How many of the ascending values pass; those that pass come first. */
function countBelow(values: readonly number[], passes: (value: number, index: number) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(values[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
