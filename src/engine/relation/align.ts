import { opposite, sameIdea } from './concepts.ts';
import type { Proposition } from './proposition.ts';
import type { Unit } from './units.ts';

/** Two words that stand for the same thing in the two texts. */
export interface Pair {
  readonly prior: Unit;
  readonly current: Unit;
}

/** How far two propositions are about the same. Shares are of weight, in [0, 1]. */
export interface Alignment {
  readonly shared: readonly Pair[];
  /** Contrary words, each with its partner. */
  readonly contrary: readonly Pair[];
  readonly priorShare: number;
  readonly currentShare: number;
  /** Weight that is shared. */
  readonly weight: number;
  readonly names: number;
  /** Shared weight of words other than names, and its share on the side where it is smaller. */
  readonly wordWeight: number;
  readonly wordShare: number;
}

/** The same, seen from the other side. */
export function flipped(alignment: Alignment): Alignment {
  const flip = (pairs: readonly Pair[]) => pairs.map(({ prior, current }) => ({ prior: current, current: prior }));
  const { shared, contrary, priorShare, currentShare } = alignment;
  return { ...alignment, shared: flip(shared), contrary: flip(contrary), priorShare: currentShare, currentShare: priorShare };
}

/** Pairs up the words of two propositions, each at most once, the same words before words of one idea. Symmetric in what it finds. */
export function align(prior: Proposition, current: Proposition): Alignment {
  const shared: Pair[] = [];
  const takenPrior = new Set<Unit>();
  const takenCurrent = new Set<Unit>();
  const take = (test: (a: Unit, b: Unit) => boolean) => {
    for (const a of prior.units) {
      if (takenPrior.has(a)) continue;
      const b = current.units.find((one) => !takenCurrent.has(one) && test(a, one));
      if (!b) continue;
      takenPrior.add(a);
      takenCurrent.add(b);
      shared.push({ prior: a, current: b });
    }
  };
  take((a, b) => a.key === b.key);
  const contrary = contraries(prior, current, takenPrior, takenCurrent);
  take((a, b) => a.role !== 'name' && b.role !== 'name' && sameIdea(a.key, b.key) && !opposite(a.key, b.key));
  const sum = (units: readonly Unit[]) => units.reduce((total, { weight }) => total + weight, 0);
  const own = sum(shared.map((pair) => pair.prior));
  const isWord = ({ role }: Unit) => role !== 'name';
  const wordWeight = sum(shared.map((pair) => pair.prior).filter(isWord));
  const fewerWords = Math.min(sum(prior.units.filter(isWord)), sum(current.units.filter(isWord)));
  return {
    shared,
    contrary,
    priorShare: own / Math.max(1, prior.weight),
    currentShare: sum(shared.map((pair) => pair.current)) / Math.max(1, current.weight),
    weight: own,
    names: shared.filter((pair) => pair.prior.role === 'name').length,
    wordWeight,
    wordShare: wordWeight / Math.max(1, fewerWords),
  };
}

function contraries(prior: Proposition, current: Proposition, takenPrior: ReadonlySet<Unit>, takenCurrent: ReadonlySet<Unit>): Pair[] {
  return prior.units
    .filter((a) => !takenPrior.has(a))
    .flatMap((a) =>
      current.units
        .filter((b) => !takenCurrent.has(b) && a.role !== 'name' && b.role !== 'name' && opposite(a.key, b.key))
        .map((b) => ({ prior: a, current: b })),
    );
}
