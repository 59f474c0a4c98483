/** How exactly a date is known. */
export type Precision = 'year' | 'month' | 'day' | 'time';

/**
 * A date with its precision: `2026`, `2026-02`, `2026-02-26`, or a full ISO 8601 timestamp with zone (the levels of EDTF level 0).
 * `inferred` says that we concluded it from something else (a URL, an event in the text) rather than read it.
 */
export interface Dated {
  readonly value: string;
  readonly precision: Precision;
  readonly inferred: boolean;
}

const SHAPES: readonly (readonly [RegExp, Precision])[] = [
  [/^\d{4}$/, 'year'],
  [/^\d{4}-(0[1-9]|1[0-2])$/, 'month'],
  [/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'day'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d/, 'time'],
];

/** Reads a date of one of the four shapes; anything else, and days that do not exist, are null. */
export function dated(value: string, inferred = false): Dated | null {
  const shape = SHAPES.find(([pattern]) => pattern.test(value));
  if (!shape || Number.isNaN(Date.parse(value)) || !exists(value.slice(0, 10))) return null;
  return { value, precision: shape[1], inferred };
}

/** Whether a day is in the calendar: `Date.parse` takes 30 February for 2 March. */
function exists(day: string): boolean {
  return new Date(Date.parse(day)).toISOString().startsWith(day);
}

/** First millisecond (UTC epoch) that the date can mean. */
export function beginningOf({ value }: Dated): number {
  return Date.parse(value);
}

/** First and last millisecond (UTC epoch) that the date can mean. */
export function bounds(date: Dated): { readonly from: number; readonly to: number } {
  const from = beginningOf(date);
  const start = new Date(from);
  switch (date.precision) {
    case 'year':
      return { from, to: Date.UTC(start.getUTCFullYear() + 1, 0) - 1 };
    case 'month':
      return { from, to: Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1) - 1 };
    case 'day':
      return { from, to: from + 86_400_000 - 1 };
    case 'time':
      return { from, to: from };
  }
}
