import { ALIAS_OF } from '../lexicon/aliases.ts';
import { STOP_WORDS } from '../lexicon/stop-words.ts';
import { stem } from '../text/stem.ts';

const WORD = /\p{L}[\p{L}\p{M}'’.-]*\p{L}|\p{L}|\d+(?:[.,:]\d+)*/gu;

/**
 * The index terms of a text, in order, doubled words kept: Porter2 stems without stop words, names of one thing under one name, figures without
 * separators. Hyphenated words are indexed by their parts. A plain scan, not the tagger: a base of a million claims is indexed with it.
 */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const [word] of plain(text).matchAll(WORD)) {
    // "US" is a country, "us" is not.
    const lower = word === 'US' ? 'u.s.' : word === 'WHO' ? 'world health organisation' : word.toLowerCase().replaceAll('’', "'");
    const whole = lower.replace(/'s$/, '');
    const alias = ALIAS_OF.get(whole);
    if (alias && !(whole === 'us' || whole === 'who')) terms.push(stem(alias));
    else if (/^\d/.test(whole)) terms.push(whole.replace(/[.,](?=\d{3}\b)/g, ''));
    else
      for (const part of whole.split(/[-'.]+/)) if (part.length > 1 && !STOP_WORDS.has(part)) terms.push(stem(ALIAS_OF.get(part) ?? part));
  }
  return terms;
}

/** Addresses say nothing of the subject; a hashtag is its words. */
function plain(text: string): string {
  return text
    .replace(/(?:https?:\/\/|pic\.twitter\.com\/)\S+/g, ' ')
    .replace(/#(\p{L}+)/gu, (_, tag: string) => tag.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '));
}

/** Pairs of neighbouring terms: "secur guarante" tells more than either word. */
export function phrasesOf(terms: readonly string[]): string[] {
  return terms.slice(1).map((term, i) => `${terms[i]} ${term}`);
}

/** What a speaker's name is matched by: the surname, under its common spelling; null for the unnamed. */
export function speakerKey(name: string | null): string | null {
  const words = (name ?? '').toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const surname = words.at(-1)?.replace(/['’]s$/, '');
  return surname ? (ALIAS_OF.get(surname) ?? surname) : null;
}
