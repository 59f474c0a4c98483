import { MAGNITUDES } from '../lexicon/magnitudes.ts';
import { UNITS } from '../lexicon/units.ts';
import type { Token } from '../text/analyser.ts';
import { exclusion } from './exclusions.ts';
import { currencyBefore, type Measure, measureAt, withRate } from './measures.ts';
import { isFactor } from './multiples.ts';
import { digitsValue, mayBeDigits, type Numeral, numeralAt, tidy } from './numerals.ts';
import { point, type Reading } from './reading.ts';

/** A numeral with the currency before it or the unit behind it; null for years, dates, names and "one" as a pronoun. */
export function amountAt(tokens: readonly Token[], i: number): Reading | null {
  const numeral = numeralAt(tokens, i);
  if (!numeral) return null;
  const sign = currencyBefore(tokens, numeral.from);
  if (!sign) {
    const years = age(tokens, numeral);
    if (years) return years;
  }
  const measure = sign ? withRate(tokens, { unit: sign.unit, factor: 1, to: numeral.to }) : measureAt(tokens, numeral.to);
  if (!measure && (exclusion(tokens, numeral) || isPronoun(tokens, numeral))) return null;
  const value = tidy(numeral.value * (measure?.factor ?? 1));
  const reading = point(sign?.from ?? numeral.from, measure?.to ?? numeral.to, value, measure?.unit ?? null);
  return measure && !sign ? compound(tokens, reading, measure) : reading;
}

const PEOPLE = new Set(
  'adolescents adults anybody anyone babies boys children everybody everyone girls infants kids men passengers patients pensioners people pupils residents those women workers youths'.split(
    ' ',
  ),
);

/** "aged 45", "at the age of nine", "children under five", and an age between commas behind a name: "Ana Ruiz, 45,". */
function age(tokens: readonly Token[], { from, to, value, digits }: Numeral): Reading | null {
  if (value > 125 || !Number.isInteger(value)) return null;
  const [second, before] = [tokens[from - 2], tokens[from - 1]?.lower ?? ''];
  const named = digits && before === ',' && second?.tag === 'PROPN' && /^[,.)]$/.test(tokens[to]?.text ?? '.');
  const bound = /^(?:over|under|above|below)$/.test(before) && PEOPLE.has(second?.lower ?? '') && tokens[to]?.tag !== 'NOUN';
  const aged = AGED.test(before) || (/^(?:of|between|over|under)$/.test(before) && AGED.test(second?.lower ?? ''));
  return named || bound || aged ? point(from, to, value, 'year-of-age') : null;
}

const AGED = /^age[ds]?$/;

/** Adds a smaller unit of the same kind: "two hours and 15 minutes", "6ft 2in". */
function compound(tokens: readonly Token[], reading: Reading, measure: Measure): Reading {
  const whole = UNITS.get(measure.unit);
  if (!whole || !['length', 'time', 'mass'].includes(whole.dimension)) return reading;
  const at = tokens[reading.to]?.lower === 'and' ? reading.to + 1 : reading.to;
  const second = digitsValue(tokens[at]?.text ?? '') === null && tokens[at]?.tag !== 'NUM' ? null : numeralAt(tokens, at);
  if (!second) return reading;
  const inches = measure.unit === 'foot' && tokens[second.to]?.lower === 'in' ? { unit: 'inch', factor: 1, to: second.to + 1 } : null;
  const smaller = inches ?? measureAt(tokens, second.to);
  const part = smaller && UNITS.get(smaller.unit);
  if (!smaller || !part || part.dimension !== whole.dimension || second.value * part.factor >= whole.factor) return reading;
  const value = tidy(reading.low + (second.value * part.factor) / whole.factor);
  return point(reading.from, smaller.to, value, reading.unit);
}

const DETERMINERS = new Set(['no', 'any', 'every', 'some', 'this', 'that', 'the', 'each', 'which', 'another']);

/** "one" that stands for a person or thing: "no one", "one another", "the one", "one of". */
function isPronoun(tokens: readonly Token[], { from, to }: Numeral): boolean {
  if (tokens[from]?.lower !== 'one' || to > from + 1) return false;
  const next = tokens[to];
  if (DETERMINERS.has(tokens[from - 1]?.lower ?? '')) return true;
  return next?.text !== '-' && !['NOUN', 'ADJ', 'PROPN'].includes(next?.tag ?? '');
}

/**
 * One token of two numbers, "5-7": a range where it rises and a unit, a magnitude or a plural stands behind it, else a score. Seasons
 * ("2024-25"), dates ("March 3-5") and codes are neither.
 */
export function pairAt(tokens: readonly Token[], i: number): Reading | null {
  const text = tokens[i]?.text ?? '';
  const pair = mayBeDigits(text) ? /^(\d[\d,.]*)[-–](\d[\d,.]*)$/.exec(text) : null;
  if (!pair) return null;
  const low = digitsValue(pair[1] ?? '');
  const high = digitsValue(pair[2] ?? '');
  if (low === null || high === null || low >= 1500) return null;
  if (low < high && isFactor(tokens, i + 1)) return { from: i, to: i + 2, low, high, unit: 'factor' };
  const next = tokens[i + 1];
  const multiplier = MAGNITUDES.get(next?.lower ?? '') ?? 1;
  const behind = multiplier > 1 ? i + 2 : i + 1;
  const sign = currencyBefore(tokens, i);
  const measure = sign ? withRate(tokens, { unit: sign.unit, factor: 1, to: behind }) : measureAt(tokens, behind);
  const plural = next?.tag === 'NOUN' && next.lower !== next.lemma;
  if (low < high && (measure || plural || multiplier > 1)) {
    const scale = multiplier * (measure?.factor ?? 1);
    return {
      from: sign?.from ?? i,
      to: measure?.to ?? behind,
      low: tidy(low * scale),
      high: tidy(high * scale),
      unit: measure?.unit ?? null,
    };
  }
  const single: Numeral = { from: i, to: i + 1, value: low, digits: true, magnitude: false };
  const code = high > 200 || low > 200 || /^0\d/.test(pair[2] ?? '');
  const excluded = exclusion(tokens, single);
  // "Beat Varna 3-1": behind a name two numbers are a score, one would be part of the name.
  const named = excluded === 'name' && tokens[i - 1]?.tag === 'PROPN';
  return code || (excluded && !named) ? null : { from: i, to: i + 1, low, high, unit: 'score' };
}
