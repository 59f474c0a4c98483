import type { Reason, Verdict } from '../../domain/relation.ts';
import { type Alignment, flipped } from './align.ts';
import { attributeConflict } from './attributes.ts';
import { DEFAULT_CONFIDENCE, type Evidence, evidenceOf, likelihood } from './confidence.ts';
import { type Conflict, exchanged, RULES, refuted } from './conflicts.ts';
import { continentConflict } from './continents.ts';
import { exchangedDoers } from './doers.ts';
import { fillerConflict } from './fillers.ts';
import { closedGate } from './gates.ts';
import { ALONE, type Ground, isCommonSubject, type Setting } from './ground.ts';
import { rivals } from './identities.ts';
import { lackingConflict } from './lacking.ts';
import { areNear, isOneMatter, isOneSpeaker } from './matter.ts';
import { measureConflict } from './measures.ts';
import { onlyConflict } from './only.ts';
import { agreeStrongly, bridge } from './open-subject.ts';
import { opennessConflict } from './openness.ts';
import { alignmentOf, isInOrder, turned } from './order.ts';
import { presenceConflict } from './presence.ts';
import type { Proposition } from './proposition.ts';
import { exclusionConflict } from './quantifiers.ts';
import { reason } from './reasons.ts';
import { isRepetition, sharesTime } from './repeats.ts';
import { rivalDays } from './rival-days.ts';
import { rivalDenials } from './rival-denials.ts';
import { rivalEvents } from './rival-events.ts';
import { rivalFigures } from './rival-figures.ts';
import { background, repetition, samenessOf, subject } from './verdicts.ts';

/** Shares of weight (see Alignment) at which two propositions are about the same event, or may be on one subject. */
const SAME_EVENT = 0.42;
const SAME_SUBJECT = 0.15;
const LEAST_WEIGHT = 2;
const MOST = 0.45;
const MORE = 0.7;
/** What one speaker within two days adds to what two texts share (see occasion). */
const ONE_SPEAKER = 0.1;
/** Nearly all of a text. */
const ALL = 0.95;
const DAY = 86_400_000;

/** What the rules alone make of two propositions, of which is known how they are aligned and what they have in common. */
export function byRules(prior: Proposition, current: Proposition, alignment: Alignment, ground: Ground, setting: Setting): Verdict {
  const claim = claimed(prior, current, alignment, setting);
  if (claim?.kind === 'contradicts' || claim?.kind === 'differs') return claim;
  const open = alignment.wordWeight > 0 ? openConflict(prior, current, setting) : null;
  if (open) return open;
  if (claim?.kind === 'repeats') return claim;
  if (!isCommonSubject(ground, setting)) return { kind: 'unrelated' };
  return claim ?? background(prior, current, alignment, ground);
}

/** A conflict that shows where the open subject of the one text ("it") is read as the name in the other. It is trusted less. */
function openConflict(prior: Proposition, current: Proposition, setting: Setting): Verdict | null {
  const both = bridge(prior, current);
  if (!both) return null;
  const alignment = alignmentOf(both.prior, both.current);
  const { conflict, signs } = conflictOf(both.prior, both.current, alignment, setting);
  if (!conflict || !agreeStrongly(both, alignment, conflict)) return null;
  const score = both.trust * likelihood(evidenceOf(conflict, signs, both.prior, both.current, alignment, setting));
  return { kind: conflict.kind, score, reasons: [conflict.reason, subject(both.prior, both.current, alignment)] };
}

