import type { CertaintyShift, NonEmpty, Reason, Verdict } from '../../domain/relation.ts';
import { comparable } from '../figures/convert.ts';
import { type Alignment, align } from './align.ts';
import { attributeConflict } from './attributes.ts';
import { type Conflict, exchanged, RULES, refuted } from './conflicts.ts';
import { closedGate } from './gates.ts';
import { measureConflict } from './measures.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';
import { substitution } from './substitution.ts';
import type { Unit } from './units.ts';

/**
 * Below this a conflict is only possible, and shown as such. Chosen by hand so that of some fifty labelled conflicts at least 85 in 100 above it
 * were right; it was not proven on pairs that played no part in the choice.
 */
export const DEFAULT_CONFIDENCE = 0.6;

/** Shares of weight (see Alignment) at which two propositions are about the same event, say the same, or are on one subject. */
const SAME_EVENT = 0.42;
const SAME_CLAIM = 0.52;
const SAME_SUBJECT = 0.15;
const LEAST_WEIGHT = 2;
const DAY = 86_400_000;

/** Compares a prior proposition with a current one. Symmetric but for the direction of certainty. Never throws. */
export function compare(prior: Proposition, current: Proposition): Verdict {
  const alignment = align(prior, current);
  const { priorShare, currentShare, weight } = alignment;
  const sameness = harmonic(priorShare, currentShare);
  const containment = Math.max(priorShare, currentShare);
  // A shared name, be it the speaker's, makes a common subject.
  const related = [...prior.names].some((name) => current.names.has(name));
  if (!related && (weight < LEAST_WEIGHT || containment < SAME_SUBJECT)) return { kind: 'unrelated' };
  const conflict =
    exchanged(prior, current) ??
    refuted(prior, current, alignment) ??
    (sameEvent(alignment, occasion(prior, current)) ? strongest(prior, current, alignment) : null) ??
    attributeConflict(prior, current, alignment) ??
    measureConflict(prior, current, alignment);
  const gate = conflict ? closedGate(prior, current, conflict, sameness) : null;
  if (conflict && !gate)
    return { kind: conflict.kind, score: confidence(conflict, sameness), reasons: [conflict.reason, subject(prior, current, alignment)] };
  if (gate) return { kind: 'context', score: sameness, reasons: [gate, subject(prior, current, alignment)] };
  // Both may be true: that somebody says it, and that somebody else thinks nothing of it.
  if (prior.speechAct !== current.speechAct)
    return { kind: 'context', score: sameness, reasons: [reason('speech-act', null, null), subject(prior, current, alignment)] };
  if (isSame(prior, current) || repeats(prior, current, sameness, containment, alignment)) {
    return {
      kind: 'repeats',
      shift: shiftOf(prior, current),
      score: Math.min(1, sameness + 0.2),
      reasons: sameReasons(prior, current, alignment),
    };
  }
  if (sameness < SAME_SUBJECT && !related) return { kind: 'unrelated' };
  return { kind: 'context', score: sameness, reasons: [subject(prior, current, alignment)] };
}

