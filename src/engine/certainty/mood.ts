import type { Token } from '../text/analyser.ts';

export interface Condition {
  readonly rule: 'condition' | 'counterfactual';
  readonly from: number;
  readonly to: number;
}

/** Verbs and nouns behind which "if" means "whether". Lemmas. */
const ASKING = new Set([
  'ask',
  'wonder',
  'know',
  'see',
  'doubt',
  'decide',
  'determine',
  'check',
  'tell',
  'sure',
  'clear',
  'unclear',
  'say',
  'question',
  'find',
  'learn',
  'care',
]);

/** Whether a sentence asks: its last mark, closing quotation marks apart, is a question mark. */
export function isQuestion(tokens: readonly Token[]): boolean {
  for (let at = tokens.length - 1; at >= 0; at--) {
    const mark = tokens[at]?.text ?? '';
    if (mark === '?') return true;
    if (!/^["'”’»)\]]$/.test(mark)) return false;
  }
  return false;
}

/** A condition that begins at token `i`: "if …", "unless …", "were he to …", "had they known", "would have …". */
export function conditionAt(tokens: readonly Token[], i: number): Condition | null {
  const token = tokens[i];
  if (!token) return null;
  switch (token.lower) {
    case 'if':
      return isCondition(tokens, i) ? { rule: 'condition', from: i, to: i + 1 } : null;
    case 'unless':
    case 'otherwise':
      return { rule: 'condition', from: i, to: i + 1 };
    case 'provided':
    case 'providing':
    case 'assuming':
    case 'supposing':
      return tokens[i + 1]?.lower === 'that' || i === 0 ? { rule: 'condition', from: i, to: i + 1 } : null;
    case 'were':
    case 'had':
    case 'should':
      return isInversion(tokens, i) ? { rule: token.lower === 'had' ? 'counterfactual' : 'condition', from: i, to: i + 1 } : null;
    case 'would':
      return wouldHave(tokens, i);
    default:
      return null;
  }
}

function isCondition(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const next = tokens[i + 1]?.lower ?? '';
  if (['not', 'any', 'anything', 'ever', 'so', 'only', 'possible', 'necessary', 'needed', ','].includes(next)) return false;
  if (before && (before.lower === 'as' || before.lower === 'even' || ASKING.has(before.lemma))) return false;
  return !(before?.tag === 'PRON' && ASKING.has(tokens[i - 2]?.lemma ?? ''));
}

/** A clause that begins with the auxiliary and asks nothing: "Were the price to rise, …". */
function isInversion(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const opens = before === undefined || before.tag === 'PUNCT';
  const subject = tokens[i + 1];
  if (!opens || !subject || !['PRON', 'DET', 'PROPN', 'NOUN', 'ADJ'].includes(subject.tag) || isQuestion(tokens)) return false;
  if (tokens[i]?.lower !== 'were') return true;
  return tokens.slice(i + 2, i + 8).some(({ lower }) => lower === 'to' || lower === 'not');
}

/** "would have won" tells what did not happen. */
function wouldHave(tokens: readonly Token[], i: number): Condition | null {
  for (let at = i + 1; at <= i + 3; at++) {
    const token = tokens[at];
    if (!token || (token.tag !== 'ADV' && token.tag !== 'PART' && token.tag !== 'AUX')) return null;
    if (token.lemma === 'have') return { rule: 'counterfactual', from: i, to: at + 1 };
  }
  return null;
}
