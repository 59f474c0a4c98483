import type { Precision } from '../../domain/dated.ts';
import { MAGNITUDES } from '../lexicon/magnitudes.ts';
import { CARDINALS } from '../lexicon/numbers.ts';
import type { Token } from '../text/analyser.ts';
import { addMonths, type Day, day, monthOf, weekdayOf, yearOf } from './calendar.ts';
import { writtenDate } from './chrono.ts';
import { digitsValue } from './numerals.ts';
import { tenseAt } from './tense.ts';

/** What is being read. `year` is known also where the article's day is not. */
export interface Reader {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly anchor: Day | null;
  readonly year: number | null;
}

/** A time expression: tokens `[from, to)`, first and last day. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly first: Day;
  readonly last: Day;
  readonly precision: Precision;
}

type Rule = (reader: Reader, i: number) => Found | null;

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH_NUMBER = new Map(
  MONTHS.flatMap((name, k) => [name, name.slice(0, 3), `${name.slice(0, 3)}.`].map((word) => [word, k + 1] as const)),
);
MONTH_NUMBER.set('sept', 9).set('sept.', 9);
const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night', 'lunchtime', 'noon', 'midnight', 'dawn']);
/** First month of each season, in the north, where most English news is written. */
const SEASONS = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);
const UNITS = new Set(['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century', 'season']);

const word = ({ tokens }: Reader, i: number) => tokens[i]?.lower ?? '';
const found = (from: number, to: number, first: Day, last: Day, precision: Precision): Found => ({ from, to, first, last, precision });
const year = (from: number, to: number, value: number, until = value): Found =>
  found(from, to, day(value, 1, 1), day(until, 12, 31), 'year');
const month = (from: number, to: number, y: number, m: number, count = 1): Found =>
  found(from, to, day(y, m, 1), day(y, m + count, 0), 'month');

/** "last" and its like look back, "next" and its like ahead, "this" at the present; null if token `i` is none of them. */
function direction(reader: Reader, i: number): -1 | 0 | 1 | null {
  switch (word(reader, i)) {
    case 'last':
    case 'past':
    case 'previous':
      return -1;
    case 'this':
    case 'current':
      return 0;
    case 'next':
    case 'coming':
    case 'following':
      return 1;
    default:
      return null;
  }
}

/** Where an expression begins that has a direction word, and perhaps "earlier", "later" or "the" before it. */
function opening(reader: Reader, i: number): number {
  return ['earlier', 'later', 'late', 'early', 'only'].includes(word(reader, i - 1)) ? i - 1 : i;
}

/** News tells what was; a weekday or month ahead needs a verb that looks ahead. */
function looksAhead(reader: Reader, i: number): boolean {
  return ['until', 'till', 'by'].includes(word(reader, i - 1)) || tenseAt(reader.tokens, i) === 'future';
}

const weekday: Rule = (reader, i) => {
  if (!/^\p{Lu}/u.test(reader.tokens[i]?.text ?? '')) return null;
  const dated = datedBehind(reader, i);
  if (dated) return dated;
  const { anchor } = reader;
  if (anchor === null) return null;
  const wanted = WEEKDAYS.indexOf(word(reader, i).replace(/s$/, ''));
  const back = (weekdayOf(anchor) - wanted + 7) % 7;
  const where = direction(reader, i - 1);
  const value = where === null ? (looksAhead(reader, i) && back > 0 ? anchor + 7 - back : anchor - back) : weekdayIn(anchor, back, where);
  const to = PARTS_OF_DAY.has(word(reader, i + 1)) ? i + 2 : i + 1;
  return found(where === null ? i : i - 1, to, value, value, 'day');
};

/** "last Tuesday" is the latest before today; "next Tuesday" the first after today; "this Tuesday" the nearest in the week ahead. */
function weekdayIn(anchor: Day, back: number, where: -1 | 0 | 1): Day {
  if (where === -1) return anchor - (back || 7);
  if (where === 0) return back === 0 ? anchor : anchor + 7 - back;
  return anchor + 7 - back;
}

/** "Tuesday, Feb. 3": the date speaks, the weekday belongs to it. */
function datedBehind(reader: Reader, i: number): Found | null {
  for (let at = i + 1; at <= i + 4; at++) {
    const token = word(reader, at);
    if (MONTH_NUMBER.has(token)) {
      const date = monthName(reader, at);
      return date && date.precision === 'day' ? { ...date, from: i } : null;
    }
    if (token !== ',' && token !== 'the' && token !== 'of' && !/^\d/.test(token)) return null;
  }
  return null;
}

