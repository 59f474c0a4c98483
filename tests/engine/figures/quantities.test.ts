import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../src/domain/statement.ts';
import { quantities } from '../../../src/engine/figures/quantities.ts';
import { tokenise } from '../../../src/engine/text/analyser.ts';
import { QUANTITY_CASES } from './quantity-cases.ts';

const SIGN: Record<Quantity['approximation'], string> = {
  exact: '',
  about: '~',
  'at-least': '>=',
  'at-most': '<=',
  nearly: '<~',
  'more-than': '>',
  'less-than': '<',
};

const number = (value: number) => String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));

/** `~12..15 EUR/week #nurse`: approximation, range, unit, what is counted. */
function show({ approximation, low, high, unit, counts }: Quantity): string {
  const range = low === high ? number(low) : `${number(low)}..${number(high)}`;
  return `${SIGN[approximation]}${range}${unit ? ` ${unit}` : ''}${counts ? ` #${counts}` : ''}`;
}

const read = (text: string) => quantities(text, tokenise(text));

describe('quantities', () => {
  it.each(QUANTITY_CASES)('%s', (text, expected) => {
    expect(read(text).map(show)).toEqual(expected);
  });

  it.each([
    ['The bill is about €3.5 million.', '€3.5 million'],
    ['They drew more than 700 people.', '700'],
    ['It ran for 12 km.', '12 km'],
    ['Rates rose by a quarter of a percentage point.', 'a quarter of a percentage point'],
    ['It was minus 70 degrees Celsius there.', 'minus 70 degrees Celsius'],
    ['Growth of between 2.5% and 3% is likely.', '2.5% and 3%'],
    ['The man was 45 years old.', '45 years old'],
  ])('marks the number with its unit: %s', (text, words) => {
    expect(read(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([words]);
  });

  it('reads the tokens of one sentence inside a longer text', () => {
    const text = 'Nothing here. Twelve boats sank.';
    const tokens = tokenise(text).filter(({ start }) => start > 13);
    expect(quantities(text, tokens)).toEqual([
      { span: { start: 14, end: 20 }, low: 12, high: 12, approximation: 'exact', unit: null, counts: 'boat' },
    ]);
  });

  it('never throws, and keeps spans in range, apart and in order', () => {
    const words = fc.constantFrom(
      '12',
      '1,200',
      'half',
      'a',
      'million',
      'to',
      '-',
      '5-7',
      '%',
      '$',
      'per',
      'cent',
      'between',
      'and',
      'third',
      'of',
      'in',
      'ten',
      'km',
      '–',
      '3.5',
      'times',
      'years',
      'old',
      '.',
      '’s',
      '½',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 14 }).map((list) => list.join(' ')),
      fc.array(words, { maxLength: 9 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { span, low, high } of read(text)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(low).toBeLessThanOrEqual(high);
          expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
          last = span.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads a number in words as the same number in digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), (value) => {
        const [inWords, inDigits] = [`They sold ${words(value)} lamps.`, `They sold ${value.toLocaleString('en')} lamps.`].map((text) =>
          read(text),
        );
        expect(inWords?.map(({ low, counts }) => [low, counts])).toEqual([[value, 'lamp']]);
        expect(inDigits?.map(({ low }) => low)).toEqual([value]);
      }),
      { numRuns: 300 },
    );
  });
});

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A number below a million in British words. */
function words(value: number): string {
  if (value < 20) return ONES[value] ?? '';
  if (value < 100) return `${TENS[Math.floor(value / 10)]}${value % 10 ? `-${ONES[value % 10]}` : ''}`;
  const [scale, name] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = value % scale;
  const joint = rest === 0 ? '' : rest < 100 ? ` and ${words(rest)}` : ` ${words(rest)}`;
  return `${words(Math.floor(value / scale))} ${name}${joint}`;
}
