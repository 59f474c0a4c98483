import type { Quantity, TimeMention } from '../../domain/statement.ts';
import { comparable } from '../figures/convert.ts';
import type { Alignment } from './align.ts';
import { sameIdea } from './concepts.ts';
import type { Conflict } from './conflicts.ts';
import { areApart } from './days.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';
import type { Unit } from './units.ts';

/**
 * Figures and days of one measure or act, told in other words within a few days: "a shortfall of $118 million" and "the gap stands at
 * $181 million". The texts need less in common than for other conflicts, but the words beside the figures must be for one thing.
 */
export function measureConflict(prior: Proposition, current: Proposition, alignment: Alignment): Conflict | null {
  if (!isNear(prior, current) || alignment.weight < LEAST_WEIGHT || alignment.shared.length < 2) return null;
  return figuresApart(prior, current, alignment) ?? daysApart(prior, current, alignment);
}

const LEAST_WEIGHT = 2.5;
const NEAR_DAYS = 3;
const DAY = 86_400_000;
/** UTF-16 units between a figure and the word that says what it measures. */
const BESIDE = 28;

function isNear({ saidAt: a }: Proposition, { saidAt: b }: Proposition): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= NEAR_DAYS * DAY;
}

function figuresApart(prior: Proposition, current: Proposition, { shared }: Alignment): Conflict | null {
  for (const a of prior.quantities) {
    const rivals = current.quantities.filter((b) => isOfOneMeasure(a, b, shared));
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

/** The same unit, and beside both figures a word for one thing. */
function isOfOneMeasure(a: Quantity, b: Quantity, shared: Alignment['shared']): boolean {
  if (a.unit === null && b.unit === null) return a.counts !== null && a.counts === b.counts && a.counts !== 'time' && a.counts !== 'people';
  if (a.unit !== b.unit || (a.counts !== null && b.counts !== null && !sameIdea(a.counts, b.counts))) return false;
  return shared.some(({ prior: one, current: other }) => one.role !== 'name' && beside(a.span, one) && beside(b.span, other));
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
    if (!a || !b || !areApart({ time: a, text: prior.text }, { time: b, text: current.text })) continue;
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
