import type { Span } from '../../domain/span.ts';
import { phraseFinder } from '../certainty/phrases.ts';
import { CLAIM_NOUNS, FALSE_WORDS, FALSIFYING_VERBS, REFUTATIONS, REFUTING_OPENERS } from '../lexicon/refutations.ts';
import type { Token } from '../text/analyser.ts';

const find = phraseFinder({ refutation: REFUTATIONS });

/** Words looked at behind an adjective or verb for the claim that it is about. */
const REACH = 6;

/** The words with which a text calls a claim false ("is a hoax", "denies that", "No, …"), or null. */
export function refutationIn(tokens: readonly Token[]): Span | null {
  const opener = tokens[0];
  if (opener && REFUTING_OPENERS.has(opener.lower) && /^[,:–—-]$/.test(tokens[1]?.text ?? '')) return spanOf(tokens, 0, 1);
  for (let i = 0; i < tokens.length; i++) {
    const to = find(tokens, i)?.to ?? (callsFalse(tokens, i) ? i + 1 : null);
    if (to !== null && !isNegated(tokens, i)) return spanOf(tokens, i, to);
  }
  return null;
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

function callsFalse(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  // "Would *deny* them care", "the right to *deny*": to withhold.
  if (FALSIFYING_VERBS.has(token.lemma))
    return isPresent(token) && !isInfinitive(tokens, i) && (token.lemma === 'deny' || isAboutClaim(tokens, i));
  return FALSE_WORDS.has(token.lower) && (isSaidOf(tokens, i) || isAboutClaim(tokens, i));
}

function isInfinitive(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.lower === 'deny' && /^(?:to|can|could|may|might|must|should|will|would|not)$/.test(tokens[i - 1]?.lower ?? '');
}

function isPresent({ lower, lemma }: Token): boolean {
  return lower === lemma || lower.endsWith('s');
}

/** A claim stands close behind, in the same clause. */
function isAboutClaim(tokens: readonly Token[], i: number): boolean {
  for (let at = i + 1; at <= i + REACH && at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.tag === 'PUNCT' || token.tag === 'CCONJ') return false;
    // "A fake news programme" is no false news.
    const next = tokens[at + 1];
    const last = next?.tag !== 'NOUN' || CLAIM_NOUNS.has(next.lemma);
    if (last && (CLAIM_NOUNS.has(token.lemma) || CLAIM_NOUNS.has(token.lower))) return true;
  }
  return false;
}

/** "is fake", "exposed as a fake", "totally fake": said of the subject, with nothing behind that it describes. */
function isSaidOf(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (next && next.tag !== 'PUNCT' && next.tag !== 'ADP' && next.tag !== 'SCONJ' && next.tag !== 'CCONJ' && next.tag !== 'ADV')
    return false;
  let at = i - 1;
  while (tokens[at]?.tag === 'ADV' || tokens[at]?.tag === 'DET') at--;
  const before = tokens[at];
  return (
    before === undefined ||
    before.tag === 'PUNCT' ||
    before.tag === 'AUX' ||
    before.lower === 'as' ||
    before.tag === 'NOUN' ||
    before.tag === 'PROPN'
  );
}

/** "did not deny", "is no hoax", "confirm or deny", "a hoax?": the claim is left standing. */
function isNegated(tokens: readonly Token[], i: number): boolean {
  if (tokens[i - 1]?.lower === 'or' || tokens.slice(i, i + 3).some(({ text }) => text === '?')) return true;
  return tokens.slice(Math.max(0, i - 3), i).some(({ lower }) => /^(?:not|n't|never|no|neither|without)$/.test(lower));
}
