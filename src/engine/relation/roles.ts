import type { Span } from '../../domain/span.ts';
import { ordinalValue } from '../lexicon/ordinals.ts';
import { SINGLE_VALUED, SINGLE_VALUED_NOUNS } from '../lexicon/single-valued.ts';
import type { Token } from '../text/analyser.ts';
import { keyOf, keyOfToken } from './concepts.ts';

/** Who did something that is done once, or where: "directed by Orla Finch", "born in Trieste". */
export interface Role {
  readonly act: string;
  readonly slot: 'doer' | 'place';
  /** Keys of the words of the name. */
  readonly names: readonly string[];
  /** What is named behind a place, in which it lies: "in Trieste, *Italy*". */
  readonly wider: readonly string[];
  readonly span: Span;
  readonly positive: boolean;
}

/** A word of a description: "a *Danish* *cricketer*". */
export interface Description extends Span {
  readonly key: string;
}

/** A description with the key of the noun that ends it. */
export interface Attribute extends Description {
  readonly head: string;
}

const PLACE_WORDS = new Set(['in', 'at', 'on', 'from', 'of', 'outside']);
const NEAR = 5;

/** Doers and places of the acts in a text that are done once. `negative` says which tokens are negated. */
export function rolesOf(tokens: readonly Token[], negative: (at: number) => boolean): Role[] {
  const roles: Role[] = [];
  for (const at of tokens.keys()) {
    const act = actAt(tokens, at);
    if (act === null) continue;
    const noun = tokens[at]?.tag === 'NOUN' && act !== 'base';
    const passive = noun || isPassive(tokens, at);
    const add = (slot: Role['slot'], starts: readonly number[]) => {
      const from = starts.find((start) => nameAt(tokens, start) !== null) ?? null;
      const name = from === null ? null : nameAt(tokens, from);
      const positive = !negative(at) && !isNot(tokens, at) && !(slot === 'place' && isOutside(tokens, at, from));
      if (name) roles.push({ act, slot, ...name, wider: slot === 'place' ? widerAt(tokens, name.span.end) : [], positive });
    };
    // Who shot a film is not who shot a man.
    if (act !== 'shoot') add('doer', passive ? behind(tokens, at, (word) => word === 'by') : before(tokens, at));
    // "The capital *of*": of a noun it stands right behind.
    if (!noun || isOfNoun(tokens, at))
      add(
        'place',
        behind(tokens, at, (word) => PLACE_WORDS.has(word)),
      );
  }
  return roles;
}

/** "Born", "directed", and what is "in" a place: "is in Chile", "is a town in Chile" are places of being. */
export function actAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.tag === 'NOUN' && SINGLE_VALUED_NOUNS.has(token.lemma)) return token.lemma;
  if (tokens[at + 1]?.lower === 'in' && (token.lemma === 'be' || isDescribed(tokens, at))) return 'base';
  if (token.lemma === 'be' && isNot(tokens, at) && tokens[at + 2]?.lower === 'in') return 'base';
  if ((token.tag === 'NOUN' || token.tag === 'PROPN') && !isBroadcast(tokens, at)) return null;
  if (token.lemma === 'find') return null;
  if (token.lemma === 'come' && tokens[at + 1]?.lower === 'out') return 'publish';
  return SINGLE_VALUED.get(token.lemma) ?? SINGLE_VALUED.get(token.lower) ?? null;
}

/** What stands behind goes with the noun: "the capital *of*", "the capital and largest city *of*". */
function isOfNoun(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (/^(?:ADJ|CCONJ|NOUN)$/.test(tokens[next]?.tag ?? '') && next < at + NEAR) next++;
  return PLACE_WORDS.has(tokens[next]?.lower ?? '');
}

/** "Is *not* in Chile": a copula that is negated. */
function isNot(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lemma === 'be' && /^(?:not|n't|never)$/.test(tokens[at + 1]?.lower ?? '');
}

/** "Born *outside* Trieste". */
function isOutside(tokens: readonly Token[], at: number, from: number | null): boolean {
  return from !== null && tokens.slice(at + 1, from).some(({ lower }) => lower === 'outside');
}

/** "Was first *broadcast*": the participle, that looks like the noun. */
function isBroadcast(tokens: readonly Token[], at: number): boolean {
  const auxiliary = /^(?:ADV|ADJ)$/.test(tokens[at - 1]?.tag ?? '') ? tokens[at - 2] : tokens[at - 1];
  return tokens[at]?.lower === 'broadcast' && auxiliary?.lemma === 'be';
}

/** A noun that says what the subject is: "is a town", "is the largest town". */
function isDescribed(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.tag !== 'NOUN') return false;
  let start = at;
  while (start > 0 && start > at - 5 && /^(?:NOUN|ADJ|DET|PROPN|ADV)$/.test(tokens[start - 1]?.tag ?? '')) start--;
  if (tokens[start - 1]?.lower !== 'and') return tokens[start - 1]?.lemma === 'be';
  // "Is the capital of the coast and the largest town in Chile".
  return tokens.slice(0, start).findLast(({ tag }) => tag === 'AUX' || tag === 'VERB')?.lemma === 'be';
}

