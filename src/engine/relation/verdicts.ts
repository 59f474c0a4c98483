import type { CertaintyShift, NonEmpty, Reason, Verdict } from '../../domain/relation.ts';
import type { Alignment } from './align.ts';
import type { Ground } from './ground.ts';
import { isOneSpeaker } from './matter.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';
import type { Unit } from './units.ts';

/** The harmonic mean of the two shares of weight: how far two texts say the same, in [0, 1]. */
export function samenessOf({ priorShare: a, currentShare: b }: Alignment): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

/** On one subject, where neither a conflict nor a repetition is found. */
export function background(
  prior: Proposition,
  current: Proposition,
  alignment: Alignment,
  ground: Ground,
): Exclude<Verdict, { kind: 'unrelated' }> {
  const score = 0.5 * samenessOf(alignment) + (0.5 * ground.weight) / (ground.weight + 1.5);
  const about = ground.best
    ? reason('shared-subject', { text: prior.text, span: ground.best.prior }, { text: current.text, span: ground.best.current })
    : subject(prior, current, alignment);
  return { kind: 'context', score, reasons: [about] };
}

/** Below this score two texts are on one subject, but have too little in common for a reader to see why they were put together. */
export const FAINT = 0.1;

/** Background that is not worth showing. */
export function faint(verdict: Exclude<Verdict, { kind: 'unrelated' }>): Verdict {
  return { ...verdict, score: Math.min(verdict.score, FAINT / 2) };
}

/** The same is put forward, more or less surely. */
export function repetition(prior: Proposition, current: Proposition, alignment: Alignment, score: number): Verdict {
  return { kind: 'repeats', shift: shiftOf(prior, current), score, reasons: sameReasons(prior, current, alignment) };
}

/** A hedge or an attribution that fell away makes stronger; one that was added makes weaker. So does the reporter's, if all else is as sure. */
function shiftOf(prior: Proposition, current: Proposition): CertaintyShift {
  // What one speaker says is as much his word in quotation marks as behind "she said".
  const own = isOneSpeaker(prior, current);
  const level = ({ hedge, attributed }: Proposition) => (hedge ? 0 : attributed || own ? 1 : 2);
  const distance = Number(prior.reporterHedge !== null) - Number(current.reporterHedge !== null);
  const difference = level(current) - level(prior) || distance;
  return difference > 0 ? 'stronger' : difference < 0 ? 'weaker' : 'same';
}

/** What both are about: the shared words that weigh most. */
export function subject(prior: Proposition, current: Proposition, { shared }: Alignment): Reason {
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
  const [before, now] = [prior.reporterHedge, current.reporterHedge];
  if (before && !now) return [reason('hedge-dropped', { text: prior.text, span: before }, null)];
  if (now && !before) return [reason('hedge-added', null, { text: current.text, span: now })];
  return [];
}

function rank({ role, start, end }: Unit): number {
  return (role === 'name' ? 0 : role === 'verb' ? 40 : 20) + Math.min(19, end - start);
}
