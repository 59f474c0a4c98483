import type { Token } from './analyser.ts';
import { type Analysis, analyse } from './document.ts';

/** Letters from which on a word is looked at, words needed to judge, and the share of capitals that makes a headline. */
const LONG = 4;
const LEAST = 4;
const SHARE = 0.8;

/** Whether the words of a text begin with capitals throughout, so that a capital marks no name. */
export function isHeadlineCase(text: string): boolean {
  const words = (text.match(/\p{L}+/gu) ?? []).filter((word) => word.length >= LONG);
  return words.length >= LEAST && words.filter((word) => /^\p{Lu}/u.test(word)).length >= SHARE * words.length;
}

/**
 * A text taken apart; in a headline that capitalises every word the tagger takes verbs for names, so their tags are those of the words
 * in small letters. `isCommon` says which words are no names.
 */
export function analyseHeadline(text: string, isCommon: (lower: string) => boolean): Analysis {
  const own = analyse(text);
  if (!isHeadlineCase(text)) return own;
  const plain = analyse(text.toLowerCase());
  if (plain.tokens.length !== own.tokens.length) return own;
  const tokens = own.tokens.map((token, i): Token => {
    const small = plain.tokens[i];
    if (token.tag !== 'PROPN' || !small || small.start !== token.start) return token;
    return small.tag === 'VERB' || small.tag === 'AUX' || isCommon(token.lower)
      ? { ...token, tag: small.tag === 'PROPN' ? 'NOUN' : small.tag, lemma: small.lemma }
      : token;
  });
  return { ...own, tokens };
}
