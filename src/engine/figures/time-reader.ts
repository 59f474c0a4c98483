import type { Precision } from '../../domain/dated.ts';
import type { Token } from '../text/analyser.ts';
import { type Day, day } from './calendar.ts';
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

/** Reads the expression whose trigger is token `i`. */
export type Rule = (reader: Reader, i: number) => Found | null;

export function word({ tokens }: Reader, i: number): string {
  return tokens[i]?.lower ?? '';
}

export function days(from: number, to: number, first: Day, last = first): Found {
  return { from, to, first, last, precision: 'day' };
}

export function months(from: number, to: number, year: number, month: number, count = 1): Found {
  return { from, to, first: day(year, month, 1), last: day(year, month + count, 0), precision: 'month' };
}

export function years(from: number, to: number, first: number, last = first): Found {
  return { from, to, first: day(first, 1, 1), last: day(last, 12, 31), precision: 'year' };
}

/** "last" and "past" look back, "next" and "coming" ahead, "this" at the present; null for other words. */
export function direction(reader: Reader, i: number): -1 | 0 | 1 | null {
  switch (word(reader, i)) {
    case 'last':
      return reader.tokens[i]?.tag === 'VERB' || reader.tokens[i - 1]?.tag === 'AUX' ? null : -1;
    case 'past':
    case 'recent':
      return -1;
    case 'this':
    case 'current':
      return 0;
    case 'next':
    case 'coming':
      return 1;
    default:
      return null;
  }
}

/** A year in digits at token `i`, or null. */
export function yearValue({ tokens }: Reader, i: number): number | null {
  const token = tokens[i];
  return token && /^(?:1[5-9]|20|21)\d\d$/.test(token.text) ? Number(token.text) : null;
}

/** News tells what was; a day or month ahead needs a verb that looks ahead. */
export function looksAhead({ tokens }: Reader, i: number): boolean {
  return tenseAt(tokens, i) === 'future';
}

/** "by March", "before September", "if they win in November": it may lie behind or ahead, whichever is nearer. */
export function isOpen(reader: Reader, i: number): boolean {
  return ['before', 'until', 'till', 'by', 'after'].includes(word(reader, i - 1)) || tenseAt(reader.tokens, i) === 'present';
}

export function isCapitalised({ tokens }: Reader, i: number): boolean {
  return /^\p{Lu}/u.test(tokens[i]?.text ?? '');
}
