import { type Dated, dated } from '../domain/dated.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ISO = /\b(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?/;
const DAY_FIRST = /\b(?<d>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(?<m>[A-Za-z]{3,9})\.?,?\s+(?<y>\d{4})\b/;
const MONTH_FIRST = /\b(?<m>[A-Za-z]{3,9})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})\b/;
const YEAR_FIRST = /\b(?<y>\d{4})[/.](?<m>\d{1,2})[/.](?<d>\d{1,2})\b/;
/** `23/12/2023` or `12/23/2023`: read only where one number cannot be a month. */
const NUMBERS = /\b(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<y>\d{4})\b/;

/** Reads ISO dates and timestamps, and English and numeric dates in words ("19 June 2025", "Nov. 6, 2025", "2025/11/06"). */
export function readDate(text: string): Dated | null {
  // Asked first, as it is quick: each form has a year. Most lines have none.
  if (!/\d{4}/.test(text)) return null;
  const trimmed = text.trim();
  const iso = trimmed.includes('-') ? trimmed.toUpperCase().match(ISO) : null;
  if (iso) return isoDate(iso);
  for (const form of [DAY_FIRST, MONTH_FIRST, YEAR_FIRST]) {
    const { y = '', m = '', d = '' } = trimmed.match(form)?.groups ?? {};
    const month = /^\d+$/.test(m) ? Number(m) : monthOf(m);
    // Counters stand beside dates: "Dec 5, 2023 2 Shares 1530 Views" has the form of a day first, but no month there.
    if (y !== '' && month > 0) return dayOf(y, month, Number(d));
  }
  return trimmed.includes('/') ? numbers(trimmed) : null;
}

/** Minutes after midnight of the clock time in a line ("8:48 p.m.", "17:23"), or null. */
export function readClock(text: string): number | null {
  const lower = text.toLowerCase();
  const match =
    lower.match(/\b(\d{1,2})(?::|\.)(\d\d)(?::\d\d)?\s*(?:([ap])\.?\s?m\b\.?)?/) ?? lower.match(/\b(\d{1,2})()\s*([ap])\.?\s?m\b/);
  if (!match) return null;
  const [, hours = '', minutes = '', half] = match;
  const hour = half ? (Number(hours) % 12) + (half === 'p' ? 12 : 0) : Number(hours);
  return hour < 24 && Number(minutes) < 60 ? hour * 60 + Number(minutes) : null;
}

export function monthOf(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

export function dayOf(year: string, month: number, day: number, inferred = false): Dated | null {
  return dated(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, inferred);
}

function numbers(text: string): Dated | null {
  const { a = '', b = '', y = '' } = text.match(NUMBERS)?.groups ?? {};
  const [first, second] = [Number(a), Number(b)];
  if (first > 12 && second >= 1 && second <= 12) return dayOf(y, second, first);
  if (second > 12 && first >= 1 && first <= 12) return dayOf(y, first, second);
  return null;
}

function isoDate([, year = '', month = '', day = '', time, zone]: RegExpMatchArray): Dated | null {
  const date = `${year}-${month}-${day}`;
  if (!time) return dated(date);
  const offset = !zone ? '' : /^[ZUG]/.test(zone) ? 'Z' : zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  return dated(`${date}T${time}${offset}`) ?? dated(date);
}
