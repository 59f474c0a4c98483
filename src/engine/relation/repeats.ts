import type { Quantity } from '../../domain/statement.ts';
import { comparable } from '../figures/convert.ts';
import { WANTING } from '../lexicon/cue-verbs.ts';
import type { Alignment, Pair } from './align.ts';
import { tellOf } from './commonness.ts';
import { keyOf } from './concepts.ts';
import { isConverse } from './converse.ts';
import type { Setting } from './ground.ts';
import { isOneMatter, isOneSpeaker as isSameSpeaker } from './matter.ts';
import { closeness } from './meaning.ts';
import type { Proposition } from './proposition.ts';
import { substitution } from './substitution.ts';
import { addUp } from './sums.ts';
import { PLAIN_NEGATIONS, type Unit } from './units.ts';

/** Share of weight (see Alignment) from which on two propositions say the same. */
const SAME_CLAIM = 0.52;
/** A short text that stands in a longer one: so much of it, and at least so much of both. */
const HELD = 0.7;
const LEAST_HELD = 0.38;
/** What shared words must tell, and what a shared figure adds to it. */
const LEAST_TELLING = 0.8;
const FIGURE = 1;
/** Share of the words other than names. */
const LEAST_WORDS = 0.35;
/** So much of all or of the words is shared that a predicate of its own no longer makes another claim. */
const NEARLY_SAME = 0.55;
const MOST_WORDS = 0.6;
/** So much of both is shared that what is not is what is said of it. */
const ALL_BUT_PREDICATE = 0.75;

/** Whether both texts put forward the same. Symmetric. `sameness` is the harmonic mean of the shares of weight. */
export function isRepetition(prior: Proposition, current: Proposition, alignment: Alignment, sameness: number, setting: Setting): boolean {
  if (prior.mood !== current.mood || prior.wished !== current.wished) return false;
  if (substitution(prior.words, current.words)?.exchange === 'same') return true;
  if (wantsOtherwise(prior, current, alignment)) return false;
  if (isToldAnew(prior, current, alignment, setting)) return true;
  if (
    prior.mood === 'questioned' ||
    saysOtherwise(prior, current, alignment) ||
    isAtOdds(prior, current, alignment) ||
    !sharesPredicate(prior, current, alignment, sameness, setting)
  )
    return false;
  if (tellingOf(alignment) + (sharesFigure(prior, current) ? FIGURE : 0) < LEAST_TELLING) return false;
  const { weight, wordWeight, wordShare, names, priorShare, currentShare } = alignment;
  const bonus =
    (sharesFigure(prior, current) ? 0.14 : 0) + (sharesTime(prior, current) ? 0.05 : 0) + (isOneSpeaker(prior, current) ? 0.05 : 0);
  if (wordWeight < (bonus > 0 || names >= 2 ? 1 : 1.5) || wordShare + bonus < LEAST_WORDS) return false;
  const held = Math.max(priorShare, currentShare) > HELD && weight >= 3 && sameness + bonus > LEAST_HELD;
  return held || sameness + bonus >= SAME_CLAIM;
}

/** Topics so near that two texts of the same days on one matter, in which nothing differs, tell the same. */
const ONE_TOPIC = 0.7;
const NEAR_TOPIC = 0.35;
const LEAST_WORDS_SHARED = 2;

/**
 * Told in quite other words: of topics so near that nothing else can be meant, with contrary words that say the same ("will not lose", "will
 * keep"), or denied twice by one speaker.
 */
function isToldAnew(prior: Proposition, current: Proposition, alignment: Alignment, { oneAffair }: Setting): boolean {
  if (oneAffair || prior.mood !== 'asserted' || alignment.shared.length < LEAST_WORDS_SHARED || !isOneMatter(prior, current, alignment))
    return false;
  const agreed = agreeing(prior, current, alignment);
  if (alignment.contrary.some((pair) => !agreed.includes(pair) && pair.prior.role === pair.current.role)) return false;
  const dates = prior.times.length > 0 && current.times.length > 0 && !sharesTime(prior, current);
  const figures = prior.quantities.length > 0 && current.quantities.length > 0 && !sharesFigure(prior, current);
  if (dates || figures) return false;
  const near = closeness(prior.meaning, current.meaning);
  return near >= ONE_TOPIC || (agreed.length > 0 && (near >= NEAR_TOPIC || alignment.names >= 2)) || isDeniedTwice(prior, current);
}

