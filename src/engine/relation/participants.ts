import type { Reason } from '../../domain/relation.ts';
import type { Span } from '../../domain/span.ts';
import { MONTHS } from '../figures/written-dates.ts';
import { KINDS_OF } from '../lexicon/kinds.ts';
import { SELECTING } from '../lexicon/selecting.ts';
import type { Alignment, Pair } from './align.ts';
import { ideasOf, keyOf, sameIdea } from './concepts.ts';
import type { Conflict } from './conflicts.ts';
import { isOf } from './exclusives.ts';
import type { Proposition } from './proposition.ts';
import { type ReasonRule, reason } from './reasons.ts';
import { otherScope } from './scope.ts';
import { substitution } from './substitution.ts';
import type { Unit } from './units.ts';

/** Rules about what is said of somebody, something or some place: they hold only where those are the same in both texts. */
const OF_ONE: ReadonlySet<string> = new Set<ReasonRule>(['date', 'different-figure', 'negation', 'opposite']);

/** Whether the conflicting words are said of others, of other things, or in other places; null where nothing speaks for it. */
export function participantGate(
  prior: Proposition,
  current: Proposition,
  { reason: found, inOtherWords }: Conflict,
  alignment: Alignment,
): Reason | null {
  if (!OF_ONE.has(found.rule) || !found.prior || !found.current) return null;
  const [ofPrior, ofCurrent] = [clauseAt(prior, found.prior), clauseAt(current, found.current)];
  const isFigure = found.rule === 'different-figure';
  for (const { rule, slots, only } of GATES) {
    // What a figure counts is its own object, and the rules of figures have compared it.
    const namesOnly = only === 'names' || inOtherWords || (isFigure && slots === OBJECT);
    const of = (units: readonly Unit[], at: Span) =>
      inSlots(units, slots).filter(
        (unit) => !overlaps(unit, at) && (!namesOnly || unit.role === 'name') && !(inOtherWords && isHeadWord(unit)),
      );
    const apart = strangers(of(ofPrior, found.prior), of(ofCurrent, found.current), prior, current, alignment);
    if (apart) return reason(rule, { text: prior.text, span: apart[0] }, { text: current.text, span: apart[1] });
  }
  return otherOfTwo(alignment, prior, current) ?? otherRank(prior, current) ?? otherScope(prior, current, alignment);
}

/** A word of the tables with the capital of a sentence: "Talks", "Ministers". */
function isHeadWord({ start, key }: Unit): boolean {
  return start === 0 && ideasOf(key).length > 0;
}

/** "The old bridge" and "the new bridge": words that say which is meant. */
function otherOfTwo({ contrary }: Alignment, prior: Proposition, current: Proposition): Reason | null {
  const times = contrary.find(({ prior: a, current: b }) => TIMES.has(a.key) && TIMES.has(b.key));
  if (times) return reason('other-time', { text: prior.text, span: times.prior }, { text: current.text, span: times.current });
  if (ONE_OF.test(prior.text) !== ONE_OF.test(current.text) && ANOTHER.test(prior.text) !== ANOTHER.test(current.text))
    return reason('other-participant', null, null);
  // Where nothing else differs, it is what is said to differ: "she flew west", "she flew east".
  if (substitution(prior.words, current.words)) return null;
  const pair = contrary.find(
    ({ prior: a, current: b }) =>
      (isSelecting(a) && isSelecting(b) && sameIdea(a.head ?? '', b.head ?? '')) || (isSelectedPart(a) && isSelectedPart(b)),
  );
  return pair ? reason('other-participant', { text: prior.text, span: pair.prior }, { text: current.text, span: pair.current }) : null;
}

/** "Before the storm" and "after the storm". */
const TIMES: ReadonlySet<string> = new Set(['before', 'after'].map(keyOf));
/** "One of the suspects" and "a second suspect". */
const ONE_OF = /\bone of (?:the|his|her|its|their|two|three|four|five)\b/i;
const ANOTHER = /\b(?:(?:a|the) (?:second|third|other)|another)\b/i;

function isSelecting({ role, head, key, predicative }: Unit): boolean {
  return role === 'modifier' && head !== null && !predicative && SELECTING_KEYS.has(key);
}

/** "The *north* of the island". */
function isSelectedPart({ slot, key, predicative }: Unit): boolean {
  return (slot === 'subject' || slot === 'object') && !predicative && PARTS.has(key);
}

const PARTS: ReadonlySet<string> = new Set(['east', 'north', 'south', 'west', 'top', 'bottom'].map(keyOf));
const SELECTING_KEYS: ReadonlySet<string> = new Set([...SELECTING].map(keyOf));

/** "The first chamber" and "the second chamber". */
function otherRank(prior: Proposition, current: Proposition): Reason | null {
  for (const a of prior.ranks) {
    const rivals = current.ranks.filter(({ key }) => key === a.key);
    const own = prior.ranks.filter(({ key }) => key === a.key);
    const [b] = rivals;
    if (b && !own.some(({ value }) => rivals.some((rival) => rival.value === value)))
      return reason(a.ofTime ? 'other-time' : 'other-participant', { text: prior.text, span: a }, { text: current.text, span: b });
  }
  return null;
}

