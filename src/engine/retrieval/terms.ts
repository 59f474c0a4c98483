import { ALIAS_OF } from '../lexicon/aliases.ts';
import { STOP_WORDS } from '../lexicon/stop-words.ts';
import { stem } from '../text/stem.ts';

const WORD = /\p{L}[\p{L}\p{M}'’.-]*\p{L}|\p{L}|\d+(?:[.,:]\d+)*/gu;

/**
 * The index terms of a text, in order, doubled words kept: Porter2 stems without stop words, names of one thing under one name, figures without
 * separators. Hyphenated words are indexed by their parts. A plain scan, not the tagger: a base of a million claims is indexed with it.
 */
export function termsOf(text: string): string[] {
  return wordsOf(text).flatMap(termsOfWord);
}

/** The words and figures of a text, as they stand. */
export function wordsOf(text: string): string[] {
  return plainText(text).match(WORD) ?? [];
}

/** The terms of one word: none for a stop word, several for a hyphenated one. */
export function termsOfWord(word: string): string[] {
  // "US" is a country, "us" is not.
  const lower = word === 'US' ? 'u.s.' : word === 'WHO' ? 'world health organisation' : word.toLowerCase().replaceAll('’', "'");
  const whole = lower.replace(/'s$/, '');
  const alias = ALIAS_OF.get(whole);
  if (alias && !(whole === 'us' || whole === 'who')) return [stem(alias)];
  if (/^\d/.test(whole)) return [whole.replace(/[.,](?=\d{3}\b)/g, '')];
  return whole
    .split(/[-'.]+/)
    .filter((part) => part.length > 1 && !STOP_WORDS.has(part))
    .map((part) => stem(ALIAS_OF.get(part) ?? part));
}

/** Addresses say nothing of the subject; a hashtag is its words. */
export function plainText(text: string): string {
  if (!text.includes('#') && !text.includes('/')) return text;
  return text
    .replace(/(?:https?:\/\/|pic\.twitter\.com\/)\S+/g, ' ')
    .replace(/#(\p{L}+)/gu, (_, tag: string) => tag.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '));
}
