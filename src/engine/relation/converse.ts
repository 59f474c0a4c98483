import { areConverse } from './concepts.ts';
import type { Proposition } from './proposition.ts';
import type { Unit } from './units.ts';

/** "A bought it from B" and "B sold it to A": one event, told from the other end. */
export function isConverse(prior: Proposition, a: Unit, current: Proposition, b: Unit): boolean {
  if (!areConverse(a.key, b.key)) return false;
  const subjects = (units: readonly Unit[], { clause }: Unit) =>
    units.filter((one) => one.role === 'name' && one.slot === 'subject' && one.clause === clause).map(({ key }) => key);
  const [first, second] = [subjects(prior.units, a), subjects(current.units, b)];
  return first.length > 0 && second.length > 0 && !first.some((key) => second.includes(key));
}
