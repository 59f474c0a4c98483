import { CARDINALS, FACTORS, ORDINALS } from '../lexicon/numbers.ts';
import type { Token } from '../text/analyser.ts';
import { digitsValue, mayBeDigits } from './numerals.ts';
import { point, type Reading } from './reading.ts';

/** Comparisons by a factor and places in an unbroken series. */
export function multipleAt(tokens: readonly Token[], i: number): Reading | null {
  return factorAt(tokens, i) ?? timesAt(tokens, i) ?? inARow(tokens, i);
}

const COMPARED = new Set([
  'as',
  'the',
  'more',
  'higher',
  'larger',
  'bigger',
  'greater',
  'that',
  'what',
  'its',
  'their',
  'his',
  'her',
  'over',
  'faster',
  'lower',
  'less',
]);

/** "doubled", "a fivefold rise", "twice as many", "double the number". */
function factorAt(tokens: readonly Token[], i: number): Reading | null {
  const token = tokens[i];
  const factor = token && FACTORS.get(token.lower);
  if (!token || factor === undefined) return null;
  const next = tokens[i + 1]?.lower ?? '';
  if (token.lower === 'twice' || token.lower === 'thrice')
    return COMPARED.has(next) ? point(i, i + 1, factor, 'factor') : { ...point(i, i + 1, factor, null), counts: 'time' };
  const fold = token.lower.endsWith('fold');
  const change = token.tag === 'VERB' || next === 'the' || next === 'that' || next === 'what' || next === 'its';
  return fold || change ? point(i, i + 1, factor, 'factor') : null;
}

/** "three times as many", "10 times higher", "2.5-fold". */
function timesAt(tokens: readonly Token[], i: number): Reading | null {
  const hyphen = tokens[i + 1]?.text === '-' ? 1 : 0;
  const word = tokens[i + 1 + hyphen]?.lower;
  if (word !== 'fold' && word !== 'times') return null;
  const value = CARDINALS.get(tokens[i]?.lower ?? '') ?? digitsValue(tokens[i]?.text ?? '');
  if (value === null) return null;
  if (word === 'fold') return point(i, i + 2 + hyphen, value, 'factor');
  return hyphen === 0 && isFactor(tokens, i + 1) ? point(i, i + 2, value, 'factor') : null;
}

/** Whether "times" at token `at` compares ("times as many") and does not count occasions. */
export function isFactor(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'times' && COMPARED.has(tokens[at + 1]?.lower ?? '');
}

const RUN = new Set(['consecutive', 'straight', 'successive']);

/** "the sixth meeting in a row", "a third consecutive month", "4th straight win", "the third month running". */
function inARow(tokens: readonly Token[], i: number): Reading | null {
  const token = tokens[i];
  const word = token?.lower ?? '';
  const digits = mayBeDigits(word) ? /^(\d+)(?:st|nd|rd|th)$/.exec(word) : null;
  const value = digits ? Number(digits[1]) : ORDINALS.get(word);
  if (value === undefined) return null;
  const run = RUN.has(tokens[i + 1]?.lower ?? '');
  const at = run ? i + 2 : i + 1;
  const noun = tokens[at]?.tag === 'NOUN' ? at : tokens[at + 1]?.tag === 'NOUN' ? at + 1 : null;
  if (noun === null) return null;
  const behind = [tokens[noun + 1], tokens[noun + 2], tokens[noun + 3]].map((one) => one?.lower).join(' ');
  if (!run && behind !== 'in a row' && tokens[noun + 1]?.lower !== 'running') return null;
  return { ...point(i, noun + 1, value, 'in-a-row'), counts: tokens[noun]?.lemma.toLowerCase() ?? null };
}
