import type { Span } from '../../domain/span.ts';
import { CAUSED_ONCE, CAUSES } from '../lexicon/causes.ts';
import type { Alignment, Pair } from './align.ts';
import { keyOf, sameIdea } from './concepts.ts';
import type { Conflict } from './conflicts.ts';
import { isOneMatter } from './matter.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';
import type { Unit } from './units.ts';

/** Who or what is said to have done or caused something, in one place of a text. */
interface Filler {
  readonly units: readonly Unit[];
  /** "It was X that …": it, and no other. */
  readonly only: boolean;
}

/** Shared weight that two texts need to be about one act or event. */
const LEAST_WEIGHT = 2;

/** One act or event with two fillers of the one place for who did or caused it: "it was the rebels who blew up the dam". */
export function fillerConflict(prior: Proposition, current: Proposition, alignment: Alignment): Conflict | null {
  if (alignment.weight < LEAST_WEIGHT || alignment.contrary.length > 0) return null;
  return otherAgent(prior, current, alignment) ?? otherCause(prior, current, alignment);
}

function otherAgent(prior: Proposition, current: Proposition, { shared }: Alignment): Conflict | null {
  for (const { prior: a, current: b } of shared) {
    if (a.role !== 'verb' || b.role !== 'verb' || !a.positive || !b.positive || !haveOneObject(a, b, shared)) continue;
    // "Scored the winning goal" and "scored 22 goals": of several acts each has its own agent.
    if (isCounted(prior, a) !== isCounted(current, b)) continue;
    const [first, second] = [agentOf(prior, a), agentOf(current, b)];
    if (!first || !second || !(first.only || second.only) || !areApart(first, prior, second, current)) continue;
    // A name may be whom a noun means: "the president".
    if (hasName(first) !== hasName(second)) continue;
    return conflict('other-doer', prior, first, current, second);
  }
  return null;
}

/** Whether the object of a verb is a number of things. */
function isCounted({ quantities }: Proposition, { end, object }: Unit): boolean {
  return quantities.some(
    ({ span, unit, counts }) => unit === null && counts !== null && span.start >= end && object.includes(keyOf(counts)),
  );
}

/** What is done to is named in both, and is the same thing. */
function haveOneObject(a: Unit, b: Unit, shared: readonly Pair[]): boolean {
  if (a.object.some((one) => b.object.some((other) => sameIdea(one, other)))) return true;
  if (shared.some(({ prior: one, current: other }) => isDoneTo(one, a) && isDoneTo(other, b))) return true;
  return a.object.length === 0 && b.object.length === 0 && shared.length >= 3;
}

function isDoneTo({ slot, clause, isHead }: Unit, verb: Unit): boolean {
  return slot === 'object' && clause === verb.clause && isHead;
}

const CLEFT = /\bit (?:was|is) (?:not )?([^.;]{2,80}?),? (?:who|that|which)\b/gi;
const BY = /^\s+(?:\p{Ll}+ly\s+)?by\s/u;

/** Who does what a verb says: what stands in "it was … who" before it or behind "by", else the nouns and names in the subject of its clause. */
function agentOf({ text, units }: Proposition, verb: Unit): Filler | null {
  for (const { index, 0: whole } of text.matchAll(CLEFT)) {
    const end = index + whole.length;
    const next = units.find(({ start, role }) => role === 'verb' && start >= end);
    if (next !== verb || /\bnot\b/i.test(whole)) continue;
    return filler(
      units.filter((unit) => unit.start >= index && unit.end <= end),
      true,
    );
  }
  const by = BY.exec(text.slice(verb.end));
  const from = verb.end + (by?.[0].length ?? 0);
  return filler(
    by
      ? units.filter(({ start }) => start >= from && start < phraseEnd(text, from))
      : units.filter(({ slot, clause }) => slot === 'subject' && clause === verb.clause),
    false,
  );
}

function filler(units: readonly Unit[], only: boolean): Filler | null {
  const own = units.filter(({ role }) => role === 'name' || role === 'noun');
  return own.length > 0 ? { units: own, only } : null;
}

/** Nothing of the one is in the other text, in whatever words. */
function areApart(a: Filler, prior: Proposition, b: Filler, current: Proposition): boolean {
  return isForeign(a, current) && isForeign(b, prior);
}

function hasName({ units }: Filler): boolean {
  return units.some(({ role }) => role === 'name');
}

function isForeign({ units }: Filler, other: Proposition): boolean {
  const own = units.filter(({ role, isHead }) => role === 'name' || isHead);
  return own.length > 0 && own.every(({ key }) => !other.names.has(key) && !other.units.some((unit) => sameIdea(unit.key, key)));
}

/** An event that has one cause, with two. */
function otherCause(prior: Proposition, current: Proposition, alignment: Alignment): Conflict | null {
  const isOnce = ({ prior: a, current: b }: Pair) => a.role === 'noun' && b.role === 'noun' && ONCE.has(a.key) && ONCE.has(b.key);
  const ofOneMatter =
    isOneMatter(prior, current, alignment) && [prior, current].some(({ units }) => units.some(({ key }) => ONCE.has(key)));
  if (!ofOneMatter && !alignment.shared.some(isOnce)) return null;
  const [first, second] = [causeIn(prior), causeIn(current)];
  return first && second && areApart(first, prior, second, current) ? conflict('exclusive', prior, first, current, second) : null;
}

const ONCE: ReadonlySet<string> = new Set([...CAUSED_ONCE].map(keyOf));

/** What a text says that something came of: behind "because of" and "blamed on", or the subject of "caused" and "started". */
function causeIn({ text, units }: Proposition): Filler | null {
  for (const { pattern, before } of CAUSES) {
    const found = pattern.exec(text);
    if (!found) continue;
    const end = found.index + found[0].length;
    const own = before
      ? units.filter((unit) => isSubjectAt(unit, found.index) && unit.clause === clauseAt(units, found.index))
      : units.filter((unit) => unit.start >= end && unit.start < phraseEnd(text, end));
    const cause = filler(own, false);
    if (cause) return cause;
  }
  return null;
}

/** "Arson was behind the fire": close before what says that it was the cause, and in no phrase of its own. */
function isSubjectAt({ end, slot }: Unit, offset: number): boolean {
  return end <= offset && (slot === 'subject' || (slot === 'object' && offset - end <= NEXT));
}

const NEXT = 2;

function clauseAt(units: readonly Unit[], offset: number): number | undefined {
  return units.findLast(({ start }) => start < offset)?.clause;
}

/** Where the phrase that begins at an offset ends: at a mark, or a verb of saying behind it. */
function phraseEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[,.;:]|\s(?:that|which|who|when|after|before|while|and|as)\s/);
  return end < 0 ? text.length : from + end;
}

function conflict(rule: 'other-doer' | 'exclusive', prior: Proposition, a: Filler, current: Proposition, b: Filler): Conflict {
  return {
    kind: 'contradicts',
    strength: 0.65,
    reason: reason(rule, { text: prior.text, span: spanOf(a) }, { text: current.text, span: spanOf(b) }),
  };
}

function spanOf({ units }: Filler): Span {
  return { start: units[0]?.start ?? 0, end: units.at(-1)?.end ?? 0 };
}
