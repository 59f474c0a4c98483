import { SUBJECT_PRONOUNS, TIME_NOUNS } from '../lexicon/closed-classes.ts';
import type { Token } from '../text/analyser.ts';

/** Tokens `[from, to)`. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

const INNER = new Set(['ADJ', 'DET', 'NOUN', 'NUM', 'PROPN', 'SYM']);
const POSSESSIVE = /^(?:her|his|its|my|our|their|your|whose)$/;

/** Whether a token can stand in a noun phrase that has begun. */
function isInner(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (INNER.has(token.tag)) return token.lower !== 'which' && token.lower !== 'what';
  if (token.tag === 'PRON') return POSSESSIVE.test(token.lower) || SUBJECT_PRONOUNS.has(token.lower);
  if (token.lower === "'s" || token.lower === "'" || token.text === '&')
    return i > 0 && isNominal(tokens[i - 1]) && isNominalStart(tokens[i + 1]);
  if (token.text === '-' || token.text === '.' || token.text === '/') return touches(tokens, i);
  // "growing fears", "the proposed law": participles before a noun.
  if (token.tag === 'VERB') return /(?:ed|ing|en)$/.test(token.lower) && isDeterminer(tokens[i - 1]) && isNominalStart(tokens[i + 1]);
  if (token.tag === 'ADV')
    return isDeterminer(tokens[i - 1]) || /^(?:about|almost|more|most|nearly|some|very)$/.test(token.lower)
      ? isNominalStart(tokens[i + 1])
      : false;
  return false;
}

function touches(tokens: readonly Token[], i: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return before !== undefined && token !== undefined && after !== undefined && before.end === token.start && token.end === after.start;
}

function isDeterminer(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === 'DET' || token.lower === "'s" || POSSESSIVE.test(token.lower) || token.tag === 'NUM');
}

function isNominal(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.tag === 'NOUN' || token.tag === 'PROPN' || token.tag === 'NUM' || token.tag === 'PRON' || token.text === ')')
  );
}

function isNominalStart(token: Token | undefined): boolean {
  return token !== undefined && (INNER.has(token.tag) || token.tag === 'VERB' || token.tag === 'ADV');
}

/** The noun phrase without attachments that ends right before `end`, or null. A capital inside a sentence is a name, whatever the tagger says. */
export function baseBefore(tokens: readonly Token[], end: number, start: number): Phrase | null {
  if (!canEnd(tokens, end - 1, start)) return null;
  let at = end - 1;
  if (tokens[at]?.tag === 'PRON' && !/^(?:one|ones|others?|some|many|several|both)$/.test(tokens[at]?.lower ?? ''))
    return { from: at, to: end };
  while (
    at > start &&
    (isInner(tokens, at - 1) || isCapital(tokens, at - 1, start)) &&
    !isPronounSubject(tokens[at - 1]) &&
    !begins(tokens, at)
  )
    at--;
  while (at < end - 1 && (tokens[at]?.text === '-' || tokens[at]?.lower === "'s" || tokens[at]?.text === '.')) at++;
  return { from: at, to: end };
}

/** A phrase begins at a determiner ("on Friday | an official"), and at a name after a day. */
function begins(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token) return false;
  if (token.tag === 'DET' || POSSESSIVE.test(token.lower))
    return !/^(?:all|both|half|many|most|such|not|only|even|nearly|about|almost)$/.test(before.lower);
  return token.tag === 'PROPN' && TIME_NOUNS.has(before.lower) && !/^(?:may|march|spring|fall)$/.test(before.lower);
}

function isPronounSubject(token: Token | undefined): boolean {
  return token?.tag === 'PRON' && /^(?:he|she|they|we|i|you|it|who|which|that)$/.test(token.lower);
}

/** Whether a noun phrase can end with a token. */
export function canEnd(tokens: readonly Token[], i: number, start: number): boolean {
  const token = tokens[i];
  if (!token || i < start) return false;
  if (token.tag === 'NOUN' || token.tag === 'PROPN' || token.tag === 'NUM') return true;
  if (token.tag === 'PRON')
    return (
      SUBJECT_PRONOUNS.has(token.lower) ||
      /^(?:who|which|him|her|them|me|us|what|myself|himself|herself|themselves|itself)$/.test(token.lower)
    );
  if (token.tag === 'ADJ' || token.tag === 'DET')
    return SUBJECT_PRONOUNS.has(token.lower) || isDeterminer(tokens[i - 1]) || /^(?:\p{Lu})/u.test(token.text);
  return isCapital(tokens, i, start);
}

function isCapital(tokens: readonly Token[], i: number, start: number): boolean {
  const token = tokens[i];
  return (
    token !== undefined &&
    i > start &&
    token.tag !== 'CCONJ' &&
    token.tag !== 'ADP' &&
    token.tag !== 'PUNCT' &&
    /^\p{Lu}\p{Ll}/u.test(token.text) &&
    /^\p{Lu}/u.test(tokens[i - 1]?.text ?? '')
  );
}

/** The noun phrase without attachments that begins at `start`, or null. */
export function baseAfter(tokens: readonly Token[], start: number, end: number): Phrase | null {
  const first = tokens[start];
  if (!first || start >= end) return null;
  if (first.tag === 'PRON' && !POSSESSIVE.test(first.lower)) return { from: start, to: start + 1 };
  let at = start;
  while (at < end && (isInner(tokens, at) || (at > start && isCapital(tokens, at, start)) || opensWithAdverb(tokens, at, start))) at++;
  return at > start ? { from: start, to: at } : null;
}

function opensWithAdverb(tokens: readonly Token[], at: number, start: number): boolean {
  return (
    at === start &&
    tokens[at]?.tag === 'ADV' &&
    /^(?:about|almost|more|most|nearly|very|just|only)$/.test(tokens[at]?.lower ?? '') &&
    isNominalStart(tokens[at + 1])
  );
}

/** Whether a phrase names a time ("last week", "on Tuesday" without its preposition). */
export function isTime(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const head = tokens[to - 1];
  if (!head) return false;
  if (TIME_NOUNS.has(head.lemma.toLowerCase()) || TIME_NOUNS.has(head.lower))
    return !/^(?:may|march|spring|fall)$/.test(head.lower) || /^\p{Lu}/u.test(head.text);
  return head.tag === 'NUM' && to - from >= 2 && TIME_NOUNS.has(tokens[to - 2]?.lower ?? '');
}
