import type { Alignment, Pair } from './align.ts';
import { tellOf } from './commonness.ts';
import { type Conflict, isOfKind } from './conflicts.ts';
import { isNamed, isOneMatter, isOneSpeaker } from './matter.ts';
import { closeness } from './meaning.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';
import { PLAIN_NEGATIONS, type Unit } from './units.ts';

/** Topics must be so near, as the predicates are not known to be the same. */
const NEAR_TOPIC = 0.38;
/** "Had never before lost an aircraft", "not only": nothing is denied of now. */
const NOT_OF_NOW = /\b(?:never before|not only|not just|not until|no longer|no sooner|never again)\b/i;
const NEGATIONS: ReadonlySet<string> = new Set([...PLAIN_NEGATIONS, 'nobody', 'nothing', 'without', 'yet-to', 'neither']);

/**
 * One text denies something of what both speak of, the other denies nothing: "not a brick has been laid on the site", "the first homes on the
 * site have their roofs". Little is known of the predicates, so the topics must be near and nothing else contrary.
 */
export function rivalDenials(prior: Proposition, current: Proposition, alignment: Alignment): Conflict | null {
  if (alignment.contrary.length > 0) return null;
  if (!isNamed(alignment) && !isOneSpeaker(prior, current)) return null;
  if (!isOneMatter(prior, current, alignment) || closeness(prior.meaning, current.meaning) < NEAR_TOPIC) return null;
  if (isDenying(prior) === isDenying(current) || NOT_OF_NOW.test(prior.text) || NOT_OF_NOW.test(current.text)) return null;
  // Verbs that each have an object are told apart by it, and have been compared.
  if (alignment.shared.some(({ prior: a, current: b }) => a.object.length > 0 && b.object.length > 0)) return null;
  // "No escape clause in the contract", "a clause about pay": denied is a kind.
  if (alignment.shared.some(({ prior: a, current: b }) => a.positive !== b.positive && isOfKind(prior, a, current, b, alignment.shared)))
    return null;
  const pair = alignment.shared.find(isDeniedInOne);
  return pair
    ? {
        kind: 'contradicts',
        strength: 0.45,
        inOtherWords: true,
        reason: reason('negation', { text: prior.text, span: pair.prior.shown }, { text: current.text, span: pair.current.shown }),
      }
    : null;
}

function isDenying({ units }: Proposition): boolean {
  return units.some(({ positive, role, key }) => !positive || (role === 'modifier' && /^un\p{L}{3}/u.test(key)));
}

function isDeniedInOne({ prior: a, current: b }: Pair): boolean {
  const [denied, other] = a.positive ? [b, a] : [a, b];
  return !denied.positive && other.positive && denied.polarityRules.some((rule) => NEGATIONS.has(rule)) && isTelling(denied);
}

/** The denial reaches what is more than any word: not "people", "year". */
function isTelling({ key, role }: Unit): boolean {
  return role !== 'name' && tellOf(key, false) >= 0.15;
}
