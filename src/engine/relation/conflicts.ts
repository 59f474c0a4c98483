import type { Reason } from '../../domain/relation.ts';
import type { Span } from '../../domain/span.ts';
import type { Quantity, TimeMention } from '../../domain/statement.ts';
import { comparable } from '../figures/convert.ts';
import { UNDOING } from '../lexicon/implicatives.ts';
import type { Alignment, Pair } from './align.ts';
import { clockConflict } from './clocks.ts';
import { ideasOf, keyOf, sameIdea } from './concepts.ts';
import { isConverse } from './converse.ts';
import { areApart } from './days.ts';
import { isMeasured, mayBeTwoOccasions } from './occasions.ts';
import { isPerson } from './participants.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';
import { isShareOfOthers } from './shares.ts';
import { type Exchange, substitution } from './substitution.ts';
import { PLAIN_NEGATIONS, type Unit } from './units.ts';

/** A sign of conflict, before the gates: what kind, how strong, and the words. */
export interface Conflict {
  readonly kind: 'contradicts' | 'differs';
  readonly strength: number;
  readonly reason: Reason;
  /** Found in quite other words, so that it says nothing which nouns stand where. */
  readonly inOtherWords?: boolean;
}

/** A rule looks at two aligned propositions and names a conflict, or none. Rules do not know of one another. */
type Rule = (prior: Proposition, current: Proposition, alignment: Alignment) => Conflict | null;

/** Word for word the same but for one place, and what stands there excludes what stands in the other: a colour, a day, a number. */
export function exchanged(prior: Proposition, current: Proposition): Conflict | null {
  const found = substitution(prior.words, current.words);
  if (!found || !isClash(found.exchange) || isNegative(prior, found.prior) || isNegative(current, found.current)) return null;
  if (found.exchange === 'place' && [prior, current].some(isMeasured)) return null;
  // "4 min read, 6 November": not a statement.
  if (found.exchange === 'time' && !prior.units.some(({ role }) => role === 'verb')) return null;
  const at = [
    { text: prior.text, span: found.prior },
    { text: current.text, span: found.current },
  ] as const;
  return {
    kind: /^(?:number|time)$/.test(found.exchange) ? 'differs' : 'contradicts',
    strength: 0.8,
    reason: reason(isTime(prior, found.prior) && isTime(current, found.current) ? 'date' : CLASHES[found.exchange], ...at),
  };
}

/** One text calls false what the other puts forward: the claim is about what both share, and most of it is shared. */
export function refuted(
  prior: Proposition,
  current: Proposition,
  { shared, contrary, priorShare, currentShare, names, wordWeight }: Alignment,
): Conflict | null {
  if ((prior.refutation === null) === (current.refutation === null)) return null;
  const claim = prior.refutation ? current : prior;
  // "Dismissed the claim that it is unsafe" agrees with who calls it safe.
  if (
    claim.speechAct ||
    claim.denial ||
    /\baccus(?:e|es|ed|ing)\b/i.test(claim.text) ||
    shared.length < 2 ||
    (wordWeight < 0.7 && names < 2) ||
    contrary.length > 0
  )
    return null;
  const taken = prior.refutation ? currentShare : priorShare;
  const own = prior.refutation ? priorShare : currentShare;
  if (names === 0 ? taken + own < 2 * CLAIM_TAKEN || wordWeight < 2 : taken < CLAIM_TAKEN && own < CLAIM_TAKEN) return null;
  // A headline takes up one claim in few words; a sentence may call many a thing false.
  if (isSentence(prior.refutation ? prior : current) && (wordWeight < 1 || Math.min(taken, own) < CLAIM_TAKEN)) return null;
  // Who denies the same as the other takes no issue with him.
  if (shared.some(({ prior: a, current: b }) => !(prior.refutation ? b : a).positive)) return null;
  const at = (one: Proposition) => ({ text: one.text, span: one.refutation ?? { start: 0, end: one.text.length } });
  return { kind: 'contradicts', strength: 0.75, reason: reason('refuted', at(prior), at(current)) };
}

/** Share of a claim's weight that a text must take up to be about it. */
const CLAIM_TAKEN = 0.32;

