import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dated, dated } from '../../../src/domain/dated.ts';
import type { TimeMention } from '../../../src/domain/statement.ts';
import { times } from '../../../src/engine/figures/times.ts';
import { tokenise } from '../../../src/engine/text/analyser.ts';
import { TIME_CASES } from './time-cases.ts';

const read = (text: string, anchor: Dated | null) => times(text, tokenise(text), anchor);

function show(text: string, { span, from, to, precision }: TimeMention): string {
  return `${text.slice(span.start, span.end)} = ${from === to ? from : `${from}..${to}`} ${precision}`;
}

describe('times', () => {
  it.each(TIME_CASES)('%s', (text, expected) => {
    expect(read(text, dated('2025-09-18')).map((mention) => show(text, mention))).toEqual(expected);
  });

  it.each([
    ['2026-01-01', 'He spoke on Wednesday.', ['Wednesday = 2025-12-31 day']],
    ['2026-01-01', 'He left last month.', ['last month = 2025-12-01..2025-12-31 month']],
    ['2026-01-01', 'He left in December.', ['December = 2025-12-01..2025-12-31 month']],
    ['2025-12-31', 'He will leave next month.', ['next month = 2026-01-01..2026-01-31 month']],
    ['2025-12-31', 'He will leave in January.', ['January = 2026-01-01..2026-01-31 month']],
    ['2026-01-14', 'Inflation was back at its target by December.', ['December = 2025-12-01..2025-12-31 month']],
    ['2024-03-31', 'He left a month ago.', ['a month ago = 2024-02-01..2024-02-29 month']],
    ['2025-03-02', 'He spoke on Sunday.', ['Sunday = 2025-03-02 day']],
    ['2025-03-02', 'He left last weekend.', ['last weekend = 2025-02-22..2025-02-23 day']],
    ['2025-03-02', 'He left last week.', ['last week = 2025-02-17..2025-02-23 day']],
    ['2025-03-03', 'He left over the weekend.', ['the weekend = 2025-03-01..2025-03-02 day']],
    ['2025-02-10T23:30:00-05:00', 'He spoke on Monday.', ['Monday = 2025-02-10 day']],
    ['2025-02-10T23:30:00-05:00', 'He spoke today.', ['today = 2025-02-10 day']],
  ])('on %s: %s', (anchor, text, expected) => {
    expect(read(text, dated(anchor)).map((mention) => show(text, mention))).toEqual(expected);
  });

  it.each([
    [null, 'He spoke on Tuesday, last week, in March and two years ago.', []],
    [null, 'He spoke in 2019 and on Feb. 3, 2024.', ['2019 = 2019-01-01..2019-12-31 year', 'Feb. 3, 2024 = 2024-02-03 day']],
    [dated('2024'), 'He spoke on Tuesday and last year.', ['last year = 2023-01-01..2023-12-31 year']],
    [dated('2024'), 'He spoke in March.', ['March = 2024-03-01..2024-03-31 month']],
  ])('resolves only what is fixed without the article’s day (%j): %s', (anchor, text, expected) => {
    expect(read(text, anchor).map((mention) => show(text, mention))).toEqual(expected);
  });

  it('never throws; spans stay in range, apart and in order; no range runs backwards', () => {
    const words = fc.constantFrom(
      'Tuesday',
      'March',
      '3',
      '31',
      '2024',
      'last',
      'next',
      'week',
      'years',
      'ago',
      '’90s',
      'in',
      'the',
      'third',
      'quarter',
      'of',
      'May',
      ',',
      '1,000,000',
      'a',
      'century',
      'weekend',
      '30-31',
      '2025-02-30',
      '99/99/2025',
      'from',
      'now',
      '.',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
    );
    const anchors = fc.constantFrom('2025-09-18', '2024-02-29', '0001-01-01', '9999-12-31', '2025', '2025-01', '2025-03-30T01:30:00+02:00');
    fc.assert(
      fc.property(texts, anchors, (text, anchor) => {
        let last = 0;
        for (const { span, from, to } of read(text, dated(anchor))) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(from).toMatch(/^\d{4}-\d\d-\d\d$/);
          expect(to >= from).toBe(true);
          last = span.end;
        }
      }),
      { numRuns: 400 },
    );
  });
});
