import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../src/domain/statement.ts';
import { type Agreement, comparable, sameDimension } from '../../../src/engine/figures/convert.ts';
import { quantities } from '../../../src/engine/figures/quantities.ts';
import { UNITS } from '../../../src/engine/lexicon/units.ts';
import { tokenise } from '../../../src/engine/text/analyser.ts';

/** The only quantity of a short phrase. */
function read(phrase: string): Quantity {
  const text = `It was ${phrase} there.`;
  const [first, ...rest] = quantities(text, tokenise(text));
  if (!first || rest.length > 0) throw new Error(`one quantity expected: ${phrase}`);
  return first;
}

const CASES: readonly (readonly [a: string, b: string, agreement: Agreement, because: string])[] = [
  ['12 boats', 'twelve boats', 'equal', 'digits and words'],
  ['36 boats', 'three dozen boats', 'equal', 'dozens'],
  ['500,000 boats', 'half a million boats', 'equal', 'a part of a million'],
  ['€2.5 million', '€2.5m', 'equal', 'magnitude signs'],
  ['€1,200', '€1.2 thousand', 'equal', 'magnitude'],
  ['60 per cent of it', 'three in five of them', 'equal', 'a share in words'],
  ['50%', 'half of it', 'equal', 'half'],
  ['33%', 'a third of it', 'rounded', 'a third is 33.3 percent'],
  ['67%', 'two-thirds of it', 'rounded', 'two thirds are 66.7 percent'],
  ['12 miles', '19 km', 'rounded', '19.3 km'],
  ['12 miles', '19.3 km', 'rounded', '19.31 km'],
  ['12 miles', 'a little over 19km', 'rounded', '19.31 is a little over 19'],
  ['12 miles', '12 km', 'different', 'units differ'],
  ['100 km', '62 miles', 'rounded', '62.1 miles'],
  ['6 feet', '1.83 metres', 'rounded', '1.829 m'],
  ['-40 degrees Celsius', '-40 degrees Fahrenheit', 'equal', 'the scales cross there'],
  ['minus 70 degrees Celsius', 'minus 94 degrees Fahrenheit', 'equal', 'conversion with offset'],
  ['20C', '68F', 'equal', 'conversion with offset'],
  ['20C', '75F', 'different', '23.9 degrees'],
  ['10 tonnes', '10,000 kg', 'equal', 'a tonne'],
  ['10 tonnes', '22,000 pounds of', 'incomparable', 'a bare pound is money'],
  ['10 kg', '22 lbs', 'rounded', '22.05 lb'],
  ['48 hours', 'two days', 'equal', 'time'],
  ['two weeks', '14 days', 'equal', 'time'],
  ['18 months', '1.5 years', 'equal', 'time'],
  ['half a century', '50 years', 'equal', 'time'],
  ['half a century', '15 years', 'different', 'time'],
  ['25 basis points', 'a quarter of a percentage point', 'equal', 'basis points'],
  ['0.5 percentage points', '0.25 percentage points', 'different', 'rate steps'],
  ['5 percent', '5 percentage points', 'incomparable', 'a level is no difference'],
  ['100 hectares', '1 square kilometre', 'equal', 'area'],
  ['100 acres', '40 hectares', 'rounded', '40.5 hectares'],
  ['60mph', '97 km/h', 'rounded', '96.6 km/h'],
  ['£12 a month', '£144 a year', 'equal', 'rates'],
  ['£180,000 a week', '£120,000 a week', 'different', 'rates'],
  ['£12 a month', '£144', 'incomparable', 'a rate is no sum'],
  ['€5 million', '$5 million', 'incomparable', 'no exchange rate'],
  ['€5 million', '5 million people', 'incomparable', 'money is no count'],
  ['35 cents', '$0.35', 'equal', 'a hundredth'],
  ['696 boats', 'nearly 700 boats', 'rounded', 'nearly'],
  ['700 boats', 'nearly 700 boats', 'rounded', 'nearly may mean the number itself'],
  ['640 boats', 'nearly 700 boats', 'different', 'too far for nearly'],
  ['720 boats', 'nearly 700 boats', 'different', 'nearly is not above'],
  ['72%', 'nearly 90%', 'different', 'nearly'],
  ['$14.6bn', 'almost $15 billion', 'rounded', 'almost'],
  ['$16.4bn', 'almost $15 billion', 'different', 'almost'],
  ['49.8 km', 'around 50 km', 'rounded', 'around'],
  ['42 boats', 'about 50 boats', 'different', 'about a tenth is the limit'],
  ['2,400 boats', 'some 2,450 boats', 'rounded', 'some'],
  ['4,200 boats', 'some 2,400 boats', 'different', 'swapped digits'],
  ['1,012 boats', 'more than 1,000 boats', 'rounded', 'more than'],
  ['704 boats', 'more than 700 boats', 'rounded', 'more than'],
  ['650 boats', 'more than 700 boats', 'different', 'more than'],
  ['40,000 boats', 'more than 1,000 boats', 'incomparable', 'a bound that far says nothing'],
  ['7 boats', 'at least 5 boats', 'rounded', 'at least'],
  ['3 boats', 'at least 5 boats', 'different', 'at least'],
  ['9,400 boats', 'at least 12,000 boats', 'different', 'at least'],
  ['at least 5 boats', 'at least 5 boats', 'equal', 'the same bound'],
  ['at least 5 boats', 'at least 6 boats', 'rounded', 'both hold'],
  ['at least 5 boats', 'at least 60 boats', 'incomparable', 'both hold, but say other things'],
  ['25,000 boats', 'up to 30,000 boats', 'rounded', 'up to'],
  ['40,000 boats', 'up to 30,000 boats', 'different', 'up to'],
  ['5%', 'less than 10%', 'rounded', 'less than'],
  ['12%', 'less than 10%', 'different', 'less than'],
  ['38%', 'more than half of it', 'different', 'more than half'],
  ['55%', 'more than half of it', 'rounded', 'more than half'],
  ['6 boats', 'between 5 and 7 boats', 'rounded', 'inside'],
  ['8 boats', 'between 5 and 7 boats', 'different', 'outside'],
  ['between 2.5% and 3%', 'no less than 2.5 and no more than 3 percent', 'equal', 'the same range'],
  ['between 2% and 3%', 'between 4% and 5%', 'different', 'apart'],
  ['between 2% and 4%', 'between 3% and 5%', 'rounded', 'overlap'],
  ['14.6 km', '15 km', 'rounded', 'a whole number for a fraction'],
  ['14.6 km', '14.9 km', 'different', 'the same number of places'],
  ['3.2%', '2.3%', 'different', 'swapped digits'],
  ['12 boats', '21 boats', 'different', 'swapped digits'],
  ['653 boats', '563 boats', 'different', 'swapped digits'],
  ['20 boats', '22 boats', 'different', 'small counts are not rounded'],
  ['40%', '38%', 'different', 'two digits are not rounded'],
  ['700 boats', '696 boats', 'rounded', 'hundreds may be rounded'],
  ['12 million boats', '11.9 million boats', 'rounded', 'millions may be rounded'],
  ['12 million boats', '12 billion boats', 'different', 'magnitude'],
  ['1 million boats', '1.2 million boats', 'different', 'a fifth is no rounding'],
  ['dozens of boats', '36 boats', 'rounded', 'inside'],
  ['hundreds of boats', '36 boats', 'different', 'outside'],
  ['2-1', '1-2', 'equal', 'who won is said elsewhere'],
  ['2-1', '3-1', 'different', 'scores'],
  ['7-2', 'six votes to three', 'different', 'votes'],
  ['7-2', 'seven votes to two', 'equal', 'votes'],
  ['the sixth day in a row', 'the fourth consecutive day', 'different', 'series'],
  ['45 years old', '54 years old', 'different', 'ages'],
  ['45 years old', '45 years', 'incomparable', 'an age is no duration'],
  ['three times as high', 'threefold', 'equal', 'factors'],
];

describe('comparable', () => {
  it.each(CASES)('%s / %s: %s (%s)', (a, b, agreement) => {
    expect(comparable(read(a), read(b))).toBe(agreement);
  });

  const quantity = fc.record<Quantity>({
    span: fc.constant({ start: 0, end: 1 }),
    low: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -1000, max: 1_000_000 })),
    high: fc.constant(0),
    approximation: fc.constantFrom('exact', 'about', 'at-least', 'at-most', 'nearly', 'more-than', 'less-than'),
    unit: fc.constantFrom(null, 'EUR', 'EUR/week', 'EUR/year', ...UNITS.keys()),
    counts: fc.constant(null),
  });
  const ranged = fc.tuple(quantity, fc.constantFrom(0, 0, 1, 10)).map(([one, width]) => ({ ...one, high: one.low + width }));

  it('is symmetric, and a quantity agrees with itself', () => {
    fc.assert(
      fc.property(ranged, ranged, (a, b) => {
        expect(comparable(a, b)).toBe(comparable(b, a));
        expect(comparable(a, a)).toBe('equal');
        if (!sameDimension(a, b)) expect(comparable(a, b)).toBe('incomparable');
      }),
      { numRuns: 500 },
    );
  });
});
