import type { Reason } from '../../domain/relation.ts';
import { type Alignment, align, flipped } from './align.ts';
import type { Proposition } from './proposition.ts';

/** Rules take the first words that speak: so that it is the same ones both ways round, they see two texts in one order, whichever is the prior one. */
export function isInOrder(prior: Proposition, current: Proposition): boolean {
  return prior.text <= current.text;
}

/** How two texts stand to one another, the same both ways round. */
export function alignmentOf(prior: Proposition, current: Proposition): Alignment {
  return isInOrder(prior, current) ? align(prior, current) : flipped(align(current, prior));
}

/** The same reason, seen from the other side. */
export function turned({ rule, prior, current }: Reason): Reason {
  return { rule, prior: current, current: prior };
}