/** "Denied that she had known", and "I did not know". */
function isDeniedTwice(prior: Proposition, current: Proposition): boolean {
  if (!isSameSpeaker(prior, current) || prior.denial === current.denial) return false;
  return [prior, current].every(({ units, denial }) => denial || units.some(({ positive }) => !positive));
}

/** How much the shared words tell (see commonness.ts): texts that share "people", "show" and "campaign" say nothing in common. */
function tellingOf({ shared }: Alignment): number {
  return shared.reduce((sum, { prior: a, current: b }) => sum + Math.min(tells(a), tells(b)), 0);
}

function tells({ key, role }: Unit): number {
  return tellOf(key, role === 'name');
}

function isOneSpeaker({ surname: a }: Proposition, { surname: b }: Proposition): boolean {
  return a !== null && a === b;
}

/** Contrary words that say the same: "rejected" and "did not accept", "bought it from Varga" and "Varga sold it". */
function agreeing(prior: Proposition, current: Proposition, { contrary }: Alignment): readonly Pair[] {
  return contrary.filter(({ prior: a, current: b }) => a.positive !== b.positive || isConverse(prior, a, current, b));
}

/** Nearly all of both is shared, but not what is said of it: "won the race", "entered the race". A figure that both give is said in both. */
function saysOtherwise(prior: Proposition, current: Proposition, alignment: Alignment): boolean {
  const { shared, priorShare, currentShare } = alignment;
  if (Math.min(priorShare, currentShare) < ALL_BUT_PREDICATE || sharesFigure(prior, current)) return false;
  const met = new Set([...shared, ...agreeing(prior, current, alignment)].flatMap((pair) => [pair.prior, pair.current]));
  const isUnmet = (unit: Unit) => !met.has(unit) && (unit.role === 'verb' || unit.predicative);
  return prior.units.some(isUnmet) && current.units.some(isUnmet);
}

/** Both want something, and it is not the same: "want to know", "want to take part". */
function wantsOtherwise(prior: Proposition, current: Proposition, alignment: Alignment): boolean {
  const [one, other] = [wanted(prior), wanted(current)];
  if (!one || !other) return false;
  return ![...alignment.shared, ...agreeing(prior, current, alignment)].some((pair) => pair.prior === one || pair.current === other);
}

/** The first verb behind one of wanting. */
function wanted({ units }: Proposition): Unit | undefined {
  const at = units.findIndex(({ role, key }) => role === 'verb' && WANTING_KEYS.has(key));
  return at < 0 ? undefined : units.find(({ role }, i) => i > at && role === 'verb');
}

const WANTING_KEYS: ReadonlySet<string> = new Set([...WANTING].map(keyOf));

/** Something in the two does not go together, whether or not it is plain enough for a conflict. */
function isAtOdds(prior: Proposition, current: Proposition, alignment: Alignment): boolean {
  const { shared, contrary } = alignment;
  const agreed = agreeing(prior, current, alignment);
  // "Survives" and "no longer kills": what is contrary and denied says the same.
  if (agreed.some(({ prior: a, current: b }) => a.positive !== b.positive)) return false;
  return (
    contrary.length > agreed.length ||
    (shared.some(({ prior: a, current: b }) => a.positive !== b.positive && isPredicative(a) && isPredicative(b)) &&
      !shared.some(({ prior: a, current: b }) => !a.positive && !b.positive)) ||
    isDenied(
      prior,
      current,
      shared.map((pair) => pair.prior),
    ) ||
    isDenied(
      current,
      prior,
      shared.map((pair) => pair.current),
    ) ||
    otherFigures(prior.quantities, current.quantities)
  );
}

