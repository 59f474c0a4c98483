import { type Day, monthOf, weekdayOf, yearOf } from './calendar.ts';
import {
  days,
  direction,
  type Found,
  isCapitalised,
  isOpen,
  looksAhead,
  months,
  type Reader,
  type Rule,
  word,
  years,
  yearValue,
} from './time-reader.ts';
import { dateWithMonth, MONTHS, numericDate } from './written-dates.ts';

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** Words that make a weekday part of a name: "Black Friday", "Sunday Times". */
const NAMED_BEFORE = new Set(['black', 'good', 'ash', 'easter', 'palm', 'super', 'bloody', 'sheffield', 'cyber', 'every', 'each', 'most']);
const NAMED_BEHIND = new Set(['times', 'telegraph', 'mirror', 'express', 'mail', 'world']);

/** "on Tuesday", "last Tuesday", "Tuesday morning", "Tuesday, Feb. 3". Near the article's day a bare weekday is the closest past one. */
export const weekday: Rule = (reader, i) => {
  if (
    !isCapitalised(reader, i) ||
    NAMED_BEFORE.has(word(reader, i - 1)) ||
    (NAMED_BEHIND.has(word(reader, i + 1)) && isCapitalised(reader, i + 1))
  )
    return null;
  const dated = datedBehind(reader, i);
  if (dated) return dated;
  const { anchor } = reader;
  if (anchor === null) return null;
  const back = (weekdayOf(anchor) - WEEKDAYS.indexOf(word(reader, i)) + 7) % 7;
  const where = direction(reader, i - 1);
  const to = PARTS_OF_DAY.has(word(reader, i + 1)) ? i + 2 : i + 1;
  return days(where === null ? i : i - 1, to, weekdayIn(reader, i, anchor, back, where));
};

export const PARTS_OF_DAY: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night', 'lunchtime', 'noon']);

/** "last Tuesday" is the latest before today; "next Tuesday" and "this Tuesday" the first ahead; `back` is days since the latest one. */
function weekdayIn(reader: Reader, i: number, anchor: Day, back: number, where: -1 | 0 | 1 | null): Day {
  if (where === -1) return anchor - (back || 7);
  if (where === 1) return anchor + 7 - back;
  if (back === 0) return anchor;
  if (where === 0) return anchor + 7 - back;
  const ahead = word(reader, i - 1) === 'until' || looksAhead(reader, i);
  return ahead ? anchor + 7 - back : anchor - back;
}

/** "Tuesday, Feb. 3": the date speaks, the weekday belongs to it. */
function datedBehind(reader: Reader, i: number): Found | null {
  for (let at = i + 1; at <= i + 4; at++) {
    const token = word(reader, at);
    if (MONTHS.has(token)) {
      const date = month(reader, at);
      return date?.precision === 'day' ? { ...date, from: i } : null;
    }
    if (token !== ',' && token !== 'the' && token !== 'of' && !/^\d/.test(token)) return null;
  }
  return null;
}

/** A month by name, with or without day and year. */
export const month: Rule = (reader, i) => {
  if (!isCapitalised(reader, i) && !word(reader, i).startsWith('mid-')) return null;
  const written = dateWithMonth(reader, i);
  if (written) return written;
  const number = MONTHS.get(word(reader, i)) ?? 1;
  const at = word(reader, i + 1) === 'of' || word(reader, i + 1) === ',' ? i + 2 : i + 1;
  const explicit = yearValue(reader, at);
  if (explicit !== null) return months(i, at + 1, explicit, number);
  if (!isMonthName(reader, i)) return null;
  const where = direction(reader, i - 1);
  const year = monthYear(reader, i, number, where);
  return year === null ? null : months(where === null ? i : i - 1, i + 1, year, number);
};

const TIME_PREPOSITIONS = new Set(
  'after and around before between by during early earlier for from in last late mid next of past since this through throughout till to until'.split(
    ' ',
  ),
);

