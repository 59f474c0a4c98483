import type { Quantity } from '../../domain/statement.ts';
import { keyOf, sameIdea } from './concepts.ts';
import { isPerson } from './participants.ts';
import type { Proposition } from './proposition.ts';

/** "Nine in ten borrowers", where the other text has no borrowers: no rate. */
export function isShareOfOthers({ unit, counts }: Quantity, { units }: Proposition): boolean {
  return unit === 'percent' && counts !== null && isPerson(counts) && !units.some(({ key }) => sameIdea(key, keyOf(counts)));
}