const monthName: Rule = (reader, i) => {
  const token = reader.tokens[i];
  if (!token || !/^\p{Lu}/u.test(token.text)) return null;
  const written = dateWithMonth(reader, i);
  if (written) return written;
  if (token.lower === 'may' && !isMonthOfMay(reader, i)) return null;
  if (token.lower === 'march' && token.tag === 'VERB') return null;
  if (token.lower.length === 3 && token.lower !== 'may' && !token.text.endsWith('.')) return null;
  const number = MONTH_NUMBER.get(token.lower) ?? 1;
  const where = direction(reader, i - 1);
  const explicit = yearValue(reader, word(reader, i + 1) === 'of' ? i + 2 : i + 1);
  if (explicit !== null) return month(i, word(reader, i + 1) === 'of' ? i + 3 : i + 2, explicit, number);
  const at = monthYear(reader, i, number, where);
  return at === null ? null : month(where === null ? i : i - 1, i + 1, at, number);
};

function isMonthOfMay(reader: Reader, i: number): boolean {
  return [
    'in',
    'since',
    'by',
    'until',
    'last',
    'next',
    'of',
    'to',
    'from',
    'for',
    'late',
    'early',
    'mid',
    'this',
    'and',
    'between',
    'through',
    'during',
    'before',
    'after',
  ].includes(word(reader, i - 1));
}

/** The year of a month named without one: the latest such month, or the coming one where the verb looks ahead. */
function monthYear(reader: Reader, i: number, number: number, where: -1 | 0 | 1 | null): number | null {
  const { anchor, year: base } = reader;
  if (anchor === null) return base;
  const now = monthOf(anchor);
  const y = yearOf(anchor);
  if (where === -1) return number < now ? y : y - 1;
  if (where === 1) return number > now ? y : y + 1;
  if (where === 0) return y;
  if (looksAhead(reader, i)) return number >= now ? y : y + 1;
  return number <= now ? y : y - 1;
}

/** Month and day, perhaps with a year, as chrono reads the words around the month's name. */
function dateWithMonth(reader: Reader, i: number): Found | null {
  const { tokens, text, anchor } = reader;
  const numberNear =
    /^\d/.test(word(reader, i + 1)) || /^\d/.test(word(reader, i - 1)) || (word(reader, i - 1) === 'of' && /^\d/.test(word(reader, i - 2)));
  if (!numberNear) return null;
  const from = /^\d/.test(word(reader, i - 1)) ? i - 1 : word(reader, i - 1) === 'of' ? i - 2 : i;
  const last = Math.min(i + 3, tokens.length - 1);
  const start = tokens[from]?.start ?? 0;
  const written = writtenDate(text.slice(start, tokens[last]?.end ?? start), anchor);
  if (!written || written.date === null || written.start > 0) return null;
  const end = start + written.length;
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? end) < end) to++;
  const y = written.year ?? dayYear(reader, i, written.month, written.date);
  if (y === null) return null;
  const value = day(y, written.month, written.date);
  return found(from, to, value, value, 'day');
}

/** The year of a day named without one: the nearest such day behind, or ahead where the verb looks ahead. */
function dayYear(reader: Reader, i: number, number: number, date: number): number | null {
  const { anchor, year: base } = reader;
  if (anchor === null) return base;
  const y = yearOf(anchor);
  const here = day(y, number, date);
  if (looksAhead(reader, i)) return here >= anchor ? y : y + 1;
  if (here <= anchor) return y;
  return here - anchor <= 60 ? y : y - 1;
}

/** A year in digits at token `i`, or null. */
function yearValue(reader: Reader, i: number): number | null {
  const token = reader.tokens[i];
  return token && /^(1[5-9]|20|21)\d\d$/.test(token.text) ? Number(token.text) : null;
}

/** "in 2024", "2024-25", "1990s", "2025-03-04", "3 March" at a token of digits. */
export const yearAt: Rule = (reader, i) => {
  const token = reader.tokens[i];
  if (!token) return null;
  const decade = /^(\d{3}0)s$/.exec(token.lower);
  if (decade) return year(i, i + 1, Number(decade[1]), Number(decade[1]) + 9);
  const numeric = /^(\d{4})-(\d\d)-(\d\d)$/.exec(token.text) ?? /^\d{1,2}\/\d{1,2}\/\d{4}$/.exec(token.text);
  if (numeric) return numericDate(reader, i);
  const months = [1, 2].map((step) => word(reader, i + step));
  if (MONTH_NUMBER.has(months[0] ?? '') || (months[0] === 'of' && MONTH_NUMBER.has(months[1] ?? ''))) {
    const date = monthName(reader, i + (months[0] === 'of' ? 2 : 1));
    if (date && date.from === i) return date;
  }
  const season = /^((?:19|20)\d\d)[-–/](\d\d|(?:19|20)\d\d)$/.exec(token.text);
  if (season) return seasonYears(i, season);
  const value = yearValue(reader, i);
  return value === null || !standsAsYear(reader, i) ? null : year(i, i + 1, value);
};

