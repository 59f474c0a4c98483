import { describe, expect, it } from 'vitest';
import { type Dated, dated } from '../../src/domain/dated.ts';
import { betweenText, phrasesOf } from '../../src/ui/phrases.ts';
import { timeBetween } from '../../src/ui/time-between.ts';
import { ENGLISH } from './fake-client.ts';

const phrases = phrasesOf({ message: ENGLISH });

const TABLE: readonly (readonly [prior: string | null, current: string | null, text: string])[] = [
  ['2026-03-10', '2026-03-10', 'same day'],
  ['2026-03-10T23:50:00-05:00', '2026-03-10T01:00:00+01:00', 'same day'],
  ['2026-03-09', '2026-03-10', '1 day earlier'],
  ['2026-02-28', '2026-03-01', '1 day earlier'],
  ['2026-02-25', '2026-03-10', '13 days earlier'],
  ['2026-02-24', '2026-03-10', '2 weeks earlier'],
  ['2026-01-13', '2026-03-10', '8 weeks earlier'],
  ['2025-11-11', '2026-03-10', '4 months earlier'],
  ['2024-05-10', '2026-03-10', '22 months earlier'],
  ['2024-03-10', '2026-03-10', '2 years earlier'],
  ['2026-03-14', '2026-03-10', '4 days later'],
  ['2027-01-10', '2026-03-10', '10 months later'],
  // No finer than the coarser of the two is known.
  ['2026-02', '2026-03-10', '1 month earlier'],
  ['2026-03', '2026-03-10', ''],
  ['2025-12', '2026-03', '3 months earlier'],
  ['2025', '2026-03-10', '1 year earlier'],
  ['2026', '2026-03-10', ''],
  ['2014', '2026-03-10', '12 years earlier'],
  [null, '2026-03-10', ''],
  ['2026-03-10', null, ''],
];

describe('the time between two statements', () => {
  it.each(TABLE)('from %s to %s is “%s”', (prior, current, text) => {
    expect(betweenText(timeBetween(date(prior), date(current)), phrases)).toBe(text);
  });
});

function date(value: string | null): Dated | null {
  return value === null ? null : dated(value);
}
