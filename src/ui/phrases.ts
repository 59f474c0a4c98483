import type { Dated } from '../domain/dated.ts';
import type { Coverage } from '../domain/relation.ts';
import type { Certainty, Manner } from '../domain/statement.ts';
import type { PanelClient } from '../messaging/panel-client.ts';
import type { TimeBetween } from './time-between.ts';

/** Says things in the reader's language: messages, plural forms, dates, lists. Numbers are written as the language does. */
export interface Phrases {
  /** BCP 47. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  say(key: string, ...substitutions: readonly (string | number)[]): string;
  /** Whether there is a message of this key. */
  has(key: string): boolean;
  /** The plural form of a message (`key_one`, `key_few`, … `key_other`) for a count, which is $1. */
  many(key: string, count: number, ...substitutions: readonly (string | number)[]): string;
  number(count: number): string;
  /** A size, in the unit that suits it. */
  bytes(count: number): string;
  /** A share in [0, 1], as a whole percentage. */
  percent(share: number): string;
  /** As exactly as the date is known; "about" if it was inferred. */
  date(date: Dated): string;
  /** From one month to another. */
  months(from: string, to: string): string;
  list(items: readonly string[]): string;
  /** Name of a language by its BCP 47 code; the code itself if it has none. */
  languageName(code: string): string;
}

/** The phrases of a client's messages; a locale that the runtime does not know becomes English. */
export function phrasesOf({ message }: Pick<PanelClient, 'message'>): Phrases {
  const locale = knownLocale(message('@@ui_locale'));
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  const dates = dateFormats(locale);
  const say: Phrases['say'] = (key, ...substitutions) =>
    message(
      key,
      substitutions.map((one) => (typeof one === 'number' ? number.format(one) : one)),
    );
  const has = (key: string) => ![key, ''].includes(message(key));
  return {
    locale,
    direction: message('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
    say,
    has,
    many(key, count, ...substitutions) {
      const form = `${key}_${plural.select(count)}`;
      return say(has(form) ? form : `${key}_other`, count, ...substitutions);
    },
    number: (count) => number.format(count),
    bytes: (count) => bytesText(count, locale),
    percent: (share) => percent.format(share),
    date(date) {
      const shown = dates(date).format(Date.parse(date.precision === 'time' ? date.value.slice(0, 10) : date.value));
      return date.inferred ? say('date_about', shown) : shown;
    },
    months: (from, to) => dates({ precision: 'month' }).formatRange(Date.parse(from), Date.parse(to)),
    list: (items) => list.format(items),
    languageName: (code) => nameOfLanguage(code, locale),
  };
}

/** What was searched: "214 statements from 7 sources, Aug 2025 – Feb 2026". */
export function coverageText({ claims, documents, from, to }: Coverage, phrases: Phrases): string {
  const { say, many } = phrases;
  const counts = [many('statements', claims), many('sources', documents)] as const;
  return from && to ? say('coverage_dated', ...counts, phrases.months(from, to)) : say('coverage', ...counts);
}

/** How and how surely something was said: "partly quoted, denied"; what both are called is said once. */
export function howText({ manner, certainty }: { readonly manner: Manner; readonly certainty: Certainty }, { say, list }: Phrases): string {
  return list([...new Set([say(`manner_${manner}`), say(`certainty_${certainty}`)])]);
}

/** "4 months earlier"; empty where nothing can be said. */
export function betweenText(between: TimeBetween | null, { say, many }: Phrases): string {
  if (!between) return '';
  return between.direction === 'same-day' ? say('same_day') : many(`${between.direction}_${between.unit}`, between.count);
}

function bytesText(count: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, count > 0 ? Math.floor(Math.log10(count) / 3) : 0);
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  });
  return format.format(count / 1000 ** step);
}

function knownLocale(name: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([name.replaceAll('_', '-')])[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/**
 * Dates are shown as they were written, so the format stays in the zone of the value (a bare day counts as UTC). A format takes longer to make than
 * a card to draw: one for each precision is kept.
 */
function dateFormats(locale: string): (date: Pick<Dated, 'precision'>) => Intl.DateTimeFormat {
  const made = new Map<Dated['precision'], Intl.DateTimeFormat>();
  return ({ precision }) => {
    const known = made.get(precision) ?? dateFormat(locale, precision);
    made.set(precision, known);
    return known;
  };
}

function dateFormat(locale: string, precision: Dated['precision']): Intl.DateTimeFormat {
  const month = precision === 'year' ? {} : ({ month: 'short' } as const);
  const day = precision === 'day' || precision === 'time' ? ({ day: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', ...month, ...day });
}

function nameOfLanguage(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
