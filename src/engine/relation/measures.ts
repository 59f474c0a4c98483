import type { Quantity, TimeMention } from '../../domain/statement.ts';
import { comparable, dimension, inBase, sameDimension } from '../figures/convert.ts';
import type { Alignment } from './align.ts';
import { keyOf, sameIdea } from './concepts.ts';
import type { Conflict } from './conflicts.ts';
import { areApart } from './days.ts';
import { mayBeTwoOccasions } from './occasions.ts';
import { isPerson } from './participants.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';
import { isShareOfOthers } from './shares.ts';
import { addUp } from './sums.ts';
import type { Unit } from './units.ts';

/**
 * Figures and days of one measure or act, told in other words within a few days: "a shortfall of $118 million" and "the gap stands at
 * $181 million". The texts need less in common than for other conflicts, but the words beside the figures must be for one thing.
 */
export function measureConflict(prior: Proposition, current: Proposition, alignment: Alignment): Conflict | null {
  const weight = alignment.weight + (prior.surname !== null && prior.surname === current.surname ? ONE_SPEAKER : 0);
  if (!isNear(prior, current) || weight < LEAST_WEIGHT || alignment.shared.length < 2) return null;
  return figuresApart(prior, current, alignment) ?? daysApart(prior, current, alignment);
}

const LEAST_WEIGHT = 2.5;
/** One who speaks twice within days is a name that both share. */
const ONE_SPEAKER = 1.5;
const NEAR_DAYS = 3;
const DAY = 86_400_000;
/** UTF-16 units between a figure and the word that says what it measures. */
const BESIDE = 28;

function isNear({ saidAt: a }: Proposition, { saidAt: b }: Proposition): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= NEAR_DAYS * DAY;
}

function figuresApart(prior: Proposition, current: Proposition, { shared, contrary }: Alignment): Conflict | null {
  // What rose and what fell are measured apart.
  if (contrary.some(({ prior: a, current: b }) => a.role === 'verb' && b.role === 'verb')) return null;
  if (addUp(prior.quantities, current.quantities)) return null;
  for (const a of prior.quantities) {
    const rivals = current.quantities.filter(
      (b) =>
        isOfOneMeasure(a, b, shared, isOnly(a, prior) && isOnly(b, current)) && !isShareOfOthers(a, current) && !isShareOfOthers(b, prior),
    );
    const [b] = rivals;
    if (!b || rivals.some((one) => comparable(a, one) !== 'different')) continue;
    if (prior.quantities.some((one) => one !== a && comparable(one, b) !== 'different')) continue;
    const at = [
      { text: prior.text, span: a.span },
      { text: current.text, span: b.span },
    ] as const;
    return { kind: 'differs', strength: 0.7, reason: reason('different-figure', ...at) };
  }
  return null;
}

/** One dimension, and beside both figures a word for one thing; a stretch of time or way that each gives once is of what both tell. */
function isOfOneMeasure(a: Quantity, b: Quantity, shared: Alignment['shared'], only: boolean): boolean {
  if (a.unit === null && b.unit === null) return isOneCount(a, b, shared);
  if (!sameDimension(a, b) || (a.counts !== null && b.counts !== null && !sameIdea(a.counts, b.counts))) return false;
  const words = shared.filter(({ prior: one, current: other }) => one.role !== 'name' && other.role !== 'name');
  if (only && isStretch(a) && areOfOneOrder(a, b)) return words.length > 0;
  return a.unit === b.unit && words.some(({ prior: one, current: other }) => beside(a.span, one) && beside(b.span, other));
}

function isOnly(quantity: Quantity, { quantities }: Proposition): boolean {
  return quantities.every((one) => one === quantity || !sameDimension(one, quantity));
}

/** "Two years" and "twelve days" are hardly of one thing. */
function areOfOneOrder(a: Quantity, b: Quantity): boolean {
  const [small, large] = [inBase(a.low, a.unit), inBase(b.low, b.unit)].sort((x, y) => x - y) as [number, number];
  return large <= ORDER * small;
}

const ORDER = 12;

function isStretch({ unit }: Quantity): boolean {
  return /^(?:length|time)$/.test(dimension(unit) ?? '');
}

/** Counts of one thing, in whatever words; people are the same where the same is told of them beside both figures. */
function isOneCount(a: Quantity, b: Quantity, shared: Alignment['shared']): boolean {
  if (a.counts === null || b.counts === null || a.counts === 'time' || b.counts === 'time') return false;
  if (isOfPeople(a.counts) && isOfPeople(b.counts))
    return shared.some(
      ({ prior: one, current: other }) => (one.role === 'verb' || other.role === 'verb') && beside(a.span, one) && beside(b.span, other),
    );
  return sameIdea(keyOf(a.counts), keyOf(b.counts));
}

function isOfPeople(counts: string): boolean {
  return isPerson(counts) || /^(?:people|personnel|staff|workforce)$/.test(counts);
}

function beside(span: Quantity['span'], unit: Unit): boolean {
  return Math.max(span.start, unit.start) - Math.min(span.end, unit.end) <= BESIDE;
}

/** One act, each with one day behind it. */
function daysApart(prior: Proposition, current: Proposition, { shared, names, contrary }: Alignment): Conflict | null {
  // Where the texts say contrary things, the days are those of two events.
  if (names === 0 || contrary.length > 0) return null;
  for (const { prior: one, current: other } of shared) {
    if (one.role !== 'verb' || other.role !== 'verb' || !one.positive || !other.positive) continue;
    const [a, b] = [dayBehind(one, prior), dayBehind(other, current)];
    if (!a || !b || mayBeTwoOccasions(a, prior, b, current) || !areApart({ time: a, text: prior.text }, { time: b, text: current.text }))
      continue;
    const at = [
      { text: prior.text, span: a.span },
      { text: current.text, span: b.span },
    ] as const;
    return { kind: 'differs', strength: 0.6, reason: reason('date', ...at) };
  }
  return null;
}

function dayBehind({ end }: Unit, { times, text }: Proposition): TimeMention | null {
  const [only, second] = times;
  if (!only || second || only.span.start < end || only.span.start - end > 3 * BESIDE) return null;
  return /[,;.]/.test(text.slice(end, only.span.start)) ? null : only;
}
