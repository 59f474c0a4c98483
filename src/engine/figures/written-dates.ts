import { ORDINALS } from '../lexicon/numbers.ts';
import { day, monthOf, yearOf } from './calendar.ts';
import { days, type Found, isOpen, looksAhead, type Reader, word, yearValue } from './time-reader.ts';

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Full names, abbreviations with and without full stop, "mid-March". */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((name, k) => {
    const short = name.slice(0, 3);
    const words = [name, short, `${short}.`, `mid-${name}`, ...(name === 'september' ? ['sept', 'sept.'] : [])];
    return words.map((one) => [one, k + 1] as const);
  }),
);

/** Month and day, perhaps with a year: "Feb. 3, 2024", "3rd of March", "March 3-5", "the fourth of July". */
export function dateWithMonth(reader: Reader, i: number): Found | null {
  const number = MONTHS.get(word(reader, i)) ?? 1;
  const of = word(reader, i - 1) === 'of';
  const before = dayNumbers(reader, of ? i - 2 : i - 1, of);
  const behind = before ? null : dayNumbers(reader, i + 1, false);
  const numbers = before ?? behind;
  if (!numbers) return null;
  const end = behind ? behind.to : i + 1;
  const comma = word(reader, end) === ',' ? 1 : 0;
  const explicit = yearValue(reader, end + comma);
  const year = explicit ?? dayYear(reader, i, number, numbers.first);
  if (year === null || monthOf(day(year, number, numbers.last)) !== number) return null;
  const from = before ? before.from : i;
  return days(from, explicit === null ? end : end + comma + 1, day(year, number, numbers.first), day(year, number, numbers.last));
}

interface DayNumbers {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** Days of the month at token `i`: "3", "3rd", "3-5", "3 to 5" before or behind it; with `of`, also "fourth". */
function dayNumbers(reader: Reader, i: number, of: boolean): DayNumbers | null {
  const text = word(reader, i);
  const pair = /^(\d{1,2})[-–](\d{1,2})$/.exec(text);
  if (pair) return inMonth(i, i + 1, Number(pair[1]), Number(pair[2]));
  const single = dayNumber(text) ?? (of ? (ORDINALS.get(text) ?? null) : null);
  if (single === null) return null;
  const next = /^(?:-|–|to)$/.test(word(reader, i + 1)) && !MONTHS.has(word(reader, i + 3)) ? dayNumber(word(reader, i + 2)) : null;
  return next !== null && next > single ? inMonth(i, i + 3, single, next) : inMonth(i, i + 1, single, single);
}

function dayNumber(text: string): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text);
  return match ? Number(match[1]) : null;
}

function inMonth(from: number, to: number, first: number, last: number): DayNumbers | null {
  return first >= 1 && last >= first && last <= 31 ? { from, to, first, last } : null;
}

/** The year of a day named without one: the nearest such day behind, or ahead where the verb looks ahead. */
function dayYear(reader: Reader, i: number, number: number, date: number): number | null {
  const { anchor, year } = reader;
  if (anchor === null) return year;
  const y = yearOf(anchor);
  const here = day(y, number, date);
  if (looksAhead(reader, i)) return here >= anchor ? y : y + 1;
  if (here <= anchor) return anchor - here > 300 && isOpen(reader, i) ? y + 1 : y;
  return here - anchor <= 60 ? y : y - 1;
}

/** "2025-03-04", "25/12/2025", "12/25/2025"; whether "11/09/2025" is in September or November cannot be known. */
export function numericDate(i: number, text: string): Found | null {
  const [a = 0, b = 0, c = 0] = text.split(/[-/]/).map(Number);
  if (a > 31) return calendarDay(i, a, b, c);
  if (a > 12) return calendarDay(i, c, b, a);
  return b > 12 || a === b ? calendarDay(i, c, a, b) : null;
}

function calendarDay(i: number, year: number, number: number, date: number): Found | null {
  const value = day(year, number, date);
  return monthOf(value) === number && yearOf(value) === year ? days(i, i + 1, value) : null;
}