function isSentence({ text }: Proposition): boolean {
  return /[.!?]["'”’)]*\s*$/.test(text);
}

/** What stands in one place of two texts and clashes, with the rule that says so. */
const CLASHES = { exclusive: 'exclusive', number: 'different-figure', opposite: 'opposite', place: 'exclusive', time: 'date' } as const;

function isClash(exchange: Exchange): exchange is keyof typeof CLASHES {
  return Object.hasOwn(CLASHES, exchange);
}

/** "Not red" and "not blue" hold together. */
function isNegative({ units }: Proposition, { start, end }: Span): boolean {
  return units.some((unit) => !unit.positive && unit.start < end && unit.end > start);
}

/** A number that is a year, or the day of a month. */
function isTime({ times }: Proposition, { start, end }: Span): boolean {
  return times.some(({ span }) => span.start <= start && span.end >= end);
}

/** The same predicate, put forward in one text and negated in the other, of the same object. */
const negation: Rule = (prior, current, { shared, contrary, priorShare, currentShare, names }) => {
  // "Nobody will lose cover" and "all will keep their cover": the contrary verb takes the negation back.
  if (contrary.some(({ prior: a, current: b }) => a.role === 'verb' && b.role === 'verb' && a.positive !== b.positive)) return null;
  // A negation that both share ("does not know whether …") reaches words in one text that it does not reach in the other.
  if (shared.some(({ prior: a, current: b }) => a.role === 'verb' && !a.positive && !b.positive)) return null;
  const pair = shared.find(
    ({ prior: a, current: b }) =>
      a.positive !== b.positive &&
      isPredicate(prior, a, current, b) &&
      sameObject(a, b) &&
      !isOfKind(prior, a, current, b, shared) &&
      !isUndoneToo(prior, a, current, b) &&
      !isFormer(prior, a, b) &&
      !isFormer(current, b, a),
  );
  if (pair) return conflict('contradicts', 0.75, 'negation', prior, current, pair);
  // "Is not a model" denies all that it says of the subject: the other text must say all of it.
  const nominal = shared.find(
    ({ prior: a, current: b }) => a.role === 'noun' && a.positive !== b.positive && (a.positive ? b : a).predicative,
  );
  if (!nominal || names === 0) return null;
  const [denying, affirmed] = nominal.prior.positive ? [currentShare, priorShare] : [priorShare, currentShare];
  const isWhole = denying >= WHOLE || (affirmed >= WHOLE && isAllDenied(nominal.prior.positive ? current : prior, shared));
  return isWhole ? conflict('contradicts', 0.7, 'negation', prior, current, nominal) : null;
};

/** "No release clause" and "a clause": denied is only the kind that the words before the noun say. */
export function isOfKind(prior: Proposition, a: Unit, current: Proposition, b: Unit, shared: readonly Pair[]): boolean {
  const [text, noun] = a.positive ? [current, b] : [prior, a];
  if (noun.role !== 'noun' || !noun.isHead || !noun.polarityRules.some((rule) => rule === 'no' || rule === 'none')) return false;
  const describing = text.units.filter(
    (one) => one.end < noun.start && one.slot === noun.slot && one.clause === noun.clause && !one.isHead && noun.start - one.end <= 1,
  );
  return describing.some((one) => !shared.some((pair) => pair.prior === one || pair.current === one));
}

/** "Dropped its plan to tax sugar" and "the tax will not be introduced": a noun is undone by the verb beside it too. */
function isUndoneToo(prior: Proposition, a: Unit, current: Proposition, b: Unit): boolean {
  if (a.role === b.role || (a.role !== 'noun' && b.role !== 'noun')) return false;
  const [text, noun] = a.role === 'noun' ? [prior, a] : [current, b];
  return noun.positive && text.units.some(({ clause, role, positive }) => role === 'verb' && clause === noun.clause && !positive);
}

/** "Trusted him" and "no longer trusts him": what was, and is no more. */
function isFormer({ text }: Proposition, a: Unit, b: Unit): boolean {
  return b.polarityRules.includes('no-longer') && /(?:ed|ew|ought|new|as)$/.test(text.slice(a.start, a.end));
}

const WHOLE = 0.9;

/** "The actor, who refused to be a *mayor*": all that is denied in a text stands in the other too. */
function isAllDenied({ units }: Proposition, shared: readonly Pair[]): boolean {
  return units.filter(({ positive }) => !positive).every((unit) => shared.some(({ prior, current }) => prior === unit || current === unit));
}

/** A noun is a predicate only where a negation is about it ("no evidence"); verbs and adjectives always are. */
function isPredicate(one: Proposition, a: Unit, other: Proposition, b: Unit): boolean {
  if (a.role === 'name' || b.role === 'name') return false;
  const rules = [...a.polarityRules, ...b.polarityRules];
  // "Dismissed the head of the *secret* service": what is undone has been that for all that.
  if ((isDescribing(a) || isDescribing(b)) && !rules.some((rule) => PLAIN_NEGATIONS.has(rule))) return false;
  // "Has died" and "is dead" are one predicate.
  if (a.role !== 'noun' && b.role !== 'noun') return true;
  // "Voted to raise" and "voted down an increase": a noun that names the act, undone.
  if (a.role !== b.role && rules.some((rule) => UNDOING.has(rule))) return true;
  // "Without a permit", "had a permit".
  // "Ended in an agreement" and "nothing was agreed".
  if (a.role !== b.role && a.key === b.key && rules.includes('nothing')) return true;
  if (rules.includes('without')) return /^(?:object|under|with)$/.test((a.positive ? a : b).slot) && (a.positive ? a : b).isHead;
  // "Does not have a king", "has a king".
  if (rules.some((rule) => PLAIN_NEGATIONS.has(rule)) && isHad(one, a) && isHad(other, b)) return a.isHead && b.isHead;
  // "No strike at the airport": the airport is not what is denied.
  return rules.some((rule) => rule === 'no' || rule === 'none') && !PLACES.has((a.positive ? b : a).slot);
}

/** The object of "have". */
function isHad({ text }: Proposition, { start, slot }: Unit): boolean {
  return (
    slot === 'object' && /\b(?:have|has|had|having)(?: an?| any| the)?(?: \p{L}+)? $/u.test(text.slice(Math.max(0, start - 40), start))
  );
}

const PLACES: ReadonlySet<string> = new Set(['at', 'in', 'near', 'outside']);

function isDescribing({ role, predicative, head }: Unit): boolean {
  return role === 'modifier' && !predicative && head !== null;
}

/** Verbs must be about the same thing: where both name what is done to, they share it. */
function sameObject(a: Unit, b: Unit): boolean {
  if (a.role !== 'verb' || b.role !== 'verb' || a.object.length === 0 || b.object.length === 0) return true;
  return a.object.some((one) => b.object.some((other) => sameIdea(one, other) || arePeople(one, other)));
}

/** "Hired 400 people" and "laid off 400 workers". */
function arePeople(one: string, other: string): boolean {
  return (one === PEOPLE && isPerson(other)) || (other === PEOPLE && isPerson(one));
}

const PEOPLE = keyOf('people');

/** Opposite words of one polarity. Opposite words of different polarity say the same. */
const opposites: Rule = (prior, current, { contrary }) => {
  const pair = contrary.find(
    ({ prior: a, current: b }) => a.positive === b.positive && sameObject(a, b) && saidOfOne(a, b) && !isConverse(prior, a, current, b),
  );
  return pair ? conflict('contradicts', 0.7, 'opposite', prior, current, pair) : null;
};

/** Opposite words must be said of one thing: adjectives of one noun or both of the subject; "is alive" goes with "was killed". */
function saidOfOne(a: Unit, b: Unit): boolean {
  const [first, second] = a.role === 'modifier' ? [a, b] : [b, a];
  if (first.role === 'noun') return b.role === 'noun' && (a.predicative || b.predicative);
  if (first.role !== 'modifier') return a.role === b.role;
  if (second.role !== 'modifier') return first.predicative && second.role === 'verb';
  if (first.head !== null && second.head !== null) return sameIdea(first.head, second.head);
  return (first.head === null) === (second.head === null) || first.predicative || second.predicative;
}

/** Figures of one measure, for one thing, that cannot both be right. */
const figures: Rule = (prior, current, { priorShare, currentShare, shared, contrary }) => {
  // "Seven died" and "twelve survived": figures of contrary things.
  if (contrary.some(({ prior: a, current: b }) => a.role === 'verb' && b.role === 'verb' && !isConverse(prior, a, current, b))) return null;
  if (haveOtherFates(prior, current)) return null;
  // Two texts that say much the same, each with one count of people: it is of the same, in whatever words ("volunteers", "islanders").
  const alone = onlyCount(prior.quantities) && onlyCount(current.quantities) && Math.min(priorShare, currentShare) >= MUCH_THE_SAME;
  for (const a of prior.quantities) {
    const partners = current.quantities.filter((b) => sameMeasure(a, b) || (alone && mayCountOneThing(a, b)));
    if (partners.length === 0 || partners.some((b) => comparable(a, b) !== 'different')) continue;
    const b = partners[0];
    if (isShare(a, prior.text) || (b && isShare(b, current.text))) continue;
    if (b && isPart(a, prior.text) !== isPart(b, current.text)) continue;
    if (b && a.counts === null && a.unit !== 'day' && !isOfOneMeasure(a, prior, b, current, shared)) continue;
    if (b && (isShareOfOthers(a, current) || isShareOfOthers(b, prior))) continue;
    if (!b || prior.quantities.some((other) => other !== a && sameMeasure(other, b) && comparable(other, b) !== 'different')) continue;
    const at = { prior: { text: prior.text, span: a.span }, current: { text: current.text, span: b.span } };
    return { kind: 'differs', strength: 0.7, reason: reason('different-figure', at.prior, at.current) };
  }
  return null;
};

/** A word that both share stands beside both figures: "paid $14bn" and "had revenue of $2bn" are of two things. */
function isOfOneMeasure(a: Quantity, prior: Proposition, b: Quantity, current: Proposition, shared: Alignment['shared']): boolean {
  // A score is of two sides, whatever the verb.
  const isTelling = (unit: Unit) => isWord(unit) || a.unit === 'score';
  return shared.some(({ prior: one, current: other }) => isTelling(one) && isBeside(a, one, prior) && isBeside(b, other, current));
}

/** A word of the tables with a capital is none the less a word: "Inflation", at the head of a sentence. */
function isWord({ role, key }: Unit): boolean {
  return role !== 'name' || ideasOf(key).length > 0;
}

/** In the clause of a figure, and not far from it. */
function isBeside({ span }: Quantity, unit: Unit, { units }: Proposition): boolean {
  const own = units.findLast(({ start }) => start <= span.start) ?? units[0];
  return unit.clause === own?.clause || Math.max(span.start, unit.start) - Math.min(span.end, unit.end) <= BESIDE;
}

/** UTF-16 units between a figure and the word that says what it measures, across clauses. */
const BESIDE = 28;

/** What is counted of people, each apart: the killed, the injured, the arrested. */
const FATES: readonly ReadonlySet<string>[] = [
  'kill die dead',
  'survive',
  'injure wound hurt',
  'arrest detain',
  'rescue save',
  'evacuate displace',
].map((row) => new Set(row.split(' ').map(keyOf)));

/** "Seven died" and "twelve were hurt" count others. */
export function haveOtherFates(prior: Proposition, current: Proposition): boolean {
  const [some, others] = [prior, current].map(({ units }) => FATES.filter((fate) => units.some(({ key }) => fate.has(key))));
  return some !== undefined && others !== undefined && some.length > 0 && others.length > 0 && !some.some((fate) => others.includes(fate));
}

/** "Nineteen people in twenty": a share, not a count. */
function isShare({ span }: Quantity, text: string): boolean {
  return /^\s*(?:\p{L}+\s+)?(?:in|out of)\s+(?:every\s+)?(?:a\s)?(?:\d+|ten|twenty|five|four|three|hundred|thousand)\b/u.test(
    text.slice(span.end, span.end + 40),
  );
}

/** "Six of those hurt": a part of what another figure may count. */
function isPart({ span }: Quantity, text: string): boolean {
  return /^\s*of (?:the|them|these|those|his|her|its|their)\b/.test(text.slice(span.end, span.end + 12));
}

const MUCH_THE_SAME = 0.55;

/** People are counted by many names, and what is done in times: "22 goals", "found the net 14 times". */
function mayCountOneThing(a: Quantity, b: Quantity): boolean {
  if (a.unit === null && b.unit === null && (a.counts === 'time') !== (b.counts === 'time')) return true;
  return [a, b].every(({ unit, counts }) => unit === null && (counts === null || counts === 'people' || isPerson(counts)));
}

function onlyCount(quantities: readonly Quantity[]): boolean {
  return quantities.filter(({ unit }) => unit === null).length === 1;
}

function sameMeasure(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit && comparable(a, b) === 'incomparable') return false;
  if (a.unit !== null && a.unit === b.unit && a.counts === null) return true;
  if (a.counts === null || b.counts === null) return a.unit !== null && comparable(a, b) !== 'incomparable';
  return a.counts !== 'time' && sameIdea(keyOf(a.counts), keyOf(b.counts));
}