/** A conflict, a would-be conflict that a gate stops, or a repetition; null where there is none. */
function claimed(prior: Proposition, current: Proposition, alignment: Alignment, setting: Setting): Verdict | null {
  if (!mayMeet(prior, current, alignment)) return null;
  const { conflict, gate, signs } = conflictOf(prior, current, alignment, setting);
  const sameness = samenessOf(alignment);
  if (conflict) {
    const score = sureOf(conflict, likelihood(evidenceOf(conflict, signs, prior, current, alignment, setting)), prior, current, setting);
    return { kind: conflict.kind, score, reasons: [conflict.reason, subject(prior, current, alignment)] };
  }
  if (gate) return { kind: 'context', score: sameness, reasons: [gate, subject(prior, current, alignment)] };
  if (!isRepetition(prior, current, alignment, sameness, setting)) return null;
  // Both may be true: that somebody says it, and that somebody else thinks nothing of it.
  if (prior.speechAct !== current.speechAct)
    return { kind: 'context', score: sameness, reasons: [reason('speech-act', null, null), subject(prior, current, alignment)] };
  return repetition(prior, current, alignment, Math.min(1, sameness + 0.2));
}

/**
 * Of opposites and negations in texts of the same days, three in four were right on pairs that nobody had read (`lab shown`): they are possible
 * only, unless the texts are of one affair or one speaker, or differ in one place.
 */
function sureOf(
  { reason: { rule }, strength }: Conflict,
  sure: number,
  prior: Proposition,
  current: Proposition,
  { oneAffair }: Setting,
): number {
  const known = oneAffair || isOneSpeaker(prior, current) || strength >= ONE_PLACE || !areNear(prior, current);
  return known || !UNSURE.has(rule) ? sure : Math.min(sure, AT_MOST);
}

const UNSURE: ReadonlySet<string> = new Set(['negation', 'opposite', 'refuted']);
/** The strength of a conflict in the one place in which two texts differ (see conflicts.ts). */
const ONE_PLACE = 0.8;
/** The surest that is not shown at the default setting. */
const AT_MOST = DEFAULT_CONFIDENCE - 0.01;

/** Contrary words belong to the event as well: what is contrary is said of the same. */
function sameEvent(alignment: Alignment, occasion: number, { oneAffair }: Setting): boolean {
  const { priorShare, currentShare, contrary, weight, shared, wordWeight, names } = alignment;
  const clash = contrary.length > 0 || shared.some(({ prior: a, current: b }) => a.role === 'verb' && a.positive !== b.positive);
  const bonus = (contrary.length > 0 ? 0.1 : 0) + occasion;
  const more = Math.max(priorShare, currentShare) + bonus;
  // Two names and most of the shorter text: a long text may say more besides.
  if (names >= 2 && more >= 0.6 && wordWeight >= 1) return true;
  if (names >= 1 && isAllButContrary(alignment)) return true;
  // All of a short text stands in the long one; within one affair names need not be said again.
  if (names >= 1 && more >= 0.85 && weight >= 2.5) return true;
  if (oneAffair && more >= ALL && wordWeight >= 2) return true;
  // Short texts: contrary things are said of the same, and little else.
  if (contrary.length > 0 && shared.length >= 2 && weight >= 2 && more >= MORE && Math.min(priorShare, currentShare) >= MOST) return true;
  // One speaker on one day: few words need be the same.
  if (clash && occasion >= ONE_SPEAKER && shared.length >= 2 && weight >= 1.7 && more >= SAME_EVENT) return true;
  return (
    more >= SAME_EVENT + 0.08 && Math.min(priorShare, currentShare) + bonus >= SAME_EVENT - 0.14 && weight >= 2.5 && shared.length >= 2
  );
}

/** What a short text says but for one contrary word stands in the long one: "the choir, formed in 2004, …", "in 2004 the choir broke up". */
function isAllButContrary({ priorShare, currentShare, contrary, weight }: Alignment): boolean {
  const [pair] = contrary;
  if (!pair) return false;
  const [share, word] = priorShare > currentShare ? [priorShare, pair.prior] : [currentShare, pair.current];
  return share + (word.weight * share) / weight >= ALL;
}