function isPassive(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower;
  const auxiliary = tokens.slice(Math.max(0, at - 3), at).some(({ lemma, lower }) => lemma === 'be' || lower === 'been');
  return next === 'by' || (auxiliary && !tokens[at]?.lower.endsWith('ing'));
}

/** Indices behind the words of a kind close behind a verb, in the same clause: "born *on* 3 May *in* Trieste". */
function behind(tokens: readonly Token[], at: number, wanted: (word: string) => boolean): number[] {
  const found: number[] = [];
  let near = NEAR;
  for (let i = at + 1; near > 0 && i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || /^[.;:]$/.test(token.text)) return found;
    // "Released *on March 4, 2011* by": a date takes no room.
    if (token.tag !== 'NUM' && token.text !== ',' && !CALENDAR.test(token.lower)) near--;
    if (wanted(token.lower)) found.push(token.lower === 'outside' && tokens[i + 1]?.lower === 'of' ? i + 2 : i + 1);
    // "Born and *raised* in Orsola".
    if (token.tag === 'VERB' && token.lower !== 'written' && !(tokens[at]?.lower === 'born' && tokens[i - 1]?.lower === 'and'))
      return found;
  }
  return found;
}

/** Index of the first word of the name right before a verb, adverbs and auxiliaries apart. */
function before(tokens: readonly Token[], at: number): number[] {
  let end = at - 1;
  while (tokens[end]?.tag === 'ADV' || tokens[end]?.tag === 'AUX') end--;
  if (!isName(tokens[end])) return [];
  while (isName(tokens[end - 1])) end--;
  // "The outbreak in *Orsola* killed two": a place in the subject is not who did it.
  return /^(?:in|at|near|of|from|on)$/.test(tokens[end - 1]?.lower ?? '') ? [] : [end];
}

/** The name in the phrase that begins at a token, what describes it apart: "the Danish director *Orla Finch*". */
function nameAt(tokens: readonly Token[], from: number): { readonly names: string[]; readonly span: Span } | null {
  let end = from;
  while (end < from + LONGEST && (/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[end]?.tag ?? '') || joins(tokens, end))) end++;
  while (end > from && !isName(tokens[end - 1])) end--;
  let start = end;
  while (start > from && (isName(tokens[start - 1]) || joins(tokens, start - 1))) start--;
  const words = tokens.slice(start, end).filter(isName);
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return partOf(tokens, from);
  return { names: words.map(({ lower }) => keyOf(lower)), span: { start: first.start, end: last.end } };
}

/** Keys of the names that follow a place, each behind a comma: "Trieste, *Italy*". */
function widerAt(tokens: readonly Token[], end: number): string[] {
  const found: string[] = [];
  let at = tokens.findIndex(({ start }) => start >= end);
  while (at > 0 && tokens[at]?.text === ',' && isName(tokens[at + 1])) {
    let last = at + 1;
    while (isName(tokens[last + 1])) last++;
    found.push(
      tokens
        .slice(at + 1, last + 1)
        .map(({ lower }) => keyOf(lower))
        .join(' '),
    );
    at = last + 1;
  }
  return found;
}

/** "In the north-eastern region of *Chile*": in a part of a place is in the place. */
function partOf(tokens: readonly Token[], from: number): ReturnType<typeof nameAt> {
  let at = from;
  while (at < from + NEAR && /^(?:DET|ADJ|NOUN)$/.test(tokens[at]?.tag ?? '') && tokens[at + 1]?.lower !== 'of') at++;
  return PARTS.has(tokens[at]?.lemma ?? '') && tokens[at + 1]?.lower === 'of' ? nameAt(tokens, at + 2) : null;
}

const PARTS: ReadonlySet<string> = new Set(
  'area borough centre center city county department district east north part province region south state suburb town west'.split(' '),
);

/** "al-", "van": inside of a name. */
function joins(tokens: readonly Token[], at: number): boolean {
  return /^(?:-|al|bin|da|de|del|der|di|el|ibn|la|le|van|von)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.tag === 'PROPN';
}

const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

function isName(token: Token | undefined): boolean {
  return /^(?:PROPN|NOUN)$/.test(token?.tag ?? '') && /^\p{Lu}/u.test(token?.text ?? '') && !CALENDAR.test(token?.lower ?? '');
}

/** Tokens of one description at most. */
const LONGEST = 9;

