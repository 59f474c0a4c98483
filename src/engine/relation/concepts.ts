import { ALIAS_OF } from '../lexicon/aliases.ts';
import { CONVERSES } from '../lexicon/converses.ts';
import { EQUIVALENTS } from '../lexicon/equivalents.ts';
import { OPPOSITES } from '../lexicon/opposites.ts';
import wordnet from '../lexicon/wordnet.generated.json' with { type: 'json' };
import type { Token } from '../text/analyser.ts';
import { stem } from '../text/stem.ts';

/** Stem or "stem particle" → the ideas it can stand for. */
const IDEAS = new Map<string, string[]>();
/** Stem → stems that it cannot hold together with. */
const CONTRARY = new Map<string, Set<string>>();

/** Peoples and older names of countries stand for the country: "thai" → "thailand". */
const COUNTRY_OF = new Map(wordnet.siblings.country.flatMap((row) => row.split('|').map((word, _, [name = '']) => [word, name] as const)));

/** The key of a word or particle verb: stems joined by a blank. */
export function keyOf(words: string): string {
  return words
    .toLowerCase()
    .split(' ')
    .flatMap((word) => (ALIAS_OF.get(word) ?? COUNTRY_OF.get(word) ?? word).split(' '))
    .map(stem)
    .join(' ');
}

/**
 * The key of a word as it stands in a text: of its lemma, so that "rose" and "children" meet "rise" and "child" in the tables; of the form
 * itself for names, and where only the form is in the tables ("broken").
 */
export function keyOfToken({ tag, lower, lemma }: Token): string {
  const form = keyOf(lower.replace(/['’]s$/, ''));
  if (tag !== 'VERB' && tag !== 'NOUN' && tag !== 'AUX') return form;
  const base = keyOf(lemma);
  return base !== form && isKnown(form) && !isKnown(base) ? form : base;
}

function isKnown(key: string): boolean {
  return CONTRARY.has(key) || IDEAS.has(key);
}

for (const [i, row] of EQUIVALENTS.entries()) for (const word of row) push(keyOf(word), `e${i}`);
for (const [i, { left, right }] of OPPOSITES.entries()) {
  for (const word of left) push(keyOf(word), `l${i}`);
  for (const word of right) push(keyOf(word), `r${i}`);
  for (const a of left) for (const b of right) contrary(keyOf(a), keyOf(b));
}

for (const [i, row] of wordnet.synonyms.entries()) for (const word of row.split(' ')) push(keyOf(word), `w${i}`);
for (const pair of wordnet.antonyms) {
  const [a = '', b = ''] = pair.split(' ').map(keyOf);
  contrary(a, b);
}

function push(key: string, idea: string): void {
  const ideas = IDEAS.get(key) ?? [];
  if (!ideas.includes(idea)) IDEAS.set(key, [...ideas, idea]);
}

function contrary(a: string, b: string): void {
  if (a === b) return;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const set = CONTRARY.get(one) ?? new Set();
    CONTRARY.set(one, set.add(other));
  }
}

/** Ideas that a key stands for; none for most words. */
export function ideasOf(key: string): readonly string[] {
  return IDEAS.get(key) ?? [];
}

/** The same word, or words for one idea. */
export function sameIdea(a: string, b: string): boolean {
  if (a === b) return true;
  const ideas = IDEAS.get(a);
  return ideas?.some((idea) => IDEAS.get(b)?.includes(idea)) ?? false;
}

export function opposite(a: string, b: string): boolean {
  return CONTRARY.get(a)?.has(b) ?? false;
}

/** Whether a key is in the table of opposites at all: only such words are looked at for contrary outcomes. */
export function hasOpposite(key: string): boolean {
  return CONTRARY.has(key);
}

const CONVERSE_KEYS: ReadonlySet<string> = new Set(
  CONVERSES.flatMap(([left, right]) => left.flatMap((a) => right.flatMap((b) => [`${keyOf(a)}|${keyOf(b)}`, `${keyOf(b)}|${keyOf(a)}`]))),
);

/** Words for one event from its two ends: "buy" and "sell". */
export function areConverse(a: string, b: string): boolean {
  return CONVERSE_KEYS.has(`${a}|${b}`);
}
