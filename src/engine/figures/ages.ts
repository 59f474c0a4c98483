import { CARDINALS } from '../lexicon/numbers.ts';
import type { Token } from '../text/analyser.ts';
import { digitsValue } from './numerals.ts';
import { point, type Reading } from './reading.ts';

const OLDEST = 120;

/** An age without its unit: "she was 87", "Finch, 87, …", "a man of 34". */
export function ageAt(tokens: readonly Token[], i: number): Reading | null {
  const value = CARDINALS.get(tokens[i]?.lower ?? '') ?? digitsValue(tokens[i]?.text ?? '');
  if (value === null || !Number.isInteger(value) || value < 1 || value > OLDEST) return null;
  return isSaidOfPerson(tokens, i) || isAside(tokens, i) || isManOf(tokens, i) ? point(i, i + 1, value, 'year-of-age') : null;
}

/** "Who was 87.", "was 87 when she died". */
function isSaidOfPerson(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:is|was)$/.test(tokens[i - 1]?.lower ?? '')) return false;
  const next = tokens[i + 1]?.lower ?? '.';
  if (/^(?:who|he|she)$/.test(tokens[i - 2]?.lower ?? '')) return /^(?:[.,;]|when|and|at)$/.test(next);
  return next === 'when' && /^s?he$/.test(tokens[i + 2]?.lower ?? '');
}

/** "Orla Finch, 87, died": digits between commas behind a name. */
function isAside(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i - 2]?.tag === 'PROPN' &&
    tokens[i - 1]?.text === ',' &&
    /^\d{1,3}$/.test(tokens[i]?.text ?? '') &&
    /^[,.]$/.test(tokens[i + 1]?.text ?? '') &&
    !/^\d/.test(tokens[i + 2]?.text ?? '')
  );
}

function isManOf(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i - 1]?.lower === 'of' &&
    /^(?:man|woman|boy|girl|youth)$/.test(tokens[i - 2]?.lower ?? '') &&
    !/^(?:NOUN|ADJ|NUM)$/.test(tokens[i + 1]?.tag ?? '')
  );
}
