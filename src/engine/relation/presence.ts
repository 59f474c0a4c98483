import type { Alignment } from './align.ts';
import type { Conflict } from './conflicts.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';

/** How a text says that somebody was not in something: a work, a place, a team. */
const ABSENT =
  /\b(?:was|were|is|are|did|has|have|had)(?: not|n['’]t| never)(?: ever| once)?(?: (?:been|appear|appeared|act|acted|star|starred|perform|performed))? [io]n\b|\b(?:refused|declined|failed) to (?:be|appear|act|star|perform)(?: [io]n)\b|\bnever (?:appeared|acted|starred|performed) [io]n\b|\b(?:was|were|is|are) (?:away|absent) from\b/i;
/** What says that somebody is in a work. */
const PRESENT = /\b(?:act|appear|cast|co-star|featur|perform|play|portray|role|star)\p{L}*\b/iu;
const DENIAL = /\b(?:not|never|no|without)\b|n['’]t\b/i;

/** "Finch was not in Copper Moon" and "Copper Moon is a comedy starring Finch": both are named, and that the one is in the other. */
export function presenceConflict(prior: Proposition, current: Proposition, { names }: Alignment): Conflict | null {
  if (names === 0) return null;
  const [off, of] = [absent(prior, current), absent(current, prior)];
  if (!off === !of) return null;
  const at = off ? { prior: off.denial, current: off.presence } : of && { prior: of.presence, current: of.denial };
  return (
    at && {
      kind: 'contradicts',
      strength: 0.65,
      reason: reason('negation', { text: prior.text, span: at.prior }, { text: current.text, span: at.current }),
    }
  );
}

function absent(denying: Proposition, other: Proposition) {
  const denied = ABSENT.exec(denying.text);
  const said = PRESENT.exec(other.text);
  if (!denied || !said || DENIAL.test(other.text)) return null;
  const end = denied.index + denied[0].length;
  const units = (from: number, to: number) => denying.units.filter(({ start, end: last }) => start >= from && last <= to);
  const [who, where] = [units(0, denied.index), units(end, denying.text.length)];
  if (!who.some(({ key }) => other.names.has(key)) || where.length === 0) return null;
  if (!where.every(({ key }) => other.units.some((unit) => unit.key === key))) return null;
  return {
    denial: { start: denied.index, end },
    presence: { start: said.index, end: said.index + said[0].length },
  };
}
