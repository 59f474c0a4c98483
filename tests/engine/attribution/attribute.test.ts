import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/domain/span.ts';
import { attribute } from '../../../src/engine/attribution/attribute.ts';
import { analyse } from '../../../src/engine/text/document.ts';
import { processorTime } from '../../processor-time.ts';
import { CASES } from './attribution-cases.ts';

/** Outermost attributions as "source | cue | content". */
function shown(text: string): string[] {
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ') || '-';
  return attribute(analyse(text))
    .filter(({ within }) => within === null)
    .map(({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${words(content)}`);
}

describe('attribution', () => {
  it.each(CASES)('%s', (_, text, ...expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('keeps a chain: who said that who said', () => {
    const text = 'Ilse Hallgren said that Tomas Mertz had denied that the dam leaked.';
    const [outer, inner] = attribute(analyse(text));
    expect(outer).toMatchObject({ speaker: { name: 'Ilse Hallgren' }, within: null, stance: 'asserts' });
    expect(inner).toMatchObject({ speaker: { name: 'Tomas Mertz' }, within: 0, stance: 'denies' });
  });

  it('carries a quotation on through paragraphs that are left open', () => {
    const text =
      '“The dam leaks,” Hallgren said. “It has leaked for years.\n\n“Nobody came. Nobody asked.\n\n“Now we mend it.”\n\nThe river rose.';
    const [only, ...others] = attribute(analyse(text));
    expect(others).toEqual([]);
    expect(only?.content.at(-1)).toEqual({ start: text.indexOf('“Now'), end: text.indexOf('\n\nThe') });
  });

  it('gives a quotation after a colon to the sentence that announced it', () => {
    expect(shown('Hallgren ended with a warning:\n\n“The dam will not last.”')).toEqual(['Hallgren | ended | “The dam will not last.”']);
  });

  it('tells how it was said', () => {
    const manner = (text: string) => attribute(analyse(text))[0]?.manner;
    expect(manner('“The dam leaks,” Mertz said.')).toBe('direct');
    expect(manner('Mertz said the dam was “thin”.')).toBe('mixed');
    expect(manner('Mertz said the dam leaked.')).toBe('indirect');
  });
});

describe('on any text', () => {
  const bits = [
    '“',
    '”',
    '"',
    '‘',
    '’',
    "''",
    ' ',
    '\n\n',
    '\n',
    ', ',
    '. ',
    ':',
    'said',
    'Mertz',
    'that',
    'according to',
    'to',
    'is',
    'who',
    'told',
    'the dam',
    'claim',
    '\u202e',
    '\u200f',
    '🌊',
    'é',
  ];
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(fc.constantFrom(...bits), { maxLength: 60 }).map((words) => words.join(' ')),
  );

  it('never throws; spans are in range; a chain points back to something else', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(text, (any) => {
        const found = attribute(analyse(any));
        for (const [i, { source, cue, content, within }] of found.entries()) {
          expect(within === null || (within !== i && within < found.length)).toBe(true);
          for (const { start, end } of [...source, ...cue, ...content]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(any.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['an open quotation', '“The council said nothing and left. '],
    ['no full stop', 'Mertz said that the dam leaked and '],
    ['marks only', '“ " ’ ‘ ” '],
    ['right-to-left marks', '\u200fMertz said\u202e the dam leaked, '],
    ['colons', 'Mertz: the dam: leaks: '],
  ])('takes time in proportion to the text: %s', { timeout: 60_000 }, (_, piece) => {
    const time = (length: number) => {
      const long = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      return processorTime(() => attribute(analyse(long)));
    };
    time(20_000);
    const short = Math.min(time(20_000), time(20_000));
    // Ten times the text; the allowance is for a busy machine, not for a power.
    expect(time(200_000)).toBeLessThan(50 * short + 500);
  });
});