/** What speaks for one occasion besides the words: a time that both name, one speaker within two days. */
function occasion(prior: Proposition, current: Proposition): number {
  const days = prior.saidAt !== null && current.saidAt !== null ? Math.abs(prior.saidAt - current.saidAt) / DAY : Number.POSITIVE_INFINITY;
  const oneSpeaker = prior.surname !== null && prior.surname === current.surname;
  return (sharesTime(prior, current) ? 0.07 : 0) + (oneSpeaker && days <= 2 ? ONE_SPEAKER : 0);
}

/** Rules for texts of the same days on one matter that have little else in common (see matter.ts). */
const IN_OTHER_WORDS = [rivalFigures, rivalDays, rivalEvents, opennessConflict, exchangedDoers, rivalDenials];

/** All signs of conflict, in the order in which they are believed. */
function conflicts(prior: Proposition, current: Proposition, alignment: Alignment, setting: Setting): Conflict[] {
  const sameOccasion = sameEvent(alignment, occasion(prior, current), setting);
  return [
    exchanged(prior, current),
    refuted(prior, current, alignment),
    ...(sameOccasion ? RULES.map((rule) => rule(prior, current, alignment)) : []),
    attributeConflict(prior, current, alignment),
    fillerConflict(prior, current, alignment),
    exclusionConflict(prior, current, alignment),
    measureConflict(prior, current, alignment),
    onlyConflict(prior, current, alignment),
    lackingConflict(prior, current, alignment),
    presenceConflict(prior, current, alignment),
    continentConflict(prior, current, alignment),
    ...(prior.text === current.text ? [] : IN_OTHER_WORDS.map((rule) => rule(prior, current, alignment))),
  ].filter((one) => one !== null);
}

/** Whether two texts have enough in common to be laid beside each other: a name, be it the speaker's, or words. */
function mayMeet(prior: Proposition, current: Proposition, alignment: Alignment): boolean {
  const { priorShare, currentShare, weight } = alignment;
  const related = [...prior.names].some((name) => current.names.has(name));
  return (
    related ||
    rivals(prior.identities, current.identities) !== null ||
    (weight >= LEAST_WEIGHT && Math.max(priorShare, currentShare) >= SAME_SUBJECT) ||
    isOneMatter(prior, current, alignment)
  );
}

interface Weighed {
  readonly signs: readonly Conflict[];
  /** The first sign that no gate stops. */
  readonly conflict: Conflict | null;
  /** What stops the first sign. */
  readonly gate: Reason | null;
}

/** Rules take the first words that speak; so that it is the same ones both ways round, they always see the two texts in one order. */
function conflictOf(prior: Proposition, current: Proposition, alignment: Alignment, setting: Setting): Weighed {
  if (isInOrder(prior, current)) return weighed(prior, current, alignment, setting);
  const { signs, conflict, gate } = weighed(current, prior, flipped(alignment), setting);
  return { signs, conflict: conflict && { ...conflict, reason: turned(conflict.reason) }, gate: gate && turned(gate) };
}

function weighed(prior: Proposition, current: Proposition, alignment: Alignment, setting: Setting): Weighed {
  const signs = conflicts(prior, current, alignment, setting);
  const sameness = samenessOf(alignment);
  const gates = signs.map((sign) => closedGate(prior, current, sign, alignment, sameness));
  const elsewhen = gates.some((gate) => gate?.rule === 'other-time');
  // Two things said of two times: that the times differ is no conflict of its own.
  const conflict = signs.find(({ reason: { rule } }, i) => gates[i] === null && !(elsewhen && rule === 'date')) ?? null;
  return { signs, conflict, gate: gates[0] ?? null };
}

/** The evidence for the conflict that the rules find, null where they find none: what its confidence is trained on. */
export function conflictEvidence(prior: Proposition, current: Proposition): Evidence | null {
  const alignment = alignmentOf(prior, current);
  if (!mayMeet(prior, current, alignment)) return null;
  const { conflict, signs } = conflictOf(prior, current, alignment, ALONE);
  return conflict && evidenceOf(conflict, signs, prior, current, alignment, ALONE);
}