const SUBJECT = new Set(['subject']);
const OBJECT = new Set(['object']);
const OF = new Set(['of']);
const PLACES = new Set(['at', 'in', 'near', 'off', 'on', 'outside']);

interface Gate {
  readonly rule: ReasonRule;
  readonly slots: ReadonlySet<string>;
  readonly only?: 'names';
}

const GATES: readonly Gate[] = [
  { rule: 'other-participant', slots: SUBJECT },
  { rule: 'other-object', slots: OBJECT },
  { rule: 'other-object', slots: OF },
  ...['about', 'against', 'between', 'for', 'on', 'over'].map((slot): Gate => ({ rule: 'other-object', slots: new Set([slot]) })),
  { rule: 'elsewhere', slots: PLACES, only: 'names' },
];

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The words of the clause in which a span stands. */
function clauseAt({ units }: Proposition, span: Span): readonly Unit[] {
  const own = units.find(({ start, end }) => start < span.end && end > span.start) ?? units.findLast(({ start }) => start < span.start);
  return own ? units.filter(({ clause }) => clause === own.clause) : [];
}

function inSlots(units: readonly Unit[], slots: ReadonlySet<string>): readonly Unit[] {
  return units.filter(({ slot, role }) => slots.has(slot) && (role === 'name' || role === 'noun'));
}

/** The first words that tell two phrases apart: names of which none is in the other text, or nouns that are not for one thing. */
function strangers(
  a: readonly Unit[],
  b: readonly Unit[],
  prior: Proposition,
  current: Proposition,
  { shared }: Alignment,
): readonly [Unit, Unit] | null {
  const [nameOfA, nameOfB] = [a.filter((unit) => isName(unit, prior)), b.filter((unit) => isName(unit, current))];
  const known = nameOfA.some(({ key }) => current.names.has(key)) || nameOfB.some(({ key }) => prior.names.has(key));
  const [lastOfA, lastOfB] = [nameOfA.at(-1), nameOfB.at(-1)];
  if (lastOfA && lastOfB && !known) return mayStandFor(nameOfA, nameOfB) ? null : [lastOfA, lastOfB];
  if ((lastOfA || lastOfB) && !known) return null;
  const [headsOfA, headsOfB] = [a.filter(isHeadNoun), b.filter(isHeadNoun)];
  const [headOfA, headOfB] = [headsOfA[0], headsOfB[0]];
  if (!headOfA || !headOfB) return null;
  // "The board of Kestrel" and "the directors of Kestrel" may be the same.
  if (known && (isBody(headOfA) || isBody(headOfB))) return null;
  const isMet = (unit: Unit) => shared.some((pair) => (pair.prior === unit || pair.current === unit) && !isElsewhere(pair, a, b));
  const met = [...headsOfA, ...headsOfB].some(isMet) || headsOfA.some((one) => headsOfB.some((other) => sameIdea(one.key, other.key)));
  return met ? null : [headOfA, headOfB];
}

/** Of two phrases behind one preposition: the word that is shared stands in another phrase ("for the port next to the *shipyard*"). */
function isElsewhere({ prior, current }: Pair, a: readonly Unit[], b: readonly Unit[]): boolean {
  return a[0]?.slot === 'for' && !(a.includes(prior) && b.includes(current)) && !(a.includes(current) && b.includes(prior));
}

/** A capital stands for its country: "Lima" for Peru. */
function mayStandFor(a: readonly Unit[], b: readonly Unit[]): boolean {
  const is = (units: readonly Unit[], name: string) => units.some(({ key }) => isOf(key, name));
  return (is(a, 'capital') && is(b, 'country')) || (is(a, 'country') && is(b, 'capital'));
}

/** A title says who is meant no better than a noun does: "Senator", but "the Liberals"; a month is no place. */
function isName({ role, key, end }: Unit, { text }: Proposition): boolean {
  return role === 'name' && (!PERSONS.has(key) || text[end - 1] === 's') && !CALENDAR.has(key);
}

function isHeadNoun({ role, isHead, key }: Unit): boolean {
  return role === 'noun' && isHead && !SPANS.has(key);
}

/** "For three years", "for the first time": how long or how often, not what. */
const SPANS = new Set([
  'year',
  'decad',
  'centuri',
  'hour',
  'minut',
  'season',
  'time',
  'term',
  'quarter',
  'moment',
  'while',
  'board',
  'averag',
]);

function isBody({ key }: Unit): boolean {
  return PERSONS.has(key) || BODIES.has(key);
}

/** Whether a noun names a person: "volunteer", "islander". */
export function isPerson(lemma: string): boolean {
  return PERSONS.has(keyOf(lemma));
}

const keysOf = (...classes: readonly string[]) =>
  new Set([...KINDS_OF].filter(([, kinds]) => classes.some((one) => kinds.has(one))).map(([lemma]) => keyOf(lemma)));
const PERSONS = keysOf('person', 'someone');
const BODIES = keysOf('organisation', 'country');
const CALENDAR = new Set([...MONTHS.keys()].map(keyOf));
