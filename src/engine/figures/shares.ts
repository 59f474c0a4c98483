import { CARDINALS, DENOMINATORS } from '../lexicon/numbers.ts';
import { UNIT_WORDS, UNITS } from '../lexicon/units.ts';
import type { Token } from '../text/analyser.ts';
import { measureAt } from './measures.ts';
import { digitsValue, mayBeDigits, numeralAt, tidy, touches } from './numerals.ts';
import { point, type Reading } from './reading.ts';

/** A part of a whole: tokens `[from, to)`. */
interface Fraction {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** A part of a whole as percent ("a third of", "one in five", "nine out of ten"); "half an hour", "a quarter-point" as an amount of the unit. */
export function shareAt(tokens: readonly Token[], i: number): Reading | null {
  const first = tokens[i]?.lower;
  const word = first === 'a' || first === 'an' ? tokens[i + 1]?.lower : first;
  if ((word === 'half' || word === 'quarter') && numeralAt(tokens, i)) return null;
  const ofUnit = fractionOfUnit(tokens, i);
  if (ofUnit) return ofUnit;
  const fraction = outOf(tokens, i) ?? written(tokens, i) ?? part(tokens, i);
  return fraction && point(fraction.from, fraction.to, tidy(fraction.value * 100), 'percent');
}

const isHyphen = (tokens: readonly Token[], at: number) => tokens[at]?.text === '-' && touches(tokens, at);

function cardinal(token: Token | undefined): number | null {
  if (!token) return null;
  return CARDINALS.get(token.lower) ?? digitsValue(token.text);
}

/** "one in five", "three in every ten", "9 out of 10", "eight of 10", "one-in-five". Not "five in 10 days". */
function outOf(tokens: readonly Token[], i: number): Fraction | null {
  if (tokens[i]?.tag !== 'NUM') return null;
  const top = cardinal(tokens[i]);
  let at = isHyphen(tokens, i + 1) ? i + 2 : i + 1;
  if (tokens[at]?.lower === 'out' && tokens[at + 1]?.lower === 'of') at += 2;
  else if (tokens[at]?.lower === 'in' || (tokens[at]?.lower === 'of' && cardinal(tokens[at + 1]) === 10)) at++;
  else return null;
  if (isHyphen(tokens, at)) at++;
  if (tokens[at]?.lower === 'every' || tokens[at]?.lower === 'each' || tokens[at]?.lower === 'a') at++;
  const bottom = tokens[at]?.lower === 'hundred' ? 100 : cardinal(tokens[at]);
  if (top === null || bottom === null || top >= bottom || !Number.isInteger(top)) return null;
  const round = bottom <= 20 || (bottom % 10 === 0 && bottom < 1500) || (bottom % 1000 === 0 && bottom > 2000);
  const period = UNITS.get(UNIT_WORDS.get(tokens[at + 1]?.lower ?? '') ?? '')?.dimension === 'time';
  return round && !period ? { from: i, to: at + 1, value: top / bottom } : null;
}

/** "1/3", "3/4": small proper fractions; "24/7" and "9/11" are not. */
function written(tokens: readonly Token[], i: number): Fraction | null {
  const text = tokens[i]?.text ?? '';
  const match = mayBeDigits(text) ? /^([1-9])\/([2-9]|10)$/.exec(text) : null;
  if (!match || Number(match[1]) >= Number(match[2])) return null;
  return { from: i, to: behindOf(tokens, i + 1), value: Number(match[1]) / Number(match[2]) };
}

/** "a third", "two-thirds", "three quarters", "half". "A third man" is an ordinal: a noun or adjective behind it, without "of". */
function part(tokens: readonly Token[], i: number): Fraction | null {
  const first = tokens[i];
  if (!first) return null;
  if (first.lower === 'half') return half(tokens, i);
  const top = first.lower === 'a' || first.lower === 'an' ? 1 : (CARDINALS.get(first.lower) ?? null);
  const at = isHyphen(tokens, i + 1) ? i + 2 : i + 1;
  const word = tokens[at]?.lower ?? '';
  const bottom = DENOMINATORS.get(word);
  if (top === null || top === 0 || bottom === undefined || top > 1 !== word.endsWith('s')) return null;
  if (isHyphen(tokens, at + 1)) return null;
  const next = tokens[at + 1];
  const ordinal = top === 1 && bottom > 2 && next !== undefined && ['NOUN', 'ADJ', 'PROPN', 'NUM'].includes(next.tag);
  const moreThan = next?.lower === 'more' || next?.lower === 'less' || next?.lower === 'fewer';
  return ordinal && !moreThan ? null : { from: i, to: behindOf(tokens, at + 1), value: tidy(top / bottom) };
}

const WHOLES = new Set(['of', 'the', 'its', 'their', 'his', 'her', 'our', 'all', 'a', 'an', 'that', 'those', 'these']);
const HALF_CUES = new Set(['than', 'nearly', 'almost', 'about', 'by', 'least', 'around', 'over', 'under', 'in', 'a', 'only', 'roughly']);
const HALVES_OF_PLAY = new Set(['first', 'second', 'other', 'better', 'latter', 'former', 'opening']);

function half(tokens: readonly Token[], i: number): Fraction | null {
  const next = tokens[i + 1]?.lower ?? '';
  const before = tokens[i - 1]?.lower ?? '';
  if (HALVES_OF_PLAY.has(before) || next === '-' || next === 'time' || next === 'past') return null;
  return WHOLES.has(next) || HALF_CUES.has(before) ? { from: i, to: behindOf(tokens, i + 1), value: 0.5 } : null;
}

function behindOf(tokens: readonly Token[], at: number): number {
  return tokens[at]?.lower === 'of' ? at + 1 : at;
}

/** "half an hour", "half-point", "quarter of a mile", "three quarters of a percentage point". */
function fractionOfUnit(tokens: readonly Token[], i: number): Reading | null {
  const word = tokens[i]?.lower;
  const known = word === 'half' ? 0.5 : word === 'quarter' ? 0.25 : null;
  const fraction = known === null ? part(tokens, i) : null;
  const value = known ?? fraction?.value;
  if (value === undefined) return null;
  let at = behindOf(tokens, fraction ? fraction.to : i + 1);
  const hyphen = isHyphen(tokens, at);
  if (hyphen) at++;
  const article = tokens[at]?.lower === 'a' || tokens[at]?.lower === 'an';
  if (article) at++;
  if (!hyphen && !article) return null;
  if (tokens[at]?.lower === 'point') return point(i, at + 1, value, 'percentage-point');
  const measure = measureAt(tokens, at);
  return measure && point(i, measure.to, tidy(value * measure.factor), measure.unit);
}
