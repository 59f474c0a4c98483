import { strict } from 'chrono-node/en';
import { type Day, day } from './calendar.ts';

/** A written date as chrono reads it: only what is certain in the words. */
export interface WrittenDate {
  /** Offset and length in the words given. */
  readonly start: number;
  readonly length: number;
  readonly year: number | null;
  readonly month: number;
  readonly date: number | null;
  /** Last day of a range within the month ("March 3-5"), else null. */
  readonly until: number | null;
}

/**
 * The first written date ("Feb. 3, 2024", "3rd of March", "2025-03-04") in a short run of words. This file is the only importer of
 * chrono-node; its cost grows with the text, so it is given a few words at a time. Relative expressions are left to `periods.ts`: which past
 * or coming day they mean depends on the sentence.
 */
export function writtenDate(words: string, anchor: Day | null): WrittenDate | null {
  const instant = new Date((anchor ?? day(2000, 1, 1)) * 86_400_000 + 43_200_000);
  for (const { index, text, start, end } of strict.parse(words, { instant, timezone: 0 })) {
    const month = start.isCertain('month') ? start.get('month') : null;
    if (month === null) continue;
    return {
      start: index,
      length: text.length,
      year: start.isCertain('year') ? start.get('year') : null,
      month,
      date: start.isCertain('day') ? start.get('day') : null,
      until: end?.isCertain('day') && end.get('month') === month ? end.get('day') : null,
    };
  }
  return null;
}
