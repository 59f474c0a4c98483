import type { Token } from '../text/analyser.ts';

/** A phrase found: the tokens `[from, to)` it covers, and the list it is from. */
export interface Match {
  readonly rule: string;
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
}

interface Pattern {
  readonly rule: string;
  readonly phrase: string;
  readonly words: readonly ReadonlySet<string>[];
}

/** Finds a phrase at a token: by word form or lemma, adverbs allowed between the words. */
export type PhraseFinder = (tokens: readonly Token[], i: number) => Match | null;

/**
 * Makes a finder for lists of phrases: earlier lists speak before later ones, within a list the longest phrase. In a phrase `a|b` are
 * alternatives, `*` any word; the first word must not be `*`.
 */
export function phraseFinder(lists: Readonly<Record<string, readonly string[]>>): PhraseFinder {
  const byFirst = new Map<string, Pattern[]>();
  for (const [rule, phrases] of Object.entries(lists)) {
    const patterns = phrases.map((phrase): Pattern => ({ rule, phrase, words: phrase.split(' ').map((word) => new Set(word.split('|'))) }));
    for (const pattern of patterns.sort((a, b) => b.words.length - a.words.length)) {
      for (const word of pattern.words[0] ?? []) byFirst.set(word, [...(byFirst.get(word) ?? []), pattern]);
    }
  }
  return (tokens, i) => {
    const token = tokens[i];
    if (!token) return null;
    const own = byFirst.get(token.lower);
    const found = own && firstMatch(own, tokens, i);
    if (found || token.lemma === token.lower) return found ?? null;
    const byLemma = byFirst.get(token.lemma);
    return byLemma ? firstMatch(byLemma, tokens, i) : null;
  };
}

function firstMatch(patterns: readonly Pattern[], tokens: readonly Token[], i: number): Match | null {
  for (const { rule, phrase, words } of patterns) {
    const to = matchEnd(words, tokens, i);
    if (to !== null) return { rule, phrase, from: i, to };
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
