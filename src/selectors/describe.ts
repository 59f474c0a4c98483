import type { Quote } from '../domain/selector.ts';
import { type Span, textOf } from '../domain/span.ts';
import { findQuote } from './find-quote.ts';

/** How much context a quote gets beyond what tells its place from all others. Lengths in UTF-16 units. */
export interface QuoteOptions {
  /** Only what is needed to tell the place apart; words may be cut. */
  readonly minimalContext: boolean;
  /** Prefix, words and suffix together are at least this long, where the text allows it. */
  readonly minimumLength: number;
  /** A longer "word" is cut. */
  readonly longestWord: number;
}

/** Rivals, and units of the same text around two of them, after which a text is taken to repeat itself: the position then has to tell. */
const MOST_RIVALS = 200;
const MOST_ALIKE = 2000;

const DEFAULTS: QuoteOptions = { minimalContext: false, minimumLength: 0, longestWord: 50 };

/** A quote that leads to this place of the text and to no other. */
export function describeQuote(text: string, at: Span, options: Partial<QuoteOptions> = {}): Quote {
  const { minimalContext, minimumLength, longestWord } = { ...DEFAULTS, ...options };
  const whole = minimalContext ? (context: Span) => context : (context: Span) => toWholeWords(text, context, longestWord);
  let context = whole(atLeast(text, at, minimumLength));
  for (let round = 0; round < MOST_RIVALS; round++) {
    const other = rival(text, at, context);
    if (other === null) break;
    const wider = tellApart(text, context, other);
    if (wider.start === context.start && wider.end === context.end) break;
    context = minimalContext ? shorterSide(context, wider) : whole(wider);
  }
  return quoteAt(text, at, context);
}

function quoteAt(text: string, at: Span, context: Span): Quote {
  return { exact: textOf(text, at), prefix: text.slice(context.start, at.start), suffix: text.slice(at.end, context.end) };
}

/** Widened evenly to a length; what one side lacks, the other gives. */
function atLeast(text: string, at: Span, length: number): Span {
  const missing = Math.max(0, length - (at.end - at.start));
  const before = Math.min(at.start, Math.floor(missing / 2));
  const after = Math.min(text.length - at.end, missing - before);
  return { start: Math.max(0, at.start - Math.max(before, missing - after)), end: at.end + after };
}

function toWholeWords(text: string, { start, end }: Span, longest: number): Span {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - longest), start))?.[0].length ?? 0;
  const after = /^\S*/.exec(text.slice(end, end + longest))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}

/** The first other place that the quote with this context leads to: the span of that place's context. */
function rival(text: string, at: Span, context: Span): Span | null {
  const other = findQuote(text, quoteAt(text, at, context), 2).find(({ start }) => start !== at.start);
  if (!other) return null;
  const shift = other.start - at.start;
  return { start: context.start + shift, end: context.end + shift };
}

/** Each side widened to the first character that differs from the other place; a side without one stays. */
function tellApart(text: string, context: Span, other: Span): Span {
  const before = firstUnlike((n) => text[context.start - n] === text[other.start - n], 1, context.start);
  const after = firstUnlike((n) => text[context.end + n] === text[other.end + n], 0, text.length - context.end - 1);
  return {
    start: before === null ? context.start : context.start - before,
    end: after === null ? context.end : context.end + after + 1,
  };
}

/** The first number from `from` to `to` for which the two texts are not alike; null if they are to the end, or for too long. */
function firstUnlike(same: (n: number) => boolean, from: number, to: number): number | null {
  let n = from;
  while (n <= to && n < MOST_ALIKE && same(n)) n++;
  return n <= to && n < MOST_ALIKE ? n : null;
}

function shorterSide(context: Span, wider: Span): Span {
  const [before, after] = [context.start - wider.start, wider.end - context.end];
  return before > 0 && (after === 0 || before <= after) ? { ...context, start: wider.start } : { ...context, end: wider.end };
}
