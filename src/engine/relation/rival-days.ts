import type { TimeMention } from '../../domain/statement.ts';
import type { Alignment, Pair } from './align.ts';
import { tellOf } from './commonness.ts';
import type { Conflict } from './conflicts.ts';
import { areApart } from './days.ts';
import { isOneMatter } from './matter.ts';
import { closeness } from './meaning.ts';
import { mayBeTwoOccasions } from './occasions.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';
import type { Unit } from './units.ts';

const DAY = 86_400_000;
/** The word that says what happens on the day tells so much. */
const LEAST_TELLING = 0.35;
/** Or the texts are so near in topic. */
const NEAR_TOPIC = 0.35;

/** Two days to come, each the only time in its text, for what both call by one word: "the report is out on 3 May", "the report is due on 10 May". */
export function rivalDays(prior: Proposition, current: Proposition, alignment: Alignment): Conflict | null {
  const [a, b] = [dayToCome(prior), dayToCome(current)];
  if (!a || !b || alignment.contrary.length > 0 || !isOneMatter(prior, current, alignment)) return null;
  if (!areApart({ time: a, text: prior.text }, { time: b, text: current.text }) || mayBeTwoOccasions(a, prior, b, current)) return null;
  if (closeness(prior.meaning, current.meaning) < NEAR_TOPIC && !alignment.shared.some((pair) => isOfBoth(pair, a, prior, b, current)))
    return null;
  return {
    kind: 'differs',
    strength: 0.5,
    inOtherWords: true,
    reason: reason('date', { text: prior.text, span: a.span }, { text: current.text, span: b.span }),
  };
}

/** The one time of a text that lies behind the day on which it was said. */
function dayToCome({ times, saidAt }: Proposition): TimeMention | null {
  const later = times.filter(({ from }) => saidAt !== null && Date.parse(from) > saidAt);
  const [only, second] = later;
  return only && !second && Date.parse(only.to) - Date.parse(only.from) <= 100 * DAY ? only : null;
}

/** A thing or act, not a name, in the clause of the day in both texts. */
function isOfBoth({ prior: one, current: other }: Pair, a: TimeMention, prior: Proposition, b: TimeMention, current: Proposition): boolean {
  if (one.role === 'name' || one.role === 'modifier' || other.role === 'name' || other.role === 'modifier') return false;
  if (Math.min(tellOf(one.key, false), tellOf(other.key, false)) < LEAST_TELLING) return false;
  return one.clause === clauseOf(a, prior.units) && other.clause === clauseOf(b, current.units);
}

function clauseOf({ span }: TimeMention, units: readonly Unit[]): number | undefined {
  return (units.findLast(({ start }) => start <= span.start) ?? units[0])?.clause;
}
