import { EQUIVALENTS } from '../lexicon/equivalents.ts';
import { NEGATORS } from '../lexicon/negators.ts';
import { OPPOSITES } from '../lexicon/opposites.ts';
import { PREDICATE_PHRASES } from '../lexicon/predicate-phrases.ts';
import type { Token } from '../text/analyser.ts';
import { keyOf } from './concepts.ts';

/** A phrase that is one predicate or one thing, where it stands: the key of what it says, and its last token. */
export interface Phrase {
  readonly key: string;
  readonly role: 'verb' | 'noun';
  readonly last: number;
}

/** Words that make another verb of a verb: "turn down". */
export const PARTICLES: ReadonlySet<string> = new Set([
  'apart',
  'away',
  'back',
  'down',
  'forward',
  'off',
  'on',
  'out',
  'over',
  'together',
  'up',
]);

/** Words that only say which preposition follows a verb. */
const LINKS: ReadonlySet<string> = new Set(['against', 'for', 'from', 'in', 'of', 'to', 'with']);

interface Known {
  readonly words: readonly string[];
  readonly key: string;
  readonly role: Phrase['role'];
}

const PHRASES = known();

/** The phrases of the tables by first word, the longest first: what stands for a verb, and what has several words among opposites and equivalents. */
function known(): ReadonlyMap<string, readonly Known[]> {
  const found = new Map<string, Known[]>();
  const add = (words: readonly string[], key: string, role: Phrase['role']) => {
    const [first = ''] = words;
    found.set(first, [...(found.get(first) ?? []), { words, key, role }]);
  };
  for (const { verb, words } of PREDICATE_PHRASES) add(words, keyOf(verb), 'verb');
  for (const { left, right } of OPPOSITES)
    for (const side of [...left, ...right]) if (isPhrase(side)) add(side.split(' '), keyOf(side), 'verb');
  for (const row of EQUIVALENTS) for (const phrase of row) if (isPhrase(phrase)) add(phrase.split(' '), keyOf(phrase), 'noun');
  for (const phrases of found.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return found;
}

/** Verbs with a particle are found elsewhere, with words between; what is negated, or only says which preposition follows, is read word by word. */
function isPhrase(side: string): boolean {
  const [first = '', second, third] = side.split(' ');
  if (second === undefined || first === 'be' || NEGATORS.has(first)) return false;
  return third !== undefined || !(PARTICLES.has(second) || LINKS.has(second));
}

/** The phrase that begins at a token: "off the table", "kept *its* promise". */
export function phraseAt(tokens: readonly Token[], i: number): Phrase | null {
  const token = tokens[i];
  if (!token) return null;
  const ofForm = token.lower === token.lemma ? [] : (PHRASES.get(token.lower) ?? []);
  for (const { words, key, role } of [...(PHRASES.get(token.lemma) ?? []), ...ofForm]) {
    const last = endOf(words, tokens, i);
    // "In public hospitals": no phrase.
    if (last !== null && !(token.tag === 'ADP' && tokens[last]?.tag === 'ADJ' && tokens[last + 1]?.tag === 'NOUN'))
      return { key, role, last };
  }
  return null;
}

function endOf(words: readonly string[], tokens: readonly Token[], from: number): number | null {
  let at = from - 1;
  for (const [n, word] of words.entries()) {
    at++;
    if (n > 0 && tokens[from]?.tag === 'VERB' && isDeterminer(tokens[at]) && tokens[at]?.lower !== word) at++;
    if (tokens[at]?.lemma !== word && tokens[at]?.lower !== word) return null;
  }
  return at;
}

/** What may stand before the noun of a phrase: "kept *its* promise", "dropped *the* charges". */
function isDeterminer(token: Token | undefined): boolean {
  return /^(?:an?|the|all|any|his|her|its|their|our|my)$/.test(token?.lower ?? '');
}
