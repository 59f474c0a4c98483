import { beginningOf, type Dated } from '../../domain/dated.ts';

const DAY = 86_400_000;
const FIRST = Date.UTC(1900, 0, 1) - DAY;

/** A date as the index keeps it: days since 1900-01-01, counted from 1, up to the year 2079; 0 = not known or beyond. */
export function dayNumber(date: Dated | null): number {
  const days = date === null ? 0 : Math.floor((beginningOf(date) - FIRST) / DAY);
  return days > 0 && days < 65_536 ? days : 0;
}