/** What both speak of is denied in the one ("will not be sent to the *Senate*"), and nothing at all in the other. */
function isDenied(one: Proposition, other: Proposition, shared: readonly Unit[]): boolean {
  const denied = ({ positive, polarityRules }: Unit) => !positive && polarityRules.some((rule) => PLAIN_NEGATIONS.has(rule));
  return (
    one.units.some((unit) => unit.role === 'verb' && denied(unit)) && shared.some(denied) && other.units.every(({ positive }) => positive)
  );
}

function isPredicative({ role, predicative }: Unit): boolean {
  return role === 'verb' || predicative;
}

/** Figures of one measure that all differ, where the one text does not count apart what the other counts together. */
function otherFigures(some: readonly Quantity[], others: readonly Quantity[]): boolean {
  if (addUp(some, others)) return false;
  return some.some((a) => {
    if (others.some((b) => isOtherRate(a.unit, b.unit))) return true;
    const agreements = others.map((b) => comparable(a, b)).filter((one) => one !== 'incomparable');
    return agreements.length > 0 && agreements.every((one) => one === 'different');
  });
}

/** "14 million euros" and "14 million euros a year". */
function isOtherRate(a: string | null, b: string | null): boolean {
  return a !== b && a !== null && b !== null && (a.split('/')[0] === b || b.split('/')[0] === a);
}

/**
 * What the one mainly says must be in the other too, if only as a noun ("prepares", "preparations"). Within one affair any two sentences share names and
 * things, so that nothing makes up for it.
 */
function sharesPredicate(
  prior: Proposition,
  current: Proposition,
  alignment: Alignment,
  sameness: number,
  { oneAffair }: Setting,
): boolean {
  const { shared, wordShare } = alignment;
  const [main, other] = [mainPredicate(prior), mainPredicate(current)];
  if (!main || !other) return true;
  if ((main.role === 'verb') !== (other.role === 'verb')) return sharesFigure(prior, current) || sharesBeing(prior, current, alignment);
  const isOfBeing = main.role !== 'verb';
  if ((!oneAffair && !isOfBeing && (sameness >= NEARLY_SAME || wordShare >= MOST_WORDS)) || sharesFigure(prior, current)) return true;
  // "Is safe" and "is not unsafe" say the same.
  return [...shared, ...agreeing(prior, current, alignment)].some(
    ({ prior: a, current: b }) => (a === main || b === other) && (a.role === b.role || a.key === b.key),
  );
}

/** The one tells what is done, the other what is: then that must be in both ("closed in May", "is closed"). "Was infected" tells what was done. */
function sharesBeing(prior: Proposition, current: Proposition, alignment: Alignment): boolean {
  if ([prior, current].some(isPassive)) return true;
  const met = [...alignment.shared, ...agreeing(prior, current, alignment)];
  return met.some((pair) => pair.prior.predicative || pair.current.predicative);
}

function isPassive(proposition: Proposition): boolean {
  const main = mainPredicate(proposition);
  return main?.predicative === true && /ed$/i.test(proposition.text.slice(main.start, main.end));
}

/** The first verb; without one what "is" says of the subject. */
function mainPredicate({ units }: Proposition): Unit | undefined {
  return units.find(({ role }) => role === 'verb') ?? units.find(({ predicative }) => predicative);
}

/** A figure with the same unit that agrees: two texts seldom share one by chance. */
function sharesFigure(prior: Proposition, current: Proposition): boolean {
  return prior.quantities.some((a) =>
    current.quantities.some(
      (b) => /^(?:equal|rounded)$/.test(comparable(a, b)) && (a.unit !== null || a.counts === b.counts || a.low > 100),
    ),
  );
}

/** An explicit time that both name: "in May", "on Thursday". */
export function sharesTime(prior: Proposition, current: Proposition): boolean {
  return prior.times.some((a) => current.times.some((b) => a.from === b.from && a.to === b.to));
}
