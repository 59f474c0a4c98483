import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextSelectors } from '../../src/domain/selector.ts';
import type { Span } from '../../src/domain/span.ts';
import { indexText } from '../../src/page/text-index.ts';
import { describePassage } from '../../src/selectors/describe-passage.ts';
import { foldQuote, plain, straighten } from '../../src/selectors/fold.ts';
import { type Place, resolve } from '../../src/selectors/resolve.ts';
import { searchText } from '../../src/selectors/search-text.ts';
import { parse } from '../page/pages.ts';
import { newsLike, RUNS, SEED } from './strings.ts';

const options = { numRuns: RUNS, ...SEED };
const TIME = 60_000 + RUNS * 40;

/** Words that repeat, with anything between them: what makes places alike. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('the ', 'ferry ', 'stopped', ' on Friday. ', 'the ferry ', '“No,” ', 'e\u0301', '😀', '\u00ad', '\n'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    {
      maxLength: 60,
      size: 'max',
    },
  )
  // As the index of a page has it.
  .map((pieces) => plain(pieces.join('')));
/** Borders stand between characters, as a selection's do. */
const spanIn = (whole: string) =>
  fc.tuple(fc.nat(whole.length), fc.nat(whole.length)).map(([a, b]): Span => {
    const [start = 0, end = 0] = [a, b].map((at) => (/^[\uDC00-\uDFFF]/.test(whole.slice(at)) ? at - 1 : at)).sort((x, y) => x - y);
    return { start, end };
  });
const textAndSpan = text.chain((whole) => fc.tuple(fc.constant(whole), spanIn(whole)));
const words = fc.oneof(text, newsLike, fc.string({ unit: 'binary' }));
const selectors: fc.Arbitrary<TextSelectors> = fc.record({
  quote: fc.record({ type: fc.constant('TextQuoteSelector' as const), exact: words, prefix: words, suffix: words }),
  position: fc.option(fc.record({ type: fc.constant('TextPositionSelector' as const), start: fc.nat(3000), end: fc.nat(3000) })),
});

/** Whatever a page holds and whatever a note remembers: nothing is thrown, no place is outside the text, and a place that is called the same is the same. */
describe('any passage in any text', () => {
  it('leads nowhere outside of the text', { timeout: TIME }, () => {
    fc.assert(
      fc.property(text, selectors, (whole, given) => {
        expectSound(resolve(searchText(whole), given), whole);
      }),
      options,
    );
  });

  it('is found where it was, if the text is as it was', { timeout: TIME }, () => {
    fc.assert(
      fc.property(textAndSpan, ([whole, at]) => {
        const described = describePassage(whole, at);
        if (!described) return;
        const found = resolve(searchText(whole), described);
        expect(found.status).toBe('exact');
        if ('at' in found) expect(whole.slice(found.at.start, found.at.end)).toBe(whole.slice(at.start, at.end).trim());
      }),
      options,
    );
  });

  it('is the same words where it is called moved, and nearly the same where it is called near, if the text was edited', {
    timeout: TIME,
  }, () => {
    const edited = textAndSpan.chain(([whole, at]) =>
      fc.tuple(fc.constant(whole), fc.constant(at), spanIn(whole), fc.oneof(text, fc.constant(''))),
    );
    fc.assert(
      fc.property(edited, ([whole, at, cut, put]) => {
        const described = describePassage(whole, at);
        if (!described) return;
        const after = whole.slice(0, cut.start) + put + whole.slice(cut.end);
        const found = resolve(searchText(after), described);
        expectSound(found, after);
        if (found.status === 'moved' || found.status === 'exact')
          expect(straighten(after.slice(found.at.start, found.at.end))).toBe(foldQuote(described.quote).exact);
      }),
      options,
    );
  });

  it('is drawn only over text of the page', { timeout: TIME }, () => {
    // One document for all: each holds a megabyte.
    const document = parse('<!doctype html><html><body></body></html>');
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '<br>',
      '<svg>',
      '<template>',
      '<form><input name="childNodes">',
      'the ',
      'ferry ',
      '\u00ad',
      'e\u0301',
      '&nbsp;',
      '😀',
      '<!--',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), selectors, fc.nat(), fc.nat(), (pieces, given, a, b) => {
        document.body.innerHTML = pieces.join('');
        const index = indexText(document);
        const described = describePassage(index.text, {
          start: Math.min(a, b) % (index.text.length + 1),
          end: Math.max(a, b) % (index.text.length + 1),
        });
        for (const one of described ? [given, described] : [given]) {
          const found = resolve(searchText(index.text), one);
          const ends = 'at' in found ? index.ends(found.at) : null;
          if (ends) expect([ends.startContainer, ends.endContainer].every((node) => document.contains(node))).toBe(true);
        }
      }),
      // A document is a thousand times as dear as a text.
      { ...options, numRuns: Math.ceil(RUNS / 20) },
    );
  });
});

function expectSound(found: Place, whole: string): void {
  const places = 'at' in found ? [found.at] : found.status === 'ambiguous' ? found.places : [];
  for (const { start, end } of places) expect([start >= 0, start < end, end <= whole.length]).toEqual([true, true, true]);
  if (found.status === 'approximate') expect([found.score > 0, found.score < 1]).toEqual([true, true]);
  if (found.status === 'ambiguous') expect(found.places.length).toBeGreaterThan(1);
}