/** Dates of one event that exclude each other. */
const dates: Rule = (prior, current, { shared, priorShare, currentShare }) => {
  const oneAct = shared.some(({ prior: a, current: b }) => a.role === 'verb' || b.role === 'verb');
  if (!oneAct && Math.min(priorShare, currentShare) < MUCH_THE_SAME) return null;
  const [a] = prior.times;
  const [b] = current.times;
  if (!a || !b || prior.times.length > 1 || current.times.length > 1) return null;
  if (a.precision === 'year' && b.precision !== 'year') return null;
  if (!isDay(a) || !isDay(b) || mayBeTwoOccasions(a, prior, b, current)) return null;
  return areApart({ time: a, text: prior.text }, { time: b, text: current.text })
    ? { kind: 'differs', strength: 0.6, reason: reason('date', { text: prior.text, span: a.span }, { text: current.text, span: b.span }) }
    : null;
};

/** A day or a month. Seasons and years are how long something took, as often as when it was. */
function isDay({ from, to }: TimeMention): boolean {
  return Date.parse(to) - Date.parse(from) <= 31 * 86_400_000;
}

/** "A sold it to B" against "B sold it to A": all words shared, two names in the other order around the same verb. */
const swappedRoles: Rule = (prior, current, { shared, priorShare, currentShare }) => {
  if (Math.min(priorShare, currentShare) < 0.85) return null;
  const names = shared.filter(({ prior: a, current: b }) => a.role === 'name' && b.role === 'name');
  const verb = shared.find(({ prior: a, current: b }) => a.role === 'verb' && b.role === 'verb');
  if (!verb || isPassive(prior, verb.prior) !== isPassive(current, verb.current)) return null;
  for (const one of names) {
    const other = names.find(
      (two) =>
        one.prior.start < verb.prior.start &&
        two.prior.start > verb.prior.end &&
        one.current.start > verb.current.end &&
        two.current.start < verb.current.start,
    );
    if (other && one.prior.key !== other.prior.key) return conflict('contradicts', 0.85, 'swapped-roles', prior, current, one);
  }
  return null;
};

function isPassive({ text }: Proposition, verb: Unit): boolean {
  return /\b(?:was|were|been|being|is|are|be)\s+(?:\w+ly\s+)?$/.test(text.slice(0, verb.start)) || /^\s+by\b/.test(text.slice(verb.end));
}

/** In the order in which they are believed. */
export const RULES: readonly Rule[] = [swappedRoles, opposites, negation, figures, dates, clockConflict];

function conflict(
  kind: Conflict['kind'],
  strength: number,
  rule: 'negation' | 'opposite' | 'swapped-roles',
  prior: Proposition,
  current: Proposition,
  pair: Pair,
): Conflict {
  return {
    kind,
    strength,
    reason: reason(rule, { text: prior.text, span: pair.prior.shown }, { text: current.text, span: pair.current.shown }),
  };
}
