import { FUNCTION_WORDS, OWN_LETTERS, SCRIPTS } from './function-words.ts';

/** BCP 47 code of a text's language, null if unknown; `english` is true also where too little was given to tell. */
export interface Language {
  readonly code: string | null;
  readonly english: boolean;
}

/** Fewer words than this tell nothing. */
const ENOUGH_WORDS = 12;
/** Shares of function words: in English news 0.30 to 0.45 of all words are in the table; by chance below 0.08. */
const SURE = 0.12;
const CHANCE = 0.08;
/** UTF-16 units read at the start of the text. */
const SAMPLE = 6000;

const UNKNOWN: Language = { code: null, english: true };

/**
 * Recognises the language of a text by its script and its function words: n-gram tables of a megabyte tell no more about whether a news article
 * is English. Short or mixed strings are unknown and treated as English.
 */
export function language(text: string): Language {
  const sample = text.slice(0, SAMPLE);
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const script = scriptOf(sample);
  if (script !== null) return script;
  if (words.length < ENOUGH_WORDS) return UNKNOWN;
  const shares = countShares(words);
  const [code, share] = [...shares].reduce((best, row) => (row[1] > best[1] ? row : best), ['', 0]);
  const english = shares.get('en') ?? 0;
  if (english >= SURE && english >= 0.7 * share) return { code: 'en', english: true };
  if (share >= SURE) return { code, english: false };
  return english < CHANCE && words.length >= 3 * ENOUGH_WORDS ? { code: null, english: false } : UNKNOWN;
}

/** For each language, the share of the words that are among its function words. */
function countShares(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) for (const code of LANGUAGES_OF.get(word) ?? []) counts.set(code, (counts.get(code) ?? 0) + 1 / words.length);
  return counts;
}

const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = (() => {
  const table = new Map<string, string[]>();
  for (const [code, list] of FUNCTION_WORDS) for (const word of list.split(' ')) table.set(word, [...(table.get(word) ?? []), code]);
  return table;
})();

/** The language of a text with many letters of another script than the Latin; letters that only one language has decide within a script. */
function scriptOf(sample: string): Language | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 6) return null;
  for (const [code, pattern] of SCRIPTS) {
    if ((sample.match(pattern)?.length ?? 0) <= 0.3 * letters) continue;
    const own = OWN_LETTERS.find(([script, , only]) => script === code && only.test(sample));
    return { code: own?.[1] ?? code, english: false };
  }
  return null;
}
