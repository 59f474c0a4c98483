import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeQuote, type QuoteOptions } from '../../src/selectors/describe.ts';
import { describePassage } from '../../src/selectors/describe-passage.ts';
import { findQuote } from '../../src/selectors/find-quote.ts';
import { processorTime } from '../processor-time.ts';

/** The passage stands between [ and ]. */
function marked(text: string) {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  return { text: text.replace(/[[\]]/g, ''), at: { start, end } };
}

describe('describing a passage by its words', () => {
  it.each<[string, string, Partial<QuoteOptions>, string, string]>([
    ['a passage that stands once needs no context', 'the ferry [stopped on Friday] at noon', {}, '', ''],
    ['a word that was cut is completed', 'the fer[ry stop]ped on Friday', {}, 'fer', 'ped'],
    ['context tells it from others', 'the ferry and the [ferry] again', {}, 'and the ', ' again'],
    ['at the end only the prefix can tell', 'a boat, the boat, no [boat]', {}, 'no ', ''],
    ['at the start only the suffix can tell', '[boat] one, boat two', {}, '', ' one,'],
    ['the same over and over: to the ends', 'o o [o o] o', {}, 'o o ', ' o'],
    ['an empty passage is a place', 'the ferry[] and the ferry', {}, 'ferry', ' and'],
    ['least context, before', 'old pier, new p[ier]', { minimalContext: true }, 'w p', ''],
    ['least context, after', 'old p[ier], new pier', { minimalContext: true }, '', ','],
    ['least context for overlapping places', 'zz[zz]zz', { minimalContext: true }, 'zz', 'zz'],
    ['a least length, shared by both sides', 'under the long grey [pier] in the harbour', { minimumLength: 12 }, 'grey ', ' in the'],
    ['a least length near the end', 'under the long grey p[ie]r', { minimumLength: 12 }, 'long grey p', 'r'],
    ['no word without end', 'x'.repeat(80).replace(/^x{40}/, (half) => `${half}[y]`), { longestWord: 10 }, 'x'.repeat(10), 'x'.repeat(10)],
  ])('%s', (_, source, options, prefix, suffix) => {
    const { text, at } = marked(source);
    expect(describeQuote(text, at, options)).toEqual({ exact: text.slice(at.start, at.end), prefix, suffix });
  });

  it('leads back to the place it came from, in any text', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀', '“', '\n'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(letters, fc.nat(), fc.nat(), fc.boolean(), (text, a, b, minimalContext) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        expect(findQuote(text, describeQuote(text, { start, end }, { minimalContext }))).toEqual([{ start, end }]);
      }),
    );
  });

  it('leaves blanks at the ends out, and describes nothing but blanks not at all', () => {
    expect(describePassage('the  ferry stopped', { start: 3, end: 11 })?.quote.exact).toBe('ferry');
    expect(describePassage('the   ferry', { start: 3, end: 6 })).toBeNull();
  });

  it('gives up telling apart what repeats itself without end, in good time', () => {
    const text = 'la '.repeat(100_000);
    const taken = processorTime(() =>
      expect(describePassage(text, { start: 150_000, end: 150_005 })?.position).toEqual({
        type: 'TextPositionSelector',
        start: 150_000,
        end: 150_005,
      }),
    );
    expect(taken).toBeLessThan(2000);
  });
});

describe('finding a quote to the letter', () => {
  it.each([
    ['each place, in order', 'pier, pier', { exact: 'pier', prefix: '', suffix: '' }, [0, 6]],
    ['overlapping places', 'papapa', { exact: 'papa', prefix: '', suffix: '' }, [0, 2]],
    ['only with its prefix', 'old pier, new pier', { exact: 'pier', prefix: 'new ', suffix: '' }, [14]],
    ['only with its suffix', 'old pier, new pier', { exact: 'pier', prefix: '', suffix: ',' }, [4]],
    ['with both', 'a pier, a pier.', { exact: 'pier', prefix: 'a ', suffix: '.' }, [10]],
    ['not with another prefix', 'old pier', { exact: 'pier', prefix: 'new ', suffix: '' }, []],
    ['not with other white space', 'old  pier', { exact: 'pier', prefix: 'old ', suffix: '' }, []],
    ['nothing is everywhere', 'pie', { exact: '', prefix: '', suffix: '' }, [0, 1, 2, 3]],
    ['nothing after a prefix', 'old pier', { exact: '', prefix: 'old', suffix: '' }, [3]],
    ['no place', 'old pier', { exact: 'quay', prefix: '', suffix: '' }, []],
  ])('%s', (_, text, quote, starts) => {
    expect(findQuote(text, quote).map(({ start }) => start)).toEqual(starts);
  });
});
