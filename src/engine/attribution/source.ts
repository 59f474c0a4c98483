import type { Token } from '../text/analyser.ts';

/** Tokens `[from, to)` of a noun phrase. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET']);
const LINKS = new Set(['of', 'for', 'in', 'at', 'from', 'with', '&', 'and', '-', "'s", "'", 'to', 'on']);
const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'who', 'you', 'others', 'one', 'some', 'many', 'both']);

/** The noun phrase that ends right before `end`: back over names, nouns and their links ("the head of the city's transport office"). */
export function phraseBefore(tokens: readonly Token[], end: number, start: number): Phrase | null {
  let at = end;
  // "Moscow also said", "the ministry has said": adverbs and auxiliaries stand between.
  while (at > start && (tokens[at - 1]?.tag === 'ADV' || tokens[at - 1]?.tag === 'AUX' || tokens[at - 1]?.lower === 'also')) at--;
  const to = at;
  if (tokens[to - 1]?.lower === ',') return beforeAppositive(tokens, to - 1, start);
  if (PRONOUNS.has(tokens[to - 1]?.lower ?? '')) return { from: to - 1, to };
  while (at > start && isNominal(tokens, at - 1, at === to)) at--;
  while (at < to && !canOpen(tokens[at])) at++;
  const plain = at < to && hasHead(tokens, at, to) ? { from: at, to } : null;
  return described(tokens, plain?.from ?? to, to, start) ?? plain;
}

/**
 * "a congressional aide who has read the draft said", "two diplomats briefed on the talks said": what stands right before the verb is only the end
 * of a longer description, which opens the clause.
 */
function described(tokens: readonly Token[], from: number, to: number, start: number): Phrase | null {
  let open = from;
  while (open > start && to - open < 16 && !/^[,;:.!?"”“’‘—–]$/.test(tokens[open - 1]?.text ?? ',')) open--;
  const first = tokens[open];
  if (open === from || to - open >= 16 || !first || !/^(?:NOUN|PROPN|DET|NUM|ADJ)$/.test(first.tag)) return null;
  const head = nounAt(tokens, open, from);
  const link = tokens[head + 1];
  return head >= 0 &&
    link &&
    /^(?:who|familiar|close|briefed|involved|speaking|with|to|from|of|at|in|for|on|near|working|based|quoted|seen|present)$/.test(
      link.lower,
    )
    ? { from: open, to }
    : null;
}

/** The last noun of the phrase that begins at `open`. */
function nounAt(tokens: readonly Token[], open: number, end: number): number {
  let at = open;
  while (at < end && isNominal(tokens, at, false) && !/^(?:of|to|from|in|at|for|on|with)$/.test(tokens[at]?.lower ?? '')) at++;
  return at - 1 >= open && /^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.tag ?? '') ? at - 1 : -1;
}

/** "Walt Jessup, the president of the union, said": the phrase before the comma that opens the insertion. */
function beforeAppositive(tokens: readonly Token[], comma: number, start: number): Phrase | null {
  for (let at = comma - 1; at > start && comma - at < 30; at--) {
    if (tokens[at]?.lower !== ',') continue;
    // "the health minister, Beatriz Allende-Koh, said": the name tells more than the office.
    if (tokens.slice(at + 1, comma).every(({ text }) => /^(?:\p{Lu}|-|de|van|von|al)/u.test(text))) return { from: at + 1, to: comma };
    const phrase = phraseBefore(tokens, at, start);
    if (phrase) return phrase;
  }
  return null;
}

/** The noun phrase that begins at `start` ("said Oksana Hrytsenko", "said the mayor of Brelling"). */
export function phraseAfter(tokens: readonly Token[], start: number, end: number): Phrase | null {
  if (PRONOUNS.has(tokens[start]?.lower ?? '')) return { from: start, to: start + 1 };
  let at = start;
  while (at < end && isNominal(tokens, at, false) && !isDay(tokens[at])) at++;
  while (at > start && (LINKS.has(tokens[at - 1]?.lower ?? '') || tokens[at - 1]?.tag === 'DET')) at--;
  // "two officials who have seen it": the clause belongs to an unnamed source.
  if (tokens[at]?.lower === 'who' && !tokens.slice(start, at).some(({ tag }) => tag === 'PROPN')) at = clauseEnd(tokens, at, end);
  return at > start && hasHead(tokens, start, at) ? { from: start, to: at } : null;
}

function clauseEnd(tokens: readonly Token[], at: number, end: number): number {
  while (at < end && !/^[,.;:!?"”]$/.test(tokens[at]?.text ?? '.')) at++;
  return at;
}

function isNominal(tokens: readonly Token[], i: number, last: boolean): boolean {
  const token = tokens[i];
  if (!token) return false;
  // The tagger takes some surnames for verbs: a capital inside a sentence is a name.
  if (/^\p{Lu}\p{Ll}/u.test(token.text) && /^(?:PROPN|DET|ADJ|NOUN)$/.test(tokens[i - 1]?.tag ?? '')) return true;
  if (NOMINAL.has(token.tag))
    return token.tag !== 'PRON' || /^(?:his|her|its|their|our|my|whose|another|others|one|some|many|several)$/.test(token.lower);
  return !last && LINKS.has(token.lower) && NOMINAL.has(tokens[i - 1]?.tag ?? '') && NOMINAL.has(tokens[i + 1]?.tag ?? '');
}

function isDay(token: Token | undefined): boolean {
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|today)$/.test(token?.lower ?? '');
}

function canOpen(token: Token | undefined): boolean {
  return token !== undefined && !LINKS.has(token.lower);
}

function hasHead(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ tag, lower }) => tag === 'NOUN' || tag === 'PROPN' || PRONOUNS.has(lower));
}
