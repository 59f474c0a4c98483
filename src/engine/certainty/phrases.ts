import type { Token } from '../text/analyser.ts';

/** A phrase found: the tokens `[from, to)` it covers. */
export interface Match {
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
}

interface Pattern {
  readonly phrase: string;
  readonly words: readonly ReadonlySet<string>[];
}

/** Finds phrases of a list at a token: by word form or lemma, adverbs allowed between the words; the longest speaks. */
export type PhraseFinder = (tokens: readonly Token[], i: number) => Match | null;

/** `a|b` are alternatives, `*` any word. The first word must not be `*`. */
export function phraseFinder(phrases: readonly string[]): PhraseFinder {
  const byFirst = new Map<string, Pattern[]>();
  const patterns = phrases.map((phrase): Pattern => ({ phrase, words: phrase.split(' ').map((word) => new Set(word.split('|'))) }));
  for (const pattern of patterns.sort((a, b) => b.words.length - a.words.length)) {
    for (const word of pattern.words[0] ?? []) byFirst.set(word, [...(byFirst.get(word) ?? []), pattern]);
  }
  return (tokens, i) => {
    const token = tokens[i];
    if (!token) return null;
    const own = byFirst.get(token.lower);
    const lemma = token.lemma === token.lower ? undefined : byFirst.get(token.lemma);
    return (own && firstMatch(own, tokens, i)) ?? (lemma && firstMatch(lemma, tokens, i)) ?? null;
  };
}

function firstMatch(patterns: readonly Pattern[], tokens: readonly Token[], i: number): Match | null {
  for (const { phrase, words } of patterns) {
    const to = matchEnd(words, tokens, i);
    if (to !== null) return { phrase, from: i, to };
  }
  return null;
}

function matchEnd(words: readonly ReadonlySet<string>[], tokens: readonly Token[], i: number): number | null {
  let at = i + 1;
  for (const word of words.slice(1)) {
    while (tokens[at]?.tag === 'ADV' && !PLACES.has(tokens[at]?.lower ?? '') && !fits(word, tokens[at])) at++;
    if (!fits(word, tokens[at])) return null;
    at++;
  }
  return at;
}

/** Adverbs that are themselves what is said: "is here to stay". */
const PLACES = new Set(['here', 'there', 'where']);

function fits(word: ReadonlySet<string>, token: Token | undefined): boolean {
  return token !== undefined && (word.has(token.lower) || word.has(token.lemma) || word.has('*'));
}
