import { CASED_UNITS, CURRENCY_NATIONS, CURRENCY_SIGNS, SUBUNITS, UNIT_WORDS, UNITS } from '../lexicon/units.ts';
import type { Token } from '../text/analyser.ts';
import { touches } from './numerals.ts';

/** A unit read beside a number: its canonical name, what the number is multiplied by (35 cents = 0.35 USD), and the first token behind it. */
export interface Measure {
  readonly unit: string;
  readonly factor: number;
  readonly to: number;
}

/** A token without the full stop that the tokeniser leaves on units at the end of a sentence: "5 km." */
export function unitWord(token: Token | undefined): string {
  const word = token?.text ?? '';
  return word.length > 1 && word.length < 5 && word.endsWith('.') && !UNIT_WORDS.has(word) ? word.slice(0, -1) : word;
}

const PERIODS = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year']);
const PER = new Set(['a', 'an', 'per', 'each', 'every', '/']);
const SPEEDS: ReadonlyMap<string, string> = new Map([
  ['mile/hour', 'mph'],
  ['km/hour', 'km/h'],
  ['m/second', 'm/s'],
]);

/** The currency whose sign stands before token `i`, and where the sign begins. */
export function currencyBefore(tokens: readonly Token[], i: number): { readonly unit: string; readonly from: number } | null {
  const sign = tokens[i - 1];
  if (!sign) return null;
  const letter = tokens[i - 2];
  if (sign.text === '$' && letter && touches(tokens, i - 1)) {
    const joined = CURRENCY_SIGNS.get(`${letter.lower}$`);
    if (joined) return { unit: joined, from: i - 2 };
  }
  const unit = CURRENCY_SIGNS.get(sign.lower);
  if (!unit || (sign.lower === 'rs' && sign.text === 'rs')) return null;
  return { unit, from: i - 1 };
}

/** The unit that stands behind a number, `at` being the first token behind it; with its rate ("a week", "per hour", "/h"). */
export function measureAt(tokens: readonly Token[], at: number): Measure | null {
  const hyphen = tokens[at]?.text === '-' && touches(tokens, at) && touches(tokens, at + 1);
  const unit = unitAt(tokens, hyphen ? at + 1 : at, hyphen);
  return unit && withRate(tokens, unit);
}

/** A rate behind a measure or a price: "€180,000 a week" is EUR/week. */
export function withRate(tokens: readonly Token[], measure: Measure): Measure {
  let at = measure.to;
  const hyphened = tokens[at]?.text === '-';
  if (hyphened) at++;
  const per = tokens[at]?.lower;
  if (per === undefined || !PER.has(per)) return measure;
  at++;
  if (tokens[at]?.text === '-') at++;
  const word = unitWord(tokens[at]).toLowerCase();
  const period = word === 'h' ? 'hour' : word === 's' ? 'second' : UNIT_WORDS.get(word);
  if (period === undefined || !PERIODS.has(period) || UNITS.get(measure.unit)?.dimension === 'time') return measure;
  const rate = `${measure.unit}/${period}`;
  return { unit: SPEEDS.get(rate) ?? rate, factor: measure.factor, to: at + 1 };
}