/** "May" and "March" are also words, "June" and "April" also names of people; "Mar" and "Dec" need a number or full stop. */
function isMonthName(reader: Reader, i: number): boolean {
  const token = reader.tokens[i];
  const name = token?.lower ?? '';
  if (name === 'may' || name === 'march')
    return TIME_PREPOSITIONS.has(word(reader, i - 1)) || (name === 'march' && word(reader, i + 1) === "'s");
  if (name.length === 3) return false;
  return reader.tokens[i + 1]?.tag !== 'PROPN' || !isCapitalised(reader, i + 1) || TIME_PREPOSITIONS.has(word(reader, i - 1));
}

/** The year of a month named without one: the latest such month, or the coming one where the verb looks ahead; the nearer where neither is said. */
function monthYear(reader: Reader, i: number, number: number, where: -1 | 0 | 1 | null): number | null {
  const { anchor, year } = reader;
  if (anchor === null) return where === null || year === null ? year : year + where;
  const now = monthOf(anchor);
  const y = yearOf(anchor);
  if (where === -1) return number < now ? y : y - 1;
  if (where === 1) return number > now + 1 ? y : y + 1;
  if (where === 0) return y;
  if (looksAhead(reader, i)) return number >= now ? y : y + 1;
  if (isOpen(reader, i)) return number - now > 6 ? y - 1 : now - number > 6 ? y + 1 : y;
  return number <= now ? y : y - 1;
}

/** What begins with a digit: "2024", "2024-25", "1990s", "2025-03-04", "3 March", "19th century". */
export const digits: Rule = (reader, i) => {
  const text = reader.tokens[i]?.text ?? '';
  const decade = /^(\d{3}0)s$/.exec(text);
  if (decade) return years(i, i + 1, Number(decade[1]), Number(decade[1]) + 9);
  if (/^(?:\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{4})$/.test(text)) return numericDate(i, text);
  const at = word(reader, i + 1) === 'of' ? i + 2 : i + 1;
  if (MONTHS.has(word(reader, at))) {
    const date = month(reader, at);
    if (date?.from === i) return date;
  }
  const century = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(text);
  if (century && word(reader, i + 1) === 'century') return years(i, i + 2, Number(century[1]) * 100 - 99, Number(century[1]) * 100);
  const span = /^((?:1[5-9]|20)\d\d)[-–/](\d\d|(?:1[5-9]|20)\d\d)$/.exec(text);
  if (span) return yearSpan(i, span[1] ?? '', span[2] ?? '');
  const value = yearValue(reader, i);
  return value === null || !standsAsYear(reader, i) ? null : years(i, i + 1, value);
};

function yearSpan(i: number, first: string, second: string): Found | null {
  const until = second.length === 2 ? Number(first.slice(0, 2) + second) : Number(second);
  return until > Number(first) ? years(i, i + 1, Number(first), until) : null;
}

const YEAR_CUES = new Set([
  'in',
  'since',
  'of',
  'by',
  'until',
  'the',
  'from',
  'before',
  'after',
  'during',
  ',',
  'early',
  'late',
  'and',
  'to',
]);

/** A four-digit number is a year unless money, a unit, a name or a plural noun without a year's preposition makes it something else. */
function standsAsYear(reader: Reader, i: number): boolean {
  const { tokens } = reader;
  const next = tokens[i + 1];
  const before = word(reader, i - 1);
  if (/[$€£#]$/.test(before) || next?.text === '%' || next?.tag === 'NUM') return false;
  if (tokens[i - 1]?.tag === 'PROPN' && isCapitalised(reader, i - 1) && next?.tag !== 'NOUN')
    return !/^(?:route|flight|room|boeing|highway)$/.test(before);
  const unit = /^(?:people|metres|meters|miles|km|kg|feet|tonnes|tons|m)$/.test(next?.lower ?? '');
  const plural = next?.tag === 'NOUN' && next.lower !== next.lemma;
  return !unit && (!plural || YEAR_CUES.has(before));
}

/** "'90s". */
export function shortDecade(reader: Reader, i: number): Found | null {
  const decade = /^['’‘](\d)0s$/.exec(reader.tokens[i]?.text ?? '');
  return decade ? years(i, i + 1, 1900 + 10 * Number(decade[1]), 1909 + 10 * Number(decade[1])) : null;
}
