import type { Token } from '../text/analyser.ts';

export interface Condition {
  readonly rule: 'condition' | 'counterfactual';
  readonly from: number;
  readonly to: number;
}

/** Verbs and nouns behind which "if" means "whether". Lemmas. */
const ASKING = new Set(
  'ask care check clear consider debate decide determine doubt find know learn question say see sure tell unclear wonder'.split(' '),
);

/** Index of the question mark that ends a sentence, closing quotation marks apart; null if it does not ask. */
export function questionMark(tokens: readonly Token[]): number | null {
  for (let at = tokens.length - 1; at >= 0; at--) {
    const mark = tokens[at]?.text ?? '';
    if (mark === '?') return at;
    if (!/^["'”’»)\]]$/.test(mark)) return null;
  }
  return null;
}

/** Before "asked" they make it the occasion of an answer. */
const ANSWERED = new Set([',', 'when', 'if', 'once', 'after']);

/** "asked whether …", "it is unclear if …": what follows is asked, not said. "Asked whether …, he said" answers. */
export function isIndirectQuestion(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.lower;
  if (word !== 'whether' && word !== 'if') return false;
  if (tokens[i + 1]?.lower === 'or') return false;
  for (let at = i - 1; at >= 0 && at >= i - 5; at--) {
    const token = tokens[at];
    if (!token || token.tag === 'PUNCT') return false;
    if (ASKING.has(token.lemma)) return at > 0 && !ANSWERED.has(tokens[at - 1]?.lower ?? '');
    if (word === 'if' && token.tag !== 'PRON' && token.tag !== 'PROPN') return false;
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
    case 'otherwise':
      return isInAnotherWay(tokens, i) ? null : { rule: 'condition', from: i, to: i + 1 };
    case 'unless':
      return { rule: 'condition', from: i, to: i + 1 };
    case 'provided':
    case 'providing':
    case 'assuming':
    case 'supposing':
      return tokens[i + 1]?.lower === 'that' || i === 0 ? { rule: 'condition', from: i, to: i + 1 } : null;
    case 'should':
      return isInversion(tokens, i) ? { rule: 'condition', from: i, to: i + 1 } : unrealised(tokens, i);
    case 'were':
    case 'had':
      return isInversion(tokens, i) ? { rule: token.lower === 'had' ? 'counterfactual' : 'condition', from: i, to: i + 1 } : null;
    case 'would':
      return unrealised(tokens, i);
    default:
      return null;
  }
}

/** "Not known *otherwise*": at the end of its clause it says how. */
function isInAnotherWay(tokens: readonly Token[], i: number): boolean {
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  const isEnd = before !== undefined && before.tag !== 'PUNCT' && (next === undefined || next.tag === 'PUNCT');
  return isEnd && !tokens.slice(0, i).some(({ lower }) => /^(?:could|might|will|would)$/.test(lower));
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
  if (!opens || !subject || !['PRON', 'DET', 'PROPN', 'NOUN', 'ADJ'].includes(subject.tag) || questionMark(tokens) !== null) return false;
  if (tokens[i]?.lower !== 'were') return true;
  return tokens.slice(i + 2, i + 8).some(({ lower }) => lower === 'to' || lower === 'not');
}

/** "would have won", "should have won" tell what did not happen; "would have three offices" and "a tax that would have paid" do not say so. */
function unrealised(tokens: readonly Token[], i: number): Condition | null {
  if (RELATIVE.has(tokens[i - 1]?.lower ?? '')) return null;
  let at = i + 1;
  while (at <= i + 3 && (tokens[at]?.tag === 'ADV' || tokens[at]?.tag === 'PART')) at++;
  const have = tokens[at]?.lemma === 'have' ? at + 1 : null;
  if (have === null) return null;
  const next = tokens[have]?.tag === 'ADV' ? tokens[have + 1] : tokens[have];
  const participle =
    next?.lower === 'been' || (next?.tag === 'VERB' && next.lower !== next.lemma) || (next?.tag === 'VERB' && !next.lower.endsWith('s'));
  return participle ? { rule: 'counterfactual', from: i, to: have } : null;
}

const RELATIVE = new Set(['that', 'which', 'who']);
