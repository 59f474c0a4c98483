import type { Span } from '../../domain/span.ts';
import { digitsValue } from '../figures/numerals.ts';
import { PLACES, TIMES } from '../lexicon/exclusives.ts';
import { CARDINALS } from '../lexicon/numbers.ts';
import { ordinalValue } from '../lexicon/ordinals.ts';
import type { Token } from '../text/analyser.ts';
import { keyOf, opposite, sameIdea } from './concepts.ts';
import { exclusiveClass, isKind } from './exclusives.ts';

/** Words of a text in order, without marks and articles: what is laid side by side to find the one place that differs. */
export type Words = readonly Token[];

export function wordsOf(tokens: readonly Token[]): Words {
  return tokens.filter(({ tag, lower }) => tag !== 'PUNCT' && tag !== 'SYM' && !/^(?:an?|the|\W+)$/.test(lower));
}

/** How what stands in the one place of two otherwise equal texts relates. `place`: places or peoples, that exclude one another of one event only. */
export type Exchange = 'same' | 'narrower' | 'opposite' | 'exclusive' | 'place' | 'time' | 'number' | 'unknown';

/** Two texts that are word for word the same but for one place. */
export interface Substitution {
  readonly exchange: Exchange;
  readonly prior: Span;
  readonly current: Span;
}

/** What may be exchanged has at most this many words; what stays the same at least this many, and twice as many. */
const LONGEST = 4;
const LEAST_SAME = 2;

/** The one place where two texts differ, or null if they differ in none or in several. Symmetric. */
export function substitution(prior: Words, current: Words): Substitution | null {
  const shorter = Math.min(prior.length, current.length);
  if (Math.abs(prior.length - current.length) > LONGEST) return null;
  let from = 0;
  while (from < shorter && prior[from]?.lower === current[from]?.lower) from++;
  let back = 0;
  while (back < shorter - from && prior.at(-1 - back)?.lower === current.at(-1 - back)?.lower) back++;
  const a = prior.slice(from, prior.length - back);
  const b = current.slice(from, current.length - back);
  const longest = Math.max(a.length, b.length);
  if (a.length === 0 || b.length === 0 || longest > LONGEST || from + back < LEAST_SAME || from + back < longest) return null;
  return { exchange: exchangeOf(phrases(a), phrases(b)), prior: spanOf(a), current: spanOf(b) };
}

function spanOf(words: Words): Span {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

/** Behind these stands what counts: "far from", "close to". */
const LINKS = /^(?:from|to|of|away|in|at|by)$/;

/** The phrase as it is, without its preposition, and its last word where the others only describe. */
function phrases(words: Words): readonly string[] {
  const own = words.map(({ lower }) => lower);
  let end = own.length;
  while (end > 1 && LINKS.test(own[end - 1] ?? '')) end--;
  return [...new Set([own.join(' '), own.slice(0, end).join(' ')])];
}

function exchangeOf(a: readonly string[], b: readonly string[]): Exchange {
  for (const one of a) {
    for (const other of b) {
      const found = known(one, other);
      if (found !== 'unknown') return found;
    }
  }
  return 'unknown';
}

function known(a: string, b: string): Exchange {
  const numbers = [numberOf(a), numberOf(b)];
  if (numbers[0] !== null && numbers[1] !== null) return numbers[0] === numbers[1] ? 'same' : 'number';
  const [one, other] = [keyOf(a), keyOf(b)];
  const ordinals = [ordinalValue(a), ordinalValue(b)];
  if (ordinals[0] !== null && ordinals[1] !== null) return ordinals[0] === ordinals[1] ? 'same' : 'exclusive';
  if (one === other) return 'same';
  if (opposite(one, other)) return 'opposite';
  if (sameIdea(one, other)) return 'same';
  if (isKind(one, other) || isKind(other, one)) return 'narrower';
  const own = exclusiveClass(one, other);
  if (own === null) return 'unknown';
  return PLACES.has(own) ? 'place' : TIMES.has(own) ? 'time' : 'exclusive';
}

function numberOf(word: string): number | null {
  return CARDINALS.get(word) ?? digitsValue(word);
}
