import type { Verdict } from '../../domain/relation.ts';
import { type Alignment, flipped } from './align.ts';
import { byRules } from './by-rules.ts';
import type { Evidence } from './confidence.ts';
import { closedGate } from './gates.ts';
import { ALONE, groundOf, type Setting } from './ground.ts';
import { likenessOf } from './likeness.ts';
import { closeness } from './meaning.ts';
import { alignmentOf, isInOrder, turned } from './order.ts';
import { type Outlook, outlook } from './outlook.ts';
import { parting } from './parting.ts';
import type { Proposition } from './proposition.ts';
import { background, faint, repetition, samenessOf, subject } from './verdicts.ts';

/** Likelihood from which on two texts in which no rule found a conflict are taken for one. */
const LIKELY = 0.7;
/** What no rule vouches for must be surer by so much. */
const UNRULED = 0.1;
/** Likelihood from which on two texts repeat one another, or are plainly on one subject, though they share too little for the rules. */
const REPEATED = 0.5;
const ONE_SUBJECT = 0.6;
/** And how near their words must be, and what those that they share must tell (see ground.ts): a few words that go with anything are no subject. */
const NEAR = 0.3;
const LEAST_TELLING = 0.3;
/** A repetition of which the rules are so sure is one. */
const SURE = 0.95;

/**
 * Compares a prior proposition with a current one. A conflict that the rules find, and what stops one, stands; of all else the outlook decides, to which
 * the rules' word is one piece of evidence among many. Symmetric but for the direction of certainty. Never throws.
 */
export function compare(prior: Proposition, current: Proposition, setting: Setting = ALONE): Verdict {
  return compareWith(outlook, prior, current, setting);
}

/** The same with another outlook: to try what a model has learned. */
export function compareWith(
  expect: (evidence: Evidence) => Outlook,
  prior: Proposition,
  current: Proposition,
  setting: Setting = ALONE,
): Verdict {
  const alignment = alignmentOf(prior, current);
  const ground = groundOf(prior, current, alignment, setting);
  const ruled = byRules(prior, current, alignment, ground, setting);
  if (isSettled(ruled)) return ruled;
  const chances = expect(likenessOf(prior, current, alignment, ground, ruled));
  const { contradicts, differs, repeats, context, unrelated } = chances;
  const conflict = contradicts + differs >= LIKELY ? likelyConflict(prior, current, alignment, chances) : null;
  if (conflict) return conflict;
  if (ruled.kind === 'repeats' && repeats > context) return ruled;
  if (repeats >= REPEATED) return repetition(prior, current, alignment, repeats);
  if (ruled.kind === 'context') return ruled;
  if (context < unrelated && ruled.kind === 'unrelated') return ruled;
  const plain = ruled.kind === 'repeats' || (context >= ONE_SUBJECT && ground.weight >= LEAST_TELLING && isNear(prior, current));
  return plain ? background(prior, current, alignment, ground) : faint(background(prior, current, alignment, ground));
}

/** A question is hardly ever more than background, whatever it is about: that it is one says nothing of a common subject. */
function isNear(prior: Proposition, current: Proposition): boolean {
  return prior.mood !== 'questioned' && current.mood !== 'questioned' && closeness(prior.meaning, current.meaning) >= NEAR;
}

function isSettled(ruled: Verdict): boolean {
  switch (ruled.kind) {
    case 'contradicts':
    case 'differs':
      return true;
    case 'repeats':
      return ruled.score >= SURE;
    case 'context':
      return ruled.reasons[0].rule !== 'shared-subject';
    case 'unrelated':
      return false;
  }
}

/** A conflict that is only likely, or what stops it: the same as stops those of the rules. */
function likelyConflict(prior: Proposition, current: Proposition, alignment: Alignment, { contradicts, differs }: Outlook): Verdict | null {
  const inOrder = isInOrder(prior, current);
  const [one, other, aligned] = inOrder ? [prior, current, alignment] : [current, prior, flipped(alignment)];
  const seen = differs > contradicts ? null : parting(one, other, aligned);
  if (!seen) return null;
  const strength = contradicts + differs - UNRULED;
  const gate = closedGate(one, other, { kind: 'contradicts', reason: seen, strength }, aligned, samenessOf(alignment));
  const about = gate ?? seen;
  return {
    kind: gate ? 'context' : 'contradicts',
    score: strength,
    reasons: [inOrder ? about : turned(about), subject(prior, current, alignment)],
  };
}

/** All that is known of a pair: what the outlook is trained on. */
export function likeness(prior: Proposition, current: Proposition): Evidence {
  const alignment = alignmentOf(prior, current);
  const ground = groundOf(prior, current, alignment, ALONE);
  return likenessOf(prior, current, alignment, ground, byRules(prior, current, alignment, ground, ALONE));
}
