import { KINDS_OF } from '../lexicon/kinds.ts';
import type { Alignment } from './align.ts';
import type { Conflict } from './conflicts.ts';
import { exclusiveClass, isOf } from './exclusives.ts';
import { continentOf } from './places.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';
import type { Unit } from './units.ts';

/** What lies in one place. */
const PLACES = ['building', 'country', 'region', 'settlement', 'water'];

/** "Is in Europe", and a text that says what sort of place it is and names countries of another continent alone. */
export function continentConflict(prior: Proposition, current: Proposition, { names }: Alignment): Conflict | null {
  if (names === 0) return null;
  const [off, of] = [between(prior, current), between(current, prior)];
  const at = off ? { prior: off[0], current: off[1] } : of && { prior: of[1], current: of[0] };
  return (
    at && {
      kind: 'contradicts',
      strength: 0.6,
      reason: reason('other-place', { text: prior.text, span: at.prior }, { text: current.text, span: at.current }),
    }
  );
}

function between(said: Proposition, told: Proposition): readonly [Unit, Unit] | null {
  const base = said.roles.find(({ act, slot, positive }) => act === 'base' && slot === 'place' && positive);
  const where = said.units.find(({ start, key }) => start === base?.span.start && isOf(key, 'continent'));
  const own = told.units.filter(({ key }) => continentOf(key) !== null);
  const [first] = own;
  if (!where || !first || !isPlace(told)) return null;
  return own.every(({ key }) => exclusiveClass(continentOf(key) ?? '', where.key) === 'continent') ? [where, first] : null;
}

/** It says what sort of place its subject is: "is a town", "the city has". */
function isPlace({ identities, head, text }: Proposition): boolean {
  const noun = head?.open ? text.slice(head.start, head.end).split(' ').at(-1) : undefined;
  return [...identities.flatMap(({ nouns }) => nouns), ...(noun ? [noun] : [])].some((one) =>
    PLACES.some((kind) => KINDS_OF.get(one)?.has(kind)),
  );
}