/** Words that describe what something or somebody is: those of phrases that begin with "a" or "an", what stands behind "is", "is from" and "the genre of". */
export function descriptionsOf(tokens: readonly Token[]): Attribute[] {
  const found: Attribute[] = [];
  for (const [at, { lower }] of tokens.entries()) {
    const isGenre = lower === 'of' && tokens[at - 1]?.lemma === 'genre';
    const isOrigin =
      (lower === 'from' && /^(?:be|come|hail)$/.test(tokens[at - 1]?.lemma ?? '')) ||
      (lower === 'of' && /^(?:citizen|national|native)$/.test(tokens[at - 1]?.lemma ?? ''));
    const isMember = lower === 'the' && tokens[at - 1]?.lower === 'of' && tokens[at - 2]?.lemma === 'member';
    if (!isGenre && !isOrigin && !isMember && !/^(?:an?|is|was|are|were)$/.test(lower)) continue;
    const first = /^(?:ADV|PART)$/.test(tokens[at + 1]?.tag ?? '') ? at + 2 : at + 1;
    const words: Description[] = [];
    for (let i = first; i <= at + LONGEST && i < tokens.length; i++) {
      const token = tokens[i];
      if (!token || !(/^(?:ADJ|NOUN|PROPN|NUM)$/.test(token.tag) || /^(?:and|,|-)$/.test(token.lower))) break;
      if (/\p{L}/u.test(token.text)) words.push({ start: token.start, end: token.end, key: keyOfToken(token) });
    }
    const head = words.at(-1)?.key ?? '';
    found.push(...words.map((word) => ({ ...word, head })));
  }
  return found;
}

/** Which of its kind something is: "her *second* studio *album*". */
export interface Rank extends Description {
  readonly value: number;
  /** "The *first quarter*": when, not which. */
  readonly ofTime: boolean;
  /** "The *first* of two *matches*": one of a set. */
  readonly ofSet: boolean;
}

const PARTS_OF_TIME =
  /^(?:time|day|week|month|quarter|half|year|season|decade|century|hour|minute|place|floor|round|phase|stage|step|wave)$/;

export function ranksOf(tokens: readonly Token[]): Rank[] {
  return tokens.flatMap((token, at): Rank[] => {
    const value = ordinalValue(token.lower);
    if (value === null || tokens[at + 1]?.tag === 'NUM' || tokens[at - 1]?.tag === 'PROPN') return [];
    const from = alsoRanked(tokens, ofSeveral(tokens, at));
    let head = from;
    while (/^(?:ADJ|NOUN)$/.test(tokens[head + 1]?.tag ?? '') && head < from + 4) head++;
    const noun = tokens[head];
    if (!noun || head === from) return [];
    // "Recalled for the fifth time": the fifth recall.
    const verb = noun.lemma === 'time' ? tokens.slice(Math.max(0, at - 4), at).findLast(({ tag }) => tag === 'VERB') : null;
    if (noun.lemma === 'time')
      return verb ? [{ start: token.start, end: noun.end, key: keyOfToken(verb), value, ofTime: false, ofSet: false }] : [];
    return [
      {
        start: token.start,
        end: noun.end,
        key: keyOfToken(noun),
        value,
        ofTime: PARTS_OF_TIME.test(noun.lemma),
        ofSet: tokens[at + 1]?.lower === 'of' && from > at,
      },
    ];
  });
}

/** "The *eighth and final season*": what is joined to an ordinal is passed over. */
function alsoRanked(tokens: readonly Token[], at: number): number {
  return tokens[at + 1]?.lower === 'and' && tokens[at + 2]?.tag === 'ADJ' ? at + 2 : at;
}

/** Index behind which the noun of an ordinal stands: "the first *match*", "the first of two *matches*". */
function ofSeveral(tokens: readonly Token[], at: number): number {
  if (tokens[at + 1]?.lower !== 'of') return at;
  return /^(?:NUM|DET)$/.test(tokens[at + 2]?.tag ?? '') ? at + 2 : at;
}

/** Verbs that say of the subject what stands behind them, and those that say of it only an adjective: "remains a threat", "grew cheaper". */
const COPULAS: ReadonlySet<string> = new Set(['be', 'become', 'remain', 'stay']);
const COPULAS_OF_ADJECTIVES: ReadonlySet<string> = new Set([
  'appear',
  'call',
  'consider',
  'declare',
  'deem',
  'find',
  'get',
  'grow',
  'judge',
  'keep',
  'leave',
  'make',
  'prove',
  'rule',
  'seem',
  'turn',
]);

/** Index of the copula that says a noun or adjective of the subject ("*was* not a model"), or of the object ("*found* him guilty"), or null. */
export function copulaOf(tokens: readonly Token[], at: number): number | null {
  const next = tokens[at + 1]?.tag ?? '';
  const alone = tokens[at]?.tag === 'ADJ' && !/^(?:ADJ|NOUN|PROPN)$/.test(next);
  for (let i = at - 1; i >= 0 && i >= at - LONGEST; i--) {
    const token = tokens[i];
    if (!token) return null;
    if (COPULAS.has(token.lemma) || (alone && token.tag === 'VERB' && COPULAS_OF_ADJECTIVES.has(token.lemma))) return i;
    if (!/^(?:ADJ|NOUN|PROPN|NUM|DET|ADV|PART)$/.test(token.tag) && !/^(?:and|,|-)$/.test(token.lower) && !isOtherThan(tokens, i))
      return null;
  }
  return null;
}

/** "Is *something other than* a model": denied of the subject all the same. */
function isOtherThan(tokens: readonly Token[], at: number): boolean {
  return /^(?:something|than)$/.test(tokens[at]?.lower ?? '') && [tokens[at - 1], tokens[at + 1]].some((next) => next?.lower === 'other');
}
