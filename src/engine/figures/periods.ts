import { MAGNITUDES } from '../lexicon/magnitudes.ts';
import { CARDINALS } from '../lexicon/numbers.ts';
import { addMonths, type Day, day, monthOf, weekdayOf, yearOf } from './calendar.ts';
import { PARTS_OF_DAY } from './dates.ts';
import { digitsValue } from './numerals.ts';
import { days, direction, type Found, looksAhead, months, type Reader, type Rule, word, years, yearValue } from './time-reader.ts';

/** First month of each season, in the north, where most English news is written. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

export const UNITS_OF_TIME = ['day', 'week', 'fortnight', 'weekend', 'month', 'quarter', 'year', 'decade', 'century'];

const singular = (name: string) => name.replace(/ies$/, 'y').replace(/s$/, '');

/** "last week", "this month", "next year", "the past six months", "in the coming weeks", "over the weekend". */
export const unit: Rule = (reader, i) => {
  const { anchor } = reader;
  const name = singular(word(reader, i));
  const plural = name !== word(reader, i);
  const where = direction(reader, i - 1);
  if (anchor === null) return where !== null && name === 'year' && reader.year !== null ? years(i - 1, i + 1, reader.year + where) : null;
  if (where === null) return name === 'weekend' ? bareWeekend(reader, i, anchor) : stretch(reader, i, name, anchor);
  if (plural) return where === 0 ? null : reaching(i - 1, i + 1, anchor, name, 3 * where);
  const until = word(reader, i - 1) === 'past' || (word(reader, i - 1) === 'last' && word(reader, i - 2) === 'the');
  if (until) return word(reader, i + 1) === 'of' ? null : reaching(i - 1, i + 1, anchor, name, -1);
  return shifted(opening(reader, i - 1), i + 1, name, where, anchor);
};

/** Where an expression begins that has "earlier" or "later" before its direction word. */
function opening(reader: Reader, i: number): number {
  return ['earlier', 'later', 'late', 'early', 'only'].includes(word(reader, i - 1)) ? i - 1 : i;
}

function shifted(from: number, to: number, name: string, where: -1 | 0 | 1, anchor: Day): Found | null {
  const year = yearOf(anchor);
  switch (name) {
    case 'week': {
      const monday = anchor - ((weekdayOf(anchor) + 6) % 7) + 7 * where;
      return days(from, to, monday, monday + 6);
    }
    case 'weekend':
      return weekend(from, to, anchor, where);
    case 'month':
      return months(from, to, year, monthOf(anchor) + where);
    case 'quarter':
      return months(from, to, year, Math.floor((monthOf(anchor) - 1) / 3) * 3 + 1 + 3 * where, 3);
    case 'year':
      return years(from, to, year + where);
    case 'decade':
      return years(from, to, Math.floor(year / 10) * 10 + 10 * where, Math.floor(year / 10) * 10 + 10 * where + 9);
    case 'century':
      return years(from, to, Math.floor(year / 100) * 100 + 100 * where, Math.floor(year / 100) * 100 + 100 * where + 99);
    default:
      return null;
  }
}

/** Last weekend is the latest that is over; this weekend the one now or ahead; next weekend the one after it. */
function weekend(from: number, to: number, anchor: Day, where: -1 | 0 | 1): Found {
  const now = weekdayOf(anchor);
  const saturday = now === 0 ? anchor - 1 : anchor + 6 - now;
  return days(from, to, saturday + 7 * where, saturday + 7 * where + 1);
}

function bareWeekend(reader: Reader, i: number, anchor: Day): Found | null {
  if (word(reader, i - 1) !== 'the') return null;
  const now = weekdayOf(anchor);
  const running = now === 6 || now === 0;
  return weekend(i - 1, i + 1, anchor, running || looksAhead(reader, i) ? 0 : -1);
}

/** "the past six months", "the next five years". */
function stretch(reader: Reader, i: number, name: string, anchor: Day): Found | null {
  const count = smallNumber(reader, i - 1);
  const where = count === null ? null : direction(reader, i - 2);
  return count === null || !where ? null : reaching(i - 2, i + 1, anchor, name, where * count);
}

/** From today so many units back or ahead. As precise as the unit. */
function reaching(from: number, to: number, anchor: Day, name: string, count: number): Found | null {
  const end = shift(anchor, name, count);
  if (end === null) return null;
  const precision =
    name === 'year' || name === 'decade' || name === 'century' ? 'year' : name === 'month' || name === 'quarter' ? 'month' : 'day';
  return { from, to, first: Math.min(end, anchor), last: Math.max(end, anchor), precision };
}

function smallNumber(reader: Reader, i: number): number | null {
  const token = word(reader, i);
  if (token === 'a' || token === 'an') return 1;
  if (token === 'few' || token === 'several') return 3;
  if (token === 'couple') return 2;
  return CARDINALS.get(token) ?? MAGNITUDES.get(token) ?? digitsValue(token);
}

