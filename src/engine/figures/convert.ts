import type { Quantity } from '../../domain/statement.ts';
import { UNITS } from '../lexicon/units.ts';
import { tidy } from './numerals.ts';

/** How two quantities stand to each other. `rounded`: they agree within rounding or within what a bound or range leaves open. */
export type Agreement = 'equal' | 'rounded' | 'different' | 'incomparable';

interface Interval {
  readonly from: number;
  readonly to: number;
}

/** What a unit measures: "length", a currency code, a rate such as "EUR/time"; null for plain counts. */
export function dimension(unit: string | null): string | null {
  if (unit === null) return null;
  const [base = unit, per] = UNITS.has(unit) ? [unit] : unit.split('/');
  const own = UNITS.get(base)?.dimension ?? base;
  return per === undefined ? own : `${own}/${UNITS.get(per)?.dimension ?? per}`;
}

/** Whether two quantities measure the same kind of thing, so that their numbers can be laid beside each other. What they count is left to the caller. */
export function sameDimension(a: Quantity, b: Quantity): boolean {
  return dimension(a.unit) === dimension(b.unit);
}

/** A value in the base unit of its dimension. */
export function inBase(value: number, unit: string | null): number {
  if (unit === null) return value;
  const own = UNITS.get(unit);
  if (own) return value * own.factor + own.offset;
  const [base = unit, per] = unit.split('/');
  return (value * (UNITS.get(base)?.factor ?? 1)) / (per === undefined ? 1 : (UNITS.get(per)?.factor ?? 1));
}

/**
 * Compares two quantities after conversion to one unit. Symmetric. Currencies agree only with themselves; a bound agrees with what it
 * leaves open ("at least 5" and 7), but where it leaves much open ("more than 1,000" and 40,000) nothing is said: incomparable.
 */
export function comparable(a: Quantity, b: Quantity): Agreement {
  if (!sameDimension(a, b)) return 'incomparable';
  if (sameMeaning(a, b)) return 'equal';
  if (a.unit === 'score') return 'different';
  if (isExact(a) && isExact(b)) return pointAgreement(a, b);
  const first = meaning(a);
  const second = meaning(b);
  const gap = Math.max(first.from, second.from) - Math.min(first.to, second.to);
  if (gap > SLACK * Math.min(scale(a), scale(b))) return 'different';
  return isOpen(a) || isOpen(b) ? withinReach(a, b) : 'rounded';
}

/** What conversion and writing may shift at the edge of a range or bound, as a share of the number. */
const SLACK = 0.01;

function isExact(q: Quantity): boolean {
  return q.approximation === 'exact' && q.low === q.high;
}

function isOpen(q: Quantity): boolean {
  return q.approximation !== 'exact' && q.approximation !== 'about' && q.approximation !== 'nearly';
}

function sameMeaning(a: Quantity, b: Quantity): boolean {
  return (
    a.approximation === b.approximation &&
    close(inBase(a.low, a.unit), inBase(b.low, b.unit)) &&
    close(inBase(a.high, a.unit), inBase(b.high, b.unit))
  );
}

function close(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-300);
}

/** Two exact numbers: the one is a rounding of the other, or they differ. */
function pointAgreement(a: Quantity, b: Quantity): Agreement {
  const x = inBase(a.low, a.unit);
  const y = inBase(b.low, b.unit);
  const difference = Math.abs(x - y);
  const size = Math.max(Math.abs(x), Math.abs(y));
  const [fine, coarse] = [step(a), step(b)].sort((p, q) => p - q) as [number, number];
  const converted = a.unit !== b.unit;
  const limit = converted ? 0.1 : a.unit === null ? 0.025 : 0.07;
  const rounds = fine < coarse || converted;
  return rounds && difference <= coarse / 2 + 1e-9 * size && difference <= limit * size ? 'rounded' : 'different';
}

/** The numbers that a quantity leaves possible, in base units. */
function meaning(q: Quantity): Interval {
  const low = Math.min(inBase(q.low, q.unit), inBase(q.high, q.unit));
  const high = Math.max(inBase(q.low, q.unit), inBase(q.high, q.unit));
  const size = scale(q);
  switch (q.approximation) {
    case 'exact':
      return { from: low, to: high };
    case 'about':
      return { from: low - 0.1 * size, to: high + 0.1 * size };
    case 'nearly':
      return { from: low - 0.07 * size, to: high };
    case 'at-least':
    case 'more-than':
      return { from: low, to: Number.POSITIVE_INFINITY };
    case 'at-most':
    case 'less-than':
      return { from: Number.NEGATIVE_INFINITY, to: high };
  }
}

/** The size of the numbers, without the offset of a temperature scale. */
function scale(q: Quantity): number {
  const size = Math.max(Math.abs(q.low), Math.abs(q.high));
  return size * factorOf(q.unit);
}

function factorOf(unit: string | null): number {
  return unit === null ? 1 : Math.abs(inBase(1, unit) - inBase(0, unit));
}

/** The last place that was said, in base units: 700 → 100, 14.6 billion → 0.1 billion, 40 → 1. */
function step(q: Quantity): number {
  return Math.max(grain(q.low), grain(q.high)) * factorOf(q.unit);
}

/** Trailing zeros count as rounding only beyond two digits: 40 is forty, 700 may be 696, 40,000 may be 39,600. */
export function grain(value: number): number {
  const size = Math.abs(tidy(value));
  if (size === 0 || !Number.isFinite(size)) return 1;
  if (!Number.isInteger(size)) return 10 ** -((String(size).split('.')[1] ?? '').length || 6);
  let zeros = 0;
  while (size % 10 ** (zeros + 1) === 0) zeros++;
  const group = Math.floor(Math.log10(size) / 3) * 3;
  return 10 ** (size / 10 ** group < 100 && zeros > group ? group : zeros);
}

/** A bound and a number that it allows agree only if they are of one order. */
function withinReach(a: Quantity, b: Quantity): Agreement {
  const small = Math.min(scale(a), scale(b));
  const large = Math.max(scale(a), scale(b));
  const bothOpen = isOpen(a) && isOpen(b);
  return large <= (bothOpen ? 1.5 : 2) * small ? 'rounded' : 'incomparable';
}
