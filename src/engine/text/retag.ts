import { RELATIVES } from '../lexicon/closed-classes.ts';
import { NOUN_OR_VERB, PAST_AS_BASE } from '../lexicon/noun-or-verb.ts';
import { retagged, type Token } from './analyser.ts';

/** Share of words with a capital from which on a line counts as a headline, where capitals say nothing. */
const HEADLINE = 0.6;

/**
 * Mends tags by what stands around. A capital next to another one inside a sentence is part of a name, though the tagger takes it for a verb or an
 * auxiliary ("Will Doyle", "Harbour Watch"); headlines in title case are left as they are. A capital right before a verb is its
 * subject ("Lynch said"). A noun between a plural and an object is the verb of the clause ("polls show that"). `sentences` are token ranges in order.
 */
export function mendTags(
  tokens: readonly Token[],
  sentences: readonly { readonly first: number; readonly last: number }[],
): readonly Token[] {
  const mended = tokens.slice();
  for (const { first, last } of sentences) {
    const headline = isHeadline(tokens, first, last);
    let predicate = false;
    for (let i = first; i < last; i++) {
      const token = tokens[i];
      if (!token) continue;
      if (!headline && (token.tag === 'VERB' || token.tag === 'AUX') && isPartOfName(mended, i, first, last))
        mended[i] = retagged(token, 'PROPN', token.lower);
      else if (token.tag === 'VERB' && isSubjectName(mended, i, last)) mended[i] = retagged(token, 'PROPN', token.lower);
      else if (token.tag === 'NOUN' && !predicate && isPredicate(mended, i, first)) mended[i] = retagged(token, 'VERB', token.lemma);
      const { tag } = mended[i] ?? token;
      if (tag === 'VERB' || tag === 'AUX') predicate = true;
      else if (tag === 'PUNCT' || tag === 'CCONJ' || tag === 'SCONJ' || RELATIVES.has(token.lower)) predicate = false;
    }
  }
  return mended;
}

/** "the pier cost $2 million", "critics fear a ban", "the records show that": after a plural or a pronoun, before an object. */
function isPredicate(tokens: readonly Token[], i: number, first: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!before || !token || !after || i === first) return false;
  if (after.tag === 'SYM' && PAST_AS_BASE.has(token.lower)) return before.tag === 'NOUN' || before.tag === 'PROPN' || before.text === ',';
  if (!NOUN_OR_VERB.has(token.lemma)) return false;
  const plural =
    /^(?:we|they|you|i|who|many|some|most|others)$/.test(before.lower) ||
    (/^(?:NOUN|PROPN|NUM)$/.test(before.tag) && /s$/.test(before.lower));
  const agrees = token.lower === token.lemma ? plural : before.tag === 'PROPN' && !/s$/.test(before.lower);
  if (/^[.!?]$/.test(after.text) && before.tag !== 'PUNCT') return isSourceBehind(tokens, i, agrees);
  return (
    agrees &&
    (/^(?:DET|PRON|PROPN)$/.test(after.tag) ||
      after.lower === 'that' ||
      after.lower === 'to' ||
      (after.tag === 'VERB' && after.lower.endsWith('ing')))
  );
}

/** "…, campaigners claim." and "…, the operator claims.": who puts forward the sentence stands behind it. "…, insurance claims." is of a list. */
function isSourceBehind(tokens: readonly Token[], i: number, agrees: boolean): boolean {
  let start = i;
  while (/^(?:ADJ|NOUN|PROPN)$/.test(tokens[start - 1]?.tag ?? '')) start--;
  const determined = tokens[start - 1]?.tag === 'DET';
  const singular = determined && /s$/.test(tokens[i]?.lower ?? '') && !/s$/.test(tokens[i - 1]?.lower ?? '');
  return start < i && (agrees || singular) && /^[,”"]$/.test(tokens[determined ? start - 2 : start - 1]?.text ?? '');
}

function isHeadline(tokens: readonly Token[], first: number, last: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (!token || token.tag === 'PUNCT' || token.text.length < 4) continue;
    words++;
    if (isCapital(token.text)) capitals++;
  }
  return capitals > HEADLINE * words;
}

function isPartOfName(tokens: readonly Token[], i: number, first: number, last: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!token || i === first || i + 1 > last || !isCapital(token.text) || /^["“‘'.:!?]$/.test(before?.text ?? '')) return false;
  return (before?.tag === 'PROPN' && isCapital(before.text)) || (after?.tag === 'PROPN' && isCapital(after.text));
}

/** "Lynch said", "Price told them": a bare verb with a capital, right before a verb that is inflected. */
function isSubjectName(tokens: readonly Token[], i: number, last: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (!token || !next || i + 1 >= last || next.tag !== 'VERB' || !isCapital(token.text) || token.lower !== token.lemma) return false;
  return next.lower !== next.lemma && !next.lower.endsWith('ing') && next.text === next.lower;
}

/** A capital and more letters. Plain letters are told by their codes, which is much faster than a regular expression. */
function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return text.length > 1 && (code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text));
}
