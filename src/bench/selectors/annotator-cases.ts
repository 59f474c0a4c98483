import { JSDOM } from 'jsdom';
import type { Span } from '../../domain/span.ts';
import { parseJson, readText } from '../../lab/files.ts';
import { codePoints } from '../../selectors/code-points.ts';
import { describeQuote } from '../../selectors/describe.ts';
import { findQuote } from '../../selectors/find-quote.ts';

interface RangePaths {
  readonly startContainerXPath: string;
  readonly startOffset: number;
  readonly endContainerXPath: string;
  readonly endOffset: number;
}
interface QuoteSelector {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}
interface DescribeOptions {
  readonly minimalContext?: boolean;
  readonly minimumQuoteLength?: number;
  readonly maxWordLength?: number;
}
interface Match<S> {
  readonly html: string;
  readonly selector: S;
  readonly expected: readonly RangePaths[];
}
interface Describe {
  readonly html: string;
  readonly range: RangePaths;
  readonly options: DescribeOptions;
  readonly expected: QuoteSelector;
}
type Cases<T> = Readonly<Record<string, T>>;

/** The cases of a folder of Apache Annotator's: how many there are, how many passed, and the names of those that did not. */
export function annotatorCases(folder: string): { readonly cases: number; readonly passed: number; readonly failed: readonly string[] } {
  const file = (name: string) => parseJson(readText(`${folder}/${name}.json`), name) as Readonly<Record<string, Cases<unknown>>>;
  const results = [
    ...tried(file('text-quote-match'), (one) => quoteMatches(one as Match<QuoteSelector>)),
    ...tried(file('text-position-match'), (one) => positionMatches(one as Match<{ start: number; end: number }>)),
    ...tried(file('text-quote-describe'), (one) => isDescribed(one as Describe)),
  ];
  const failed = results.filter(([, ok]) => !ok).map(([name]) => name);
  return { cases: results.length, passed: results.length - failed.length, failed };
}

function tried(groups: Readonly<Record<string, Cases<unknown>>>, test: (one: unknown) => boolean): [string, boolean][] {
  return Object.entries(groups).flatMap(([group, cases]) =>
    Object.entries(cases).map(([name, one]): [string, boolean] => [`${group}: ${name}`, test(one)]),
  );
}

function quoteMatches({ html, selector: { exact, prefix = '', suffix = '' }, expected }: Match<QuoteSelector>): boolean {
  const { document, text } = opened(html);
  return isSame(
    findQuote(text, { exact, prefix, suffix }),
    expected.map((range) => spanOf(document, range)),
  );
}

function positionMatches({ html, selector, expected }: Match<{ start: number; end: number }>): boolean {
  const { document, text } = opened(html);
  return isSame(
    [codePoints(text).spanOf({ type: 'TextPositionSelector', ...selector })],
    expected.map((range) => spanOf(document, range)),
  );
}

function isDescribed({ html, range, options, expected }: Describe): boolean {
  const { document, text } = opened(html);
  const { minimalContext, minimumQuoteLength, maxWordLength } = options;
  const quote = describeQuote(text, spanOf(document, range), {
    ...(minimalContext !== undefined && { minimalContext }),
    ...(minimumQuoteLength !== undefined && { minimumLength: minimumQuoteLength }),
    ...(maxWordLength !== undefined && { longestWord: maxWordLength }),
  });
  return quote.exact === expected.exact && quote.prefix === (expected.prefix ?? '') && quote.suffix === (expected.suffix ?? '');
}

function opened(html: string): { readonly document: Document; readonly text: string } {
  const { document } = new JSDOM(html).window;
  return { document, text: document.documentElement.textContent ?? '' };
}

function isSame(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every(({ start, end }, i) => start === b[i]?.start && end === b[i]?.end);
}

function spanOf(document: Document, { startContainerXPath, startOffset, endContainerXPath, endOffset }: RangePaths): Span {
  return { start: offsetIn(document, startContainerXPath, startOffset), end: offsetIn(document, endContainerXPath, endOffset) };
}

/** A point of the document as an offset of all its text, the head's too. */
function offsetIn(document: Document, path: string, offset: number): number {
  const node = document.evaluate(path, document, null, 9, null).singleNodeValue;
  if (!node) throw new Error(`nothing at ${path}`);
  const range = document.createRange();
  range.setStart(document.documentElement, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}
