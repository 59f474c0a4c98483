import type { Quantity } from '../../domain/statement.ts';
import { comparable, dimension, inBase } from '../figures/convert.ts';
import type { Alignment } from './align.ts';
import { keyOf, sameIdea } from './concepts.ts';
import { type Conflict, haveOtherFates } from './conflicts.ts';
import { isOneMatter, isOneSpeaker } from './matter.ts';
import { closeness } from './meaning.ts';
import { isPerson } from './participants.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';
import { addUp } from './sums.ts';

/**
 * Two figures of one measure and one order, in two texts of the same days on one matter, told in quite other words: "$34m was paid for the
 * rights" and "the rights went for $43m". Counts must be of one thing, or of one whole that both texts give ("of the 48").
 */
export function rivalFigures(prior: Proposition, current: Proposition, alignment: Alignment): Conflict | null {
  if (prior.quantities.length === 0 || current.quantities.length === 0) return null;
  if (
    !isOneMatter(prior, current, alignment) ||
    isOfContraries(alignment) ||
    haveOtherFates(prior, current) ||
    addUp(prior.quantities, current.quantities)
  )
    return null;
  if (!isOneSpeaker(prior, current) && alignment.wordWeight === 0) return null;
  const [some, others] = [prior.quantities.filter(isTelling), current.quantities.filter(isTelling)];
  const isMet = (one: Quantity, rivals: readonly Quantity[]) => rivals.some((other) => isOneMeasure(one, other) && !areApart(one, other));
  const whole = some.some((a) =>
    others.some((b) => a.unit === null && b.unit === null && a.low >= LEAST_WHOLE && comparable(a, b) === 'equal'),
  );
  const alone =
    [prior, current].every(({ quantities }) => quantities.filter(({ unit }) => unit === null).length === 1) &&
    closeness(prior.meaning, current.meaning) >= SAME_TOPIC;
  const most = whole ? MOST_OF_WHOLE : MOST;
  const rivals = some
    .filter((a) => !isMet(a, others))
    .flatMap((a) =>
      others.filter((b) => !isMet(b, some) && isOfOneThing(a, b, whole || alone) && areApart(a, b)).map((b) => [a, b] as const),
    )
    .filter(([a, b]) => ratio(a, b) <= most && isOfNearTopic(prior, current, a));
  const [nearest] = rivals.sort((one, other) => ratio(...one) - ratio(...other));
  if (!nearest) return null;
  const [a, b] = nearest;
  return {
    kind: 'differs',
    strength: LOOSE,
    inOtherWords: true,
    reason: reason('different-figure', { text: prior.text, span: a.span }, { text: current.text, span: b.span }),
  };
}

/** Rates are of all things: what they are of must be near in topic. */
function isOfNearTopic(prior: Proposition, current: Proposition, a: Quantity): boolean {
  return a.unit !== 'percent' || isOneSpeaker(prior, current) || closeness(prior.meaning, current.meaning) >= TOPIC_OF_RATES;
}

/** "Seven died" and "twelve survived", "among men" and "among women". */
function isOfContraries({ contrary }: Alignment): boolean {
  return contrary.some(
    ({ prior: a, current: b }) =>
      a.role === b.role && (a.role === 'noun' || (a.role === 'verb' && a.object.length + b.object.length === 0)),
  );
}

const LOOSE = 0.5;
const TOPIC_OF_RATES = 0.42;
/** Topics so near that the one count of each text is of one thing, in whatever words. */
const SAME_TOPIC = 0.46;
/** A total from which on two texts hardly share it by chance. */
const LEAST_WHOLE = 12;
/** Figures of one thing are seldom further apart. */
const MOST = 2.5;
const MOST_OF_WHOLE = 5;

/** "One of the firms", "in the first two": small counts are no news. */
function isTelling({ unit, low, counts }: Quantity): boolean {
  return counts !== 'time' && (unit !== null || low > 2);
}

function isOneMeasure(a: Quantity, b: Quantity): boolean {
  return measureOf(a) === measureOf(b);
}

/** What a figure measures, a rate and its amount alike ("£40,000 a year", "£40,000 annually"); days that are counted are a time. */
function measureOf({ unit, counts }: Quantity): string | null {
  const own = dimension(unit)?.split('/')[0] ?? null;
  return own ?? (counts !== null && TIMES.has(counts) ? 'time' : null);
}

const TIMES: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year', 'hour', 'minute']);

function areApart(a: Quantity, b: Quantity): boolean {
  const agreement = comparable(a, b);
  return agreement === 'different' || (agreement === 'incomparable' && ratio(a, b) > ROUNDING);
}

const ROUNDING = 1.03;

function ratio(a: Quantity, b: Quantity): number {
  const [x, y] = [a, b].map(({ low, high, unit, counts }) =>
    inBase((low + high) / 2, unit ?? (TIMES.has(counts ?? '') ? counts : null)),
  ) as [number, number];
  return Math.max(x, y) / Math.max(Math.min(x, y), 1e-9);
}

function isOfOneThing(a: Quantity, b: Quantity, whole: boolean): boolean {
  if (!isOneMeasure(a, b)) return false;
  if (measureOf(a) !== null || whole) return true;
  if (a.counts === null || b.counts === null) return false;
  return sameIdea(keyOf(a.counts), keyOf(b.counts)) || (isOfPeople(a.counts) && isOfPeople(b.counts));
}

function isOfPeople(counts: string): boolean {
  return isPerson(counts) || PEOPLE.has(counts);
}

const PEOPLE: ReadonlySet<string> = new Set([
  'body',
  'casualty',
  'household',
  'life',
  'people',
  'personnel',
  'staff',
  'victim',
  'workforce',
]);
