import { CARDINALS, DENOMINATORS } from '../lexicon/numbers.ts';
import type { Token } from '../text/analyser.ts';
import { digitsValue, tidy, touches } from './numerals.ts';

/** A part of a whole: tokens `[from, to)`, value in [0, 1] or above ("three halves"). */
export interface Fraction {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** "a third of", "two-thirds", "half the", "one in five", "nine out of ten", "1 in 5" at token `i`. */
export function fractionAt(tokens: readonly Token[], i: number): Fraction | null {
  return outOf(tokens, i) ?? part(tokens, i);
}

function small(token: Token | undefined): number | null {
  if (!token) return null;
  return CARDINALS.get(token.lower) ?? (token.lower === 'a' || token.lower === 'an' ? 1 : null);
}

/** "one in five", "three in every ten", "9 out of 10". */
function outOf(tokens: readonly Token[], i: number): Fraction | null {
  const first = tokens[i];
  if (first?.tag !== 'NUM') return null;
  const top = CARDINALS.get(first.lower) ?? digitsValue(first.text);
  let at = i + 1;
  const hyphen = () => {
    if (tokens[at]?.text === '-' && touches(tokens, at)) at++;
  };
  hyphen();
  if (tokens[at]?.lower === 'out' && tokens[at + 1]?.lower === 'of') at += 2;
  else if (tokens[at]?.lower === 'in') at++;
  else return null;
  hyphen();
  if (tokens[at]?.lower === 'every' || tokens[at]?.lower === 'each') at++;
  const last = tokens[at];
  if (!last) return null;
  const bottom = CARDINALS.get(last.lower) ?? (last.lower === 'hundred' ? 100 : digitsValue(last.text));
  const round = bottom !== null && (bottom <= 20 || bottom % 10 === 0) && bottom < 1500;
  if (top === null || bottom === null || !round || top >= bottom || !Number.isInteger(top)) return null;
  return { from: i, to: at + 1, value: top / bottom };
}

/** "a third", "two-thirds", "three quarters", "half". "A third man" is an ordinal: a noun or adjective behind it, without "of". */
function part(tokens: readonly Token[], i: number): Fraction | null {
  const first = tokens[i];
  if (!first) return null;
  if (first.lower === 'half') return half(tokens, i);
  const top = small(first);
  if (top === null || top === 0) return null;
  let at = i + 1;
  if (tokens[at]?.text === '-' && touches(tokens, at)) at++;
  const word = tokens[at]?.lower ?? '';
  const bottom = DENOMINATORS.get(word);
  if (bottom === undefined || top > 1 !== word.endsWith('s')) return null;
  if (word === 'half' && top === 1) return { from: i, to: ofBehind(tokens, at + 1), value: 0.5 };
  const next = tokens[at + 1];
  const ordinal = top === 1 && next !== undefined && ['NOUN', 'ADJ', 'PROPN', 'NUM'].includes(next.tag);
  return ordinal ? null : { from: i, to: ofBehind(tokens, at + 1), value: tidy(top / bottom) };
}

function half(tokens: readonly Token[], i: number): Fraction | null {
  const next = tokens[i + 1]?.lower ?? '';
  const before = tokens[i - 1]?.lower ?? '';
  if (['first', 'second', 'other', 'better', 'latter', 'former', 'opening'].includes(before) || next === '-' || next === 'time')
    return null;
  const whole =
    ['of', 'the', 'its', 'their', 'his', 'her', 'our', 'all', 'a', 'an', 'that', 'those', 'these'].includes(next) ||
    ['than', 'nearly', 'almost', 'about', 'by', 'least', 'around', 'over', 'under'].includes(before);
  return whole ? { from: i, to: ofBehind(tokens, i + 1), value: 0.5 } : null;
}

function ofBehind(tokens: readonly Token[], at: number): number {
  return tokens[at]?.lower === 'of' ? at + 1 : at;
}
