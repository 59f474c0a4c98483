import type { TextSelectors } from '../domain/selector.ts';
import type { Span } from '../domain/span.ts';
import { codePoints } from './code-points.ts';
import { describeQuote } from './describe.ts';

/** UTF-16 units kept before and after a passage together. Enough to tell which of two copies it was, and to read in a list of lost ones. */
const CONTEXT = 240;

/** The selectors of a passage in the text of a page's index; null where it holds nothing but blanks. */
export function describePassage(text: string, at: Span): TextSelectors | null {
  const { start, end } = trimmed(text, at);
  if (start >= end) return null;
  const quote = describeQuote(text, { start, end }, { minimumLength: end - start + CONTEXT });
  return { quote: { type: 'TextQuoteSelector', ...quote }, position: codePoints(text).positionOf({ start, end }) };
}

/** The span without blanks at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
}
