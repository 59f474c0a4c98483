/** Days as whole numbers: days since 1970-01-01 in the proleptic Gregorian calendar, no time zones. */
export type Day = number;

const MS = 86_400_000;

/** Month from 1; days and months beyond their range carry over (month 0 is December before). */
export function day(year: number, month: number, date: number): Day {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, date);
  return Math.floor(moment.getTime() / MS);
}

export function yearOf(value: Day): number {
  return new Date(value * MS).getUTCFullYear();
}

/** From 1. */
export function monthOf(value: Day): number {
  return new Date(value * MS).getUTCMonth() + 1;
}

export function dateOf(value: Day): number {
  return new Date(value * MS).getUTCDate();
}

/** 0 is Sunday. */
export function weekdayOf(value: Day): number {
  return (((value + 4) % 7) + 7) % 7;
}

/** News names few days: those written last are kept, as writing a date is dear. */
const written = new Map<Day, string>();
const MOST_WRITTEN = 100;

/** `YYYY-MM-DD`. */
export function iso(value: Day): string {
  const known = written.get(value);
  if (known !== undefined) return known;
  const date = new Date(value * MS).toISOString().slice(0, 10);
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(value, date);
  return date;
}

/** The same date `count` months later; the 31st becomes the last day of a shorter month. */
export function addMonths(value: Day, count: number): Day {
  const first = day(yearOf(value), monthOf(value) + count, 1);
  return Math.min(first + dateOf(value) - 1, day(yearOf(first), monthOf(first) + 1, 0));
}
