import { type Dated, dated } from '../domain/dated.ts';
import type { DateOrder } from '../domain/import.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/;
const ISO_DAY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T ])/;
const ISO_MONTH = /^(\d{4})[-/.](\d{1,2})$/;
const FIGURES = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:$|,? \d)/;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th|\.)? ([a-z]{3,9})\.?,? (\d{4})$/i;
const MONTH_DAY = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;
const MONTH_YEAR = /^([a-z]{3,9})\.?,? (\d{4})$/i;

/**
 * A date as people write it in tables and markup: ISO 8601, slashes, “3 May 2031”, “May 3, 2031”, “May 2031”. Figures such as 3/4/2031 are read only where
 * one of them cannot be a month or `order` says which comes first. Times without a zone are left out. Null for anything else.
 */
export function dateIn(text: string, order: DateOrder): Dated | null {
  const bare = text.trim().replace(/^(?:stated )?on /i, '');
  if (TIMESTAMP.test(bare)) return dated(bare);
  const [, year, month, day] = ISO_DAY.exec(bare) ?? [];
  if (year && month && day) return ymd(year, month, day);
  const [, isoYear, isoMonth] = ISO_MONTH.exec(bare) ?? [];
  if (isoYear && isoMonth) return dated(`${isoYear}-${two(isoMonth)}`);
  return dated(bare) ?? figures(bare, order) ?? named(bare);
}

function figures(text: string, order: DateOrder): Dated | null {
  const [, first, second, year] = FIGURES.exec(text) ?? [];
  if (!first || !second || !year) return null;
  const known = orderOf(first, second) ?? order;
  if (known === null) return null;
  return known === 'day-first' ? ymd(year, second, first) : ymd(year, first, second);
}

function named(text: string): Dated | null {
  const dayFirst = DAY_MONTH.exec(text);
  if (dayFirst) return ymd(dayFirst[3] ?? '', monthNumber(dayFirst[2] ?? ''), dayFirst[1] ?? '');
  const monthFirst = MONTH_DAY.exec(text);
  if (monthFirst) return ymd(monthFirst[3] ?? '', monthNumber(monthFirst[1] ?? ''), monthFirst[2] ?? '');
  const [, month, year] = MONTH_YEAR.exec(text) ?? [];
  return month && year ? dated(`${year}-${two(monthNumber(month))}`) : null;
}

/** Which figure comes first, as far as the dates of a column tell: some day above 12 in one place and none in the other. */
export function guessOrder(values: readonly string[]): DateOrder {
  const orders = values.flatMap((value) => {
    const [, first, second] = FIGURES.exec(value.trim()) ?? [];
    return first && second ? (orderOf(first, second) ?? []) : [];
  });
  const [one] = orders;
  return one && orders.every((order) => order === one) ? one : null;
}

function orderOf(first: string, second: string): DateOrder {
  if (Number(first) > 12) return 'day-first';
  return Number(second) > 12 ? 'month-first' : null;
}

function ymd(year: string, month: string, day: string): Dated | null {
  return dated(`${year}-${two(month)}-${two(day)}`);
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function two(figure: string): string {
  return figure.padStart(2, '0');
}