/** A day moved by so many units; null for units that do not move days, and beyond what a calendar holds. */
function shift(value: Day, name: string, count: number): Day | null {
  if (Math.abs(count) > 10_000) return null;
  const inDays = { day: 1, week: 7, fortnight: 14 }[name];
  if (inDays !== undefined) return value + Math.round(inDays * count);
  const inMonths = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[name];
  return inMonths === undefined ? null : addMonths(value, Math.round(inMonths * count));
}

/** Moves today by the count and unit that end at token `at`: "two weeks", "a couple of years". */
function moved(reader: Reader, at: number, to: number, sign: -1 | 1): Found | null {
  const { anchor } = reader;
  const name = singular(word(reader, at));
  const start = word(reader, at - 1) === 'of' ? at - 2 : at - 1;
  const count = smallNumber(reader, start);
  const value = anchor === null || count === null ? null : shift(anchor, name, sign * count);
  if (value === null) return null;
  if (name === 'year' || name === 'decade' || name === 'century') return years(start, to, yearOf(value));
  if (name === 'month' || name === 'quarter') return months(start, to, yearOf(value), monthOf(value));
  return days(start, to, value);
}

/** "two years ago", "a week ago". As precise as the unit. */
export const ago: Rule = (reader, i) => moved(reader, i - 1, i + 1, -1);

/** "three weeks from now". */
export const fromNow: Rule = (reader, i) => (word(reader, i - 1) === 'from' ? moved(reader, i - 2, i + 1, 1) : null);

/** "in two weeks’ time". */
export const inTime: Rule = (reader, i) => (/^['’]s?$/.test(word(reader, i - 1)) ? moved(reader, i - 2, i + 1, 1) : null);

/** "today", "tomorrow", "the day before yesterday". */
export function daysFromNow(first: number, last = first): Rule {
  return (reader, i) => {
    if (reader.anchor === null) return null;
    const before = word(reader, i - 2) === 'day' ? word(reader, i - 1) : '';
    if (before === 'before' || before === 'after') return days(i - 2, i + 1, reader.anchor + (before === 'before' ? first - 1 : first + 1));
    const to = PARTS_OF_DAY.has(word(reader, i + 1)) ? i + 2 : i + 1;
    return days(i, to, reader.anchor + first, reader.anchor + last);
  };
}

/** "overnight" as an adverb, or of one event; "overnight buses" run every night. */
export const overnight: Rule = (reader, i) => {
  const next = reader.tokens[i + 1];
  const habit = next?.tag === 'NOUN' && next.lower !== next.lemma;
  return habit ? null : daysFromNow(-1, 0)(reader, i);
};

/** "this morning", "last night". */
export const partOfDay: Rule = (reader, i) => {
  const before = word(reader, i - 1);
  if (reader.anchor === null || (before !== 'this' && before !== 'last')) return null;
  return days(i - 1, i + 1, before === 'last' ? reader.anchor - 1 : reader.anchor);
};

/** "last summer", "summer of 2024", "this spring". */
export const season: Rule = (reader, i) => {
  const first = SEASONS.get(word(reader, i)) ?? 1;
  const at = word(reader, i + 1) === 'of' ? i + 2 : i + 1;
  const explicit = yearValue(reader, at);
  if (explicit !== null) return months(i, at + 1, explicit, first, 3);
  const where = direction(reader, i - 1);
  if (where === null || reader.anchor === null) return null;
  const year = yearOf(reader.anchor);
  const over = day(year, first + 3, 0) < reader.anchor;
  const begun = day(year, first, 1) <= reader.anchor;
  const offset = where === 0 ? 0 : where === -1 ? (over ? 0 : -1) : begun ? 1 : 0;
  return months(i - 1, i + 1, year + offset, first, 3);
};

const ORDINAL_PARTS = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['final', 4],
]);

/** "the third quarter (of 2024)", "the first half of 2025", "the second half of the year". */
function partOfYear(parts: 2 | 4): Rule {
  return (reader, i) => {
    const part = ORDINAL_PARTS.get(word(reader, i - 1));
    const of = word(reader, i + 1) === 'of';
    if (part === undefined || part > parts) return null;
    const at = of ? i + 2 : i + 1;
    const named = yearValue(reader, at);
    const relative = of && word(reader, at + 1) === 'year' ? YEAR_OF.get(word(reader, at)) : undefined;
    const year = named ?? (reader.year === null ? null : reader.year + (relative ?? 0));
    if (year === null || (named === null && relative === undefined && (of || parts === 2))) return null;
    const to = named !== null ? at + 1 : relative !== undefined ? at + 2 : i + 1;
    return months(i - 1, to, year, (part - 1) * (12 / parts) + 1, 12 / parts);
  };
}

const YEAR_OF = new Map([
  ['the', 0],
  ['this', 0],
  ['last', -1],
  ['next', 1],
]);

export const half: Rule = partOfYear(2);
export const quarter: Rule = (reader, i) => partOfYear(4)(reader, i) ?? unit(reader, i);

/** "Q3", "Q3 2024". */
export const quarterSign: Rule = (reader, i) => {
  const explicit = yearValue(reader, i + 1);
  const year = explicit ?? reader.year;
  return year === null ? null : months(i, explicit === null ? i + 1 : i + 2, year, Number(word(reader, i).slice(1)) * 3 - 2, 3);
};
