import type { Alignment, Pair } from './align.ts';
import { tellOf } from './commonness.ts';
import { opposite, sameIdea } from './concepts.ts';
import type { Conflict } from './conflicts.ts';
import { isConverse } from './converse.ts';
import { isOneMatter } from './matter.ts';
import { closeness } from './meaning.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';
import { PLAIN_NEGATIONS, type Unit } from './units.ts';

/** The participant that both predicates share tells so much; a name tells enough. */
const LEAST_TELLING = 0.35;

/**
 * Contrary predicates of one participant, in two texts of the same days on one matter that have little else in common: "rents rose in
 * October" and "October brought a fall in rents". A noun may be the predicate in one of the two.
 */
export function rivalEvents(prior: Proposition, current: Proposition, alignment: Alignment): Conflict | null {
  if (!isOneMatter(prior, current, alignment)) return null;
  // "Among men" and "among women": said of two.
  if (alignment.contrary.some(({ prior: a, current: b }) => a.role === 'noun' && b.role === 'noun')) return null;
  const [some, others] = [eventsIn(prior), eventsIn(current)];
  const events = some.flatMap((a) => others.map((b): Pair => ({ prior: a, current: b })));
  for (const pair of events) {
    const rule = clash(pair, alignment);
    if (!rule || !haveOneParticipant(pair, prior, current, alignment) || isConverse(prior, pair.prior, current, pair.current)) continue;
    return {
      kind: 'contradicts',
      strength: 0.5,
      reason: reason(rule, { text: prior.text, span: pair.prior.shown }, { text: current.text, span: pair.current.shown }),
    };
  }
  return null;
}

/** What a text says that happens: its verbs, what it says that something is, and nouns for something that happens to what stands behind them. */
function eventsIn({ units, text }: Proposition): readonly Unit[] {
  return units.filter(
    ({ role, predicative, end }) => role === 'verb' || predicative || (role === 'noun' && /^ (?:in|of|to) /.test(text.slice(end))),
  );
}

function clash(pair: Pair, { shared }: Alignment): 'opposite' | 'negation' | null {
  const { prior: a, current: b } = pair;
  // What is fair to the one is unfair to another: two judgements are no two events.
  if (a.role !== 'verb' && b.role !== 'verb') return null;
  // What both texts say cannot be contrary to something else in one of them.
  if (a.positive === b.positive) return opposite(a.key, b.key) && !isMet(pair, shared) ? 'opposite' : null;
  if (!sameIdea(a.key, b.key)) return null;
  return [...a.polarityRules, ...b.polarityRules].some((rule) => PLAIN_NEGATIONS.has(rule) || CERTAIN.has(rule)) ? 'negation' : null;
}

function isMet({ prior: a, current: b }: Pair, shared: readonly Pair[]): boolean {
  return shared.some((pair) => pair.prior === a || pair.current === b);
}

/** Besides plain negations: what did not come about, whatever was tried. */
const CERTAIN: ReadonlySet<string> = new Set(['fail', 'refuse', 'decline', 'unable', 'yet-to', 'nothing', 'nobody', 'neither', 'without']);

/** What rises in the one is what falls in the other; what is done to the one thing is done to the same. */
function haveOneParticipant({ prior: a, current: b }: Pair, prior: Proposition, current: Proposition, { shared }: Alignment): boolean {
  const core = shared.filter(({ prior: one, current: other }) => {
    if (one === a || other === b || one.role === 'verb' || other.role === 'verb') return false;
    return (
      isOf(one, a) && isOf(other, b) && (one.role === 'name' || Math.min(tellOf(one.key, false), tellOf(other.key, false)) >= LEAST_TELLING)
    );
  });
  if (core.some((pair) => areOfOtherKinds(pair, prior, current, shared))) return false;
  if (core.length === 0) return isOfOneTopic({ prior: a, current: b }, prior, current);
  if (a.role === 'verb' && b.role === 'verb' && a.object.length > 0 && b.object.length > 0)
    return a.object.some((one) => b.object.some((other) => sameIdea(one, other)));
  return core.some(({ prior: one, current: other }) => one.role !== 'name' || isMain(one) || isMain(other));
}

/** "Bus drivers" and "train drivers": each with a word before it that the other text has not. */
function areOfOtherKinds({ prior: one, current: other }: Pair, prior: Proposition, current: Proposition, shared: readonly Pair[]): boolean {
  const isOwn = (unit: Unit | undefined) => unit !== undefined && !shared.some((pair) => pair.prior === unit || pair.current === unit);
  return isOwn(kindBefore(one, prior)) && isOwn(kindBefore(other, current));
}

/** The noun or adjective right before a noun. */
function kindBefore({ start }: Unit, { units }: Proposition): Unit | undefined {
  return units.find(({ end, role }) => start - end === 1 && (role === 'noun' || role === 'modifier' || role === 'name'));
}

/** Contrary verbs with no two objects that could tell them apart, in texts that are near in topic: "stays shut" and "back at their desks". */
function isOfOneTopic({ prior: a, current: b }: Pair, prior: Proposition, current: Proposition): boolean {
  if (a.role !== 'verb' || b.role !== 'verb' || (a.object.length > 0 && b.object.length > 0)) return false;
  return opposite(a.key, b.key) && closeness(prior.meaning, current.meaning) >= ONE_TOPIC;
}

const ONE_TOPIC = 0.35;

const MAIN: ReadonlySet<string> = new Set(['subject', 'object']);

function isMain({ slot }: Unit): boolean {
  return MAIN.has(slot);
}

/** In the clause of a predicate, as who does it, what is done to, or what it is "of" or "in". */
function isOf({ clause, slot }: Unit, event: Unit): boolean {
  return clause === event.clause && (MAIN.has(slot) || ((slot === 'of' || slot === 'in' || slot === 'for') && event.role === 'noun'));
}
