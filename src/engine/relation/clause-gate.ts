import type { Reason } from '../../domain/relation.ts';
import type { Span } from '../../domain/span.ts';
import type { Alignment } from './align.ts';
import { tellOf } from './commonness.ts';
import { sameIdea } from './concepts.ts';
import type { Conflict } from './conflicts.ts';
import { isOneSpeaker } from './matter.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';
import type { Unit } from './units.ts';

/**
 * What is contrary is said in one clause of each text: where these share nobody and nothing, or where each text has a name that the other has
 * not, it is said of two. Only where days are known: texts without are claims, of which one takes up the other.
 */
export function clauseGate(prior: Proposition, current: Proposition, { reason: found }: Conflict, { shared }: Alignment): Reason | null {
  if (isOneSpeaker(prior, current) || prior.saidAt === null || current.saidAt === null) return null;
  if (!/^(?:negation|opposite)$/.test(found.rule) || !found.prior || !found.current) return null;
  const [ofPrior, ofCurrent] = [around(prior, found.prior), around(current, found.current)];
  // A name may stand before a clause in which only a pronoun does: "Varga, who won nobody over, is leaving".
  const met = shared.some(({ prior: a, current: b }) => {
    const [one, other] = [ofPrior.includes(a), ofCurrent.includes(b)];
    return a.role === 'name' && b.role === 'name' ? one || other : one && other;
  });
  const [own, others] = [nameOfOne(prior, current), nameOfOne(current, prior)];
  if (own && others) return reason('other-participant', { text: prior.text, span: own }, { text: current.text, span: others });
  return met || ofPrior.length === 0 || ofCurrent.length === 0 ? null : reason('other-participant', null, null);
}

/** Names and things in the clause of some words, the words themselves left out. */
function around({ units }: Proposition, at: Span): readonly Unit[] {
  const own = units.find(({ start, end }) => start < at.end && end > at.start);
  if (!own) return [];
  return units.filter(
    (unit) =>
      unit.clause === own.clause &&
      unit !== own &&
      (unit.role === 'name' || unit.role === 'noun') &&
      (unit.end <= at.start || unit.start >= at.end),
  );
}

/** A name in one text that is not in the other. */
function nameOfOne({ units }: Proposition, other: Proposition): Unit | undefined {
  return units.find(
    ({ role, key, start }) =>
      role === 'name' &&
      start > 0 &&
      !other.names.has(key) &&
      !other.units.some((unit) => sameIdea(unit.key, key)) &&
      tellOf(key, true) > 0,
  );
}
