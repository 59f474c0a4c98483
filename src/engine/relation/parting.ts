import type { Reason } from '../../domain/relation.ts';
import type { Alignment } from './align.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';
import type { Unit } from './units.ts';

/**
 * Where two texts that are likely in conflict can be seen to part: contrary words, a negation in one of them, or else what each of them mainly says.
 * Null where there is nothing to point at, and so nothing to be shown. Figures that the rules let pass are mostly of other quantities.
 */
export function parting(prior: Proposition, current: Proposition, alignment: Alignment): Reason | null {
  return contraryWords(prior, current, alignment) ?? negation(prior, current, alignment) ?? predicates(prior, current, alignment);
}

function contraryWords(prior: Proposition, current: Proposition, { contrary }: Alignment): Reason | null {
  const pair = contrary.find(({ prior: a, current: b }) => a.positive === b.positive);
  return pair ? reason('opposite', at(prior, pair.prior), at(current, pair.current)) : null;
}

function negation(prior: Proposition, current: Proposition, { shared }: Alignment): Reason | null {
  const turned = shared.find(({ prior: a, current: b }) => a.role !== 'name' && a.positive !== b.positive);
  if (turned) return reason('negation', at(prior, turned.prior), at(current, turned.current));
  const [a, b] = [denied(prior), denied(current)];
  if ((a === null) === (b === null)) return null;
  const [one, other] = [a ?? mainPredicate(prior, []), b ?? mainPredicate(current, [])];
  return one && other ? reason('negation', at(prior, one), at(current, other)) : null;
}

function denied({ units }: Proposition): Unit | null {
  return units.find(({ positive, role }) => !positive && role !== 'name') ?? null;
}

function predicates(prior: Proposition, current: Proposition, { shared }: Alignment): Reason | null {
  const a = mainPredicate(
    prior,
    shared.map((pair) => pair.prior),
  );
  const b = mainPredicate(
    current,
    shared.map((pair) => pair.current),
  );
  return a && b ? reason('says-otherwise', at(prior, a), at(current, b)) : null;
}

/** The predicate that weighs most and is not in the other text. */
function mainPredicate({ units }: Proposition, met: readonly Unit[]): Unit | null {
  const own = units.filter((unit) => (unit.role === 'verb' || unit.predicative) && !met.includes(unit));
  return own.reduce<Unit | null>((most, unit) => (most === null || unit.weight > most.weight ? unit : most), null);
}

function at({ text }: Proposition, span: Unit): { text: string; span: Unit } {
  return { text, span };
}
