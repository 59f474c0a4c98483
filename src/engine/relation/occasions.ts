import type { TimeMention } from '../../domain/statement.ts';
import { MEASURED } from '../lexicon/exclusives.ts';
import { keyOf } from './concepts.ts';
import type { Proposition } from './proposition.ts';

const DAY = 86_400_000;
/** UTF-16 units before a time in which "since" or "as of" may stand. */
const EDGE = 50;
/** Longest time that is a day rather than a month. */
const FEW_DAYS = 7;

/** Prices, rates and counts are measured for each place and each month apart. */
export function isMeasured({ units }: Proposition): boolean {
  return units.some(({ key }) => MEASURED_KEYS.has(key));
}

const MEASURED_KEYS: ReadonlySet<string> = new Set([...MEASURED].map(keyOf));

/** Whether two times that exclude one another may be of two occasions, so that they are no conflict: what is measured, "since", last year's and Saturday's. */
export function mayBeTwoOccasions(a: TimeMention, prior: Proposition, b: TimeMention, current: Proposition): boolean {
  if (isEdge(a, prior) || isEdge(b, current) || (isMeasured(prior) && isMeasured(current))) return true;
  return isShort(a) !== isShort(b) && isPast(a, prior) && isPast(b, current);
}

/** "Since March", "as of Tuesday": from when on something is told, not when it was. */
function isEdge({ span }: TimeMention, { text }: Proposition): boolean {
  return /\b(?:since|as of|until|till|by)\s(?:\p{Ll}+\s){0,6}$/iu.test(text.slice(Math.max(0, span.start - EDGE), span.start));
}

function isShort({ from, to }: TimeMention): boolean {
  return (Date.parse(to) - Date.parse(from)) / DAY < FEW_DAYS;
}

function isPast({ to }: TimeMention, { saidAt }: Proposition): boolean {
  return saidAt !== null && Date.parse(to) <= saidAt + DAY;
}