function seasonYears(i: number, [, first = '', second = '']: RegExpExecArray): Found | null {
  const until = second.length === 2 ? Number(first.slice(0, 2) + second) : Number(second);
  return until > Number(first) ? year(i, i + 1, Number(first), until) : null;
}

function numericDate(reader: Reader, i: number): Found | null {
  const written = writtenDate(reader.tokens[i]?.text ?? '', reader.anchor);
  if (!written || written.date === null || written.year === null) return null;
  const value = day(written.year, written.month, written.date);
  return found(i, i + 1, value, value, 'day');
}

/** A four-digit number is a year unless money, a unit or a plural noun without a year's preposition makes it a count. */
function standsAsYear(reader: Reader, i: number): boolean {
  const next = reader.tokens[i + 1];
  const before = word(reader, i - 1);
  if (/[$€£#]$/.test(before) || next?.text === '%') return false;
  const plural = next?.tag === 'NOUN' && next.lower !== next.lemma;
  return !plural || ['in', 'since', 'of', 'by', 'until', 'the', 'from', 'before', 'after', 'during', ','].includes(before);
}

const unit: Rule = (reader, i) => {
  const { anchor } = reader;
  const name = word(reader, i).replace(/s$/, '');
  const where = direction(reader, i - 1);
  if (where !== null) return anchor === null ? yearOnly(reader, i, name, where) : shifted(reader, i, name, where, anchor);
  return anchor === null ? null : (counted(reader, i, name, anchor) ?? null);
};

function yearOnly(reader: Reader, i: number, name: string, where: -1 | 0 | 1): Found | null {
  return name === 'year' && reader.year !== null ? year(opening(reader, i - 1), i + 1, reader.year + where) : null;
}

/** "last week", "this month", "next year". */
function shifted(reader: Reader, i: number, name: string, where: -1 | 0 | 1, anchor: Day): Found | null {
  const from = opening(reader, i - 1);
  const y = yearOf(anchor);
  const m = monthOf(anchor);
  const monday = anchor - ((weekdayOf(anchor) + 6) % 7) + 7 * where;
  switch (name) {
    case 'week':
      return found(from, i + 1, monday, monday + 6, 'day');
    case 'weekend':
      return weekend(from, i + 1, anchor, where);
    case 'month':
      return month(from, i + 1, y, m + where);
    case 'quarter': {
      const first = Math.floor((m - 1) / 3) * 3 + 1 + 3 * where;
      return month(from, i + 1, y, first, 3);
    }
    case 'year':
    case 'season':
      return year(from, i + 1, y + where);
    case 'decade':
      return year(from, i + 1, Math.floor(y / 10) * 10 + 10 * where, Math.floor(y / 10) * 10 + 10 * where + 9);
    case 'century':
      return year(from, i + 1, Math.floor(y / 100) * 100 + 100 * where, Math.floor(y / 100) * 100 + 100 * where + 99);
    default:
      return null;
  }
}

/** Last weekend is the latest that is over; this weekend the one now or ahead; next weekend the one after it. */
function weekend(from: number, to: number, anchor: Day, where: -1 | 0 | 1): Found {
  const saturday = anchor + ((6 - weekdayOf(anchor) + 7) % 7) - (weekdayOf(anchor) === 0 ? 7 : 0);
  return found(from, to, saturday + 7 * where, saturday + 7 * where + 1, 'day');
}

/** "the past six months", "the next five years", "in the coming weeks": a stretch up to or from today. */
function counted(reader: Reader, i: number, name: string, anchor: Day): Found | null {
  const count = smallNumber(reader, i - 1);
  const where = count === null ? null : direction(reader, i - 2);
  if (count === null || where === null || where === 0) return null;
  const reach = shift(anchor, name, where * count);
  if (reach === null) return null;
  const precision: Precision = name === 'year' || name === 'decade' ? 'year' : name === 'month' || name === 'quarter' ? 'month' : 'day';
  return where < 0 ? found(i - 2, i + 1, reach, anchor, precision) : found(i - 2, i + 1, anchor, reach, precision);
}

function smallNumber(reader: Reader, i: number): number | null {
  const token = word(reader, i);
  if (token === 'a' || token === 'an') return 1;
  if (token === 'few') return 3;
  return CARDINALS.get(token) ?? MAGNITUDES.get(token) ?? digitsValue(token);
}

/** A day moved by so many units; null for units that do not move days. */
function shift(value: Day, name: string, count: number): Day | null {
  switch (name) {
    case 'day':
      return value + Math.round(count);
    case 'week':
      return value + Math.round(7 * count);
    case 'fortnight':
      return value + Math.round(14 * count);
    case 'month':
      return addMonths(value, Math.round(count));
    case 'quarter':
      return addMonths(value, Math.round(3 * count));
    case 'year':
      return addMonths(value, Math.round(12 * count));
    case 'decade':
      return addMonths(value, Math.round(120 * count));
    case 'century':
      return addMonths(value, Math.round(1200 * count));
    default:
      return null;
  }
}

/** "two years ago", "a week ago". As precise as the unit. */
const ago: Rule = (reader, i) => {
  const { anchor } = reader;
  const name = word(reader, i - 1)
    .replace(/s$/, '')
    .replace(/ie$/, 'y');
  const count = smallNumber(reader, i - 2);
  if (anchor === null || count === null) return null;
  const value = shift(anchor, name, -count);
  if (value === null) return null;
  if (name === 'year' || name === 'decade' || name === 'century') return { ...year(i - 2, i + 1, yearOf(value)) };
  if (name === 'month' || name === 'quarter') return month(i - 2, i + 1, yearOf(value), monthOf(value));
  return found(i - 2, i + 1, value, value, 'day');
};

const daysFromNow =
  (first: number, last = first): Rule =>
  (reader, i) =>
    reader.anchor === null ? null : found(i, i + 1, reader.anchor + first, reader.anchor + last, 'day');

/** "this morning", "last night". */
const partOfDay: Rule = (reader, i) => {
  const where = direction(reader, i - 1);
  if (reader.anchor === null || where === null || where === 1) return null;
  const value = where === -1 ? reader.anchor - 1 : reader.anchor;
  return found(i - 1, i + 1, value, value, 'day');
};

/** "last summer", "summer of 2024", "this spring". */
const season: Rule = (reader, i) => {
  const first = SEASONS.get(word(reader, i)) ?? 1;
  const at = word(reader, i + 1) === 'of' ? i + 2 : i + 1;
  const explicit = yearValue(reader, at);
  if (explicit !== null) return month(i, at + 1, explicit, first, 3);
  const where = direction(reader, i - 1);
  if (where === null || reader.anchor === null) return null;
  const y = yearOf(reader.anchor);
  const over = day(y, first + 3, 0) < reader.anchor;
  const offset = where === 0 ? 0 : where === -1 ? (over ? 0 : -1) : day(y, first, 1) > reader.anchor ? 0 : 1;
  return month(i - 1, i + 1, y + offset, first, 3);
};

const ORDINAL_QUARTERS = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['final', 4],
  ['last', 4],
]);