function unitAt(tokens: readonly Token[], at: number, hyphen: boolean): Measure | null {
  const token = tokens[at];
  if (!token) return null;
  const text = unitWord(token);
  const word = text.toLowerCase();
  const next = tokens[at + 1]?.lower ?? '';
  const pair = twoWords(word, next);
  if (pair) return { unit: pair, factor: 1, to: at + 2 };
  if (word === 'basis' && next.startsWith('point')) return { unit: 'basis-point', factor: 1, to: at + 2 };
  if (word === '°' || word === 'º' || word === 'degrees' || word === 'degree') return degrees(tokens, at);
  if (touches(tokens, at) || tokens[at - 1]?.tag === 'NUM') {
    const cased = CASED_UNITS.get(text);
    if (cased && (touches(tokens, at) || text.length > 1)) return { unit: cased, factor: 1, to: at + 1 };
    if (text === 'c' && touches(tokens, at)) return { unit: 'USD', factor: 0.01, to: at + 1 };
    if (text === 'm' && touches(tokens, at)) return { unit: 'm', factor: 1, to: at + 1 };
    if (text === 't' && touches(tokens, at)) return { unit: 'tonne', factor: 1, to: at + 1 };
    if (word === 'pp' || word === 'ppt' || word === 'pps') return { unit: 'percentage-point', factor: 1, to: at + 1 };
    if (word === 'bp' || word === 'bps') return { unit: 'basis-point', factor: 1, to: at + 1 };
  }
  const subunit = SUBUNITS.get(word);
  if (subunit && (word !== 'p' || touches(tokens, at))) return { unit: subunit, factor: 0.01, to: at + 1 };
  return single(tokens, at, hyphen);
}

function single(tokens: readonly Token[], at: number, hyphen: boolean): Measure | null {
  const token = tokens[at];
  if (!token) return null;
  const unit = UNIT_WORDS.get(unitWord(token).toLowerCase());
  if (unit === undefined) return null;
  if (token.lower === 'second' && !hyphen) return null;
  if (token.lower === 'won' && token.tag !== 'NOUN') return null;
  const old = age(tokens, at, unit);
  return old ?? { unit, factor: 1, to: at + 1 };
}

/** "45-year-old", "45 years old", "45 years of age". */
function age(tokens: readonly Token[], at: number, unit: string): Measure | null {
  if (unit !== 'year' && unit !== 'month') return null;
  const skip = tokens[at + 1]?.text === '-' ? 2 : 1;
  const word = tokens[at + skip]?.lower ?? '';
  if (/^olds?$/.test(word)) return { unit: `${unit}-of-age`, factor: 1, to: at + skip + 1 };
  if (word === 'of' && tokens[at + skip + 1]?.lower === 'age') return { unit: `${unit}-of-age`, factor: 1, to: at + skip + 2 };
  return null;
}

function degrees(tokens: readonly Token[], at: number): Measure {
  const next = unitWord(tokens[at + 1]).toLowerCase();
  if (next === 'c' || next === 'celsius' || next === 'centigrade') return { unit: 'celsius', factor: 1, to: at + 2 };
  if (next === 'f' || next === 'fahrenheit') return { unit: 'fahrenheit', factor: 1, to: at + 2 };
  return { unit: 'degree', factor: 1, to: at + 1 };
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['cubic feet', 'cubic-foot'],
  ['cubic foot', 'cubic-foot'],
  ['cubic meters', 'm3'],
  ['cubic metres', 'm3'],
  ['light year', 'light-year'],
  ['light years', 'light-year'],
  ['metric ton', 'tonne'],
  ['metric tons', 'tonne'],
  ['nautical mile', 'nautical-mile'],
  ['nautical miles', 'nautical-mile'],
  ['per cent', 'percent'],
  ['percentage point', 'percentage-point'],
  ['percentage points', 'percentage-point'],
  ['sq ft', 'square-foot'],
  ['sq km', 'km2'],
  ['sq m', 'm2'],
  ['sq miles', 'square-mile'],
  ['square feet', 'square-foot'],
  ['square foot', 'square-foot'],
  ['square kilometer', 'km2'],
  ['square kilometers', 'km2'],
  ['square kilometre', 'km2'],
  ['square kilometres', 'km2'],
  ['square km', 'km2'],
  ['square meter', 'm2'],
  ['square meters', 'm2'],
  ['square metre', 'm2'],
  ['square metres', 'm2'],
  ['square mile', 'square-mile'],
  ['square miles', 'square-mile'],
  ['square yards', 'square-yard'],
]);

function twoWords(first: string, second: string): string | null {
  const pair = PAIRS.get(`${first} ${second}`);
  if (pair) return pair;
  const currency = UNIT_WORDS.get(second);
  return (currency && CURRENCY_NATIONS.get(`${first} ${currency}`)) ?? null;
}