/** Word for word the same, but for two words for one thing. */
function isSame(prior: Proposition, current: Proposition): boolean {
  return prior.mood === current.mood && substitution(prior.words, current.words)?.exchange === 'same';
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

/** Contrary words belong to the event as well: what is contrary is said of the same. */
function sameEvent({ priorShare, currentShare, contrary, weight, shared, wordWeight, names }: Alignment, occasion: number): boolean {
  const bonus = (contrary.length > 0 ? 0.1 : 0) + occasion;
  const more = Math.max(priorShare, currentShare) + bonus;
  // Two names and most of the shorter text: a long text may say more besides.
  if (names >= 2 && more >= 0.6 && wordWeight >= 1) return true;
  // All of a short text stands in the long one.
  if (names >= 1 && more >= 0.85 && weight >= 2.5) return true;
  return (
    more >= SAME_EVENT + 0.08 && Math.min(priorShare, currentShare) + bonus >= SAME_EVENT - 0.14 && weight >= 2.5 && shared.length >= 2
  );
}

/** What speaks for one occasion besides the words: a time that both name, one speaker within two days. */
function occasion(prior: Proposition, current: Proposition): number {
  const days = prior.saidAt !== null && current.saidAt !== null ? Math.abs(prior.saidAt - current.saidAt) / DAY : Number.POSITIVE_INFINITY;
  const oneSpeaker = prior.speaker !== null && current.speaker !== null && lastWord(prior.speaker) === lastWord(current.speaker);
  return (sharesTime(prior, current) ? 0.07 : 0) + (oneSpeaker && days <= 2 ? 0.1 : 0);
}

function lastWord(name: string): string {
  return name.toLowerCase().split(/\s+/).at(-1) ?? '';
}

/** An explicit time that both name: "in May", "on Thursday". */
function sharesTime(prior: Proposition, current: Proposition): boolean {
  return prior.times.some((a) => current.times.some((b) => a.from === b.from && a.to === b.to));
}

function strongest(prior: Proposition, current: Proposition, alignment: Alignment): Conflict | null {
  for (const rule of RULES) {
    const found = rule(prior, current, alignment);
    if (found) return found;
  }
  return null;
}

function confidence({ strength }: Conflict, sameness: number): number {
  return Math.max(0, Math.min(1, strength * 0.6 + sameness * 0.5));
}

function repeats(prior: Proposition, current: Proposition, sameness: number, containment: number, alignment: Alignment): boolean {
  const { weight, wordWeight, wordShare, names } = alignment;
  if (prior.mood === 'questioned' || prior.mood !== current.mood) return false;
  if (prior.quantities.some((a) => current.quantities.length > 0 && current.quantities.every((b) => comparable(a, b) === 'different')))
    return false;
  const bonus = (sharesFigure(prior, current) ? 0.14 : 0) + (sharesTime(prior, current) ? 0.05 : 0);
  if (wordWeight < (bonus > 0 || names >= 2 ? 1 : 1.5) || wordShare + bonus < 0.35) return false;
  return sameness + bonus >= SAME_CLAIM || (containment > 0.7 && weight >= 3 && sameness + bonus > 0.38);
}

/** A figure with the same unit that agrees: two texts seldom share one by chance. */
function sharesFigure(prior: Proposition, current: Proposition): boolean {
  return prior.quantities.some((a) =>
    current.quantities.some(
      (b) => /^(?:equal|rounded)$/.test(comparable(a, b)) && (a.unit !== null || a.counts === b.counts || a.low > 100),
    ),
  );
}

/** A hedge or an attribution that fell away makes stronger; one that was added makes weaker. */
function shiftOf(prior: Proposition, current: Proposition): CertaintyShift {
  const level = ({ hedge, attributed }: Proposition) => (hedge ? 0 : attributed ? 1 : 2);
  const difference = level(current) - level(prior);
  return difference > 0 ? 'stronger' : difference < 0 ? 'weaker' : 'same';
}

function subject(prior: Proposition, current: Proposition, { shared }: Alignment): Reason {
  const [best] = [...shared].sort((a, b) => b.prior.weight - a.prior.weight || b.prior.end - b.prior.start - (a.prior.end - a.prior.start));
  return reason(
    'shared-subject',
    best ? { text: prior.text, span: best.prior } : null,
    best ? { text: current.text, span: best.current } : null,
  );
}

/** First what makes it surer or less sure, then the words that are shared: predicates and things before names. */
function sameReasons(prior: Proposition, current: Proposition, alignment: Alignment): NonEmpty<Reason> {
  const shared = [...alignment.shared]
    .sort((a, b) => rank(b.prior) - rank(a.prior))
    .slice(0, 3)
    .map(({ prior: a, current: b }) => reason('same-proposition', { text: prior.text, span: a }, { text: current.text, span: b }));
  const [first, ...others] = [...hedgeReasons(prior, current), ...shared];
  return first ? [first, ...others] : [subject(prior, current, alignment)];
}

function hedgeReasons(prior: Proposition, current: Proposition): Reason[] {
  if (prior.hedge && !current.hedge) return [reason('hedge-dropped', { text: prior.text, span: prior.hedge }, null)];
  if (current.hedge && !prior.hedge) return [reason('hedge-added', null, { text: current.text, span: current.hedge })];
  return [];
}

function rank({ role, start, end }: Unit): number {
  return (role === 'name' ? 0 : role === 'verb' ? 40 : 20) + Math.min(19, end - start);
}