/** "the third quarter (of 2024)", "Q3 2024", "the first half of 2025". */
function partOfYear(parts: number): Rule {
  return (reader, i) => {
    const quarter = ORDINAL_QUARTERS.get(word(reader, i - 1));
    if (quarter === undefined || quarter > parts || (parts === 2 && word(reader, i + 1) !== 'of')) return null;
    const at = word(reader, i + 1) === 'of' ? i + 2 : i + 1;
    const explicit = yearValue(reader, at);
    const y = explicit ?? reader.year;
    if (y === null || (parts === 2 && explicit === null && word(reader, at + 1) !== 'year')) return null;
    const months = 12 / parts;
    const to = explicit === null ? (parts === 2 ? at + 2 : i + 1) : at + 1;
    return month(i - 1, to, y, (quarter - 1) * months + 1, months);
  };
}

const quarterSign: Rule = (reader, i) => {
  const quarter = Number(word(reader, i).slice(1));
  const explicit = yearValue(reader, i + 1);
  const y = explicit ?? reader.year;
  return y === null ? null : month(i, explicit === null ? i + 1 : i + 2, y, quarter * 3 - 2, 3);
};

const quarter: Rule = (reader, i) => partOfYear(4)(reader, i) ?? unit(reader, i);

/** The rule that each trigger word sets off. */
export const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...WEEKDAYS.map((name) => [name, weekday] as const),
  ...[...MONTH_NUMBER.keys()].map((name) => [name, monthName] as const),
  ...[...UNITS].flatMap((name) => [[name, unit] as const, [`${name}s`, unit] as const]),
  ...[...SEASONS.keys()].map((name) => [name, season] as const),
  ...[...PARTS_OF_DAY].map((name) => [name, partOfDay] as const),
  ...['q1', 'q2', 'q3', 'q4'].map((name) => [name, quarterSign] as const),
  ['quarter', quarter],
  ['half', partOfYear(2)],
  ['ago', ago],
  ['today', daysFromNow(0)],
  ['tonight', daysFromNow(0)],
  ['yesterday', daysFromNow(-1)],
  ['tomorrow', daysFromNow(1)],
  ['overnight', daysFromNow(-1, 0)],
]);
