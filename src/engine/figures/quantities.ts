import { type Span, span } from '../../domain/span.ts';
import type { Quantity } from '../../domain/statement.ts';
import { MAGNITUDES, VAGUE_PLURALS } from '../lexicon/magnitudes.ts';
import { CARDINALS, FRACTION_SIGNS } from '../lexicon/numbers.ts';
import type { Token } from '../text/analyser.ts';
import { approximation } from './approximation.ts';
import { counted } from './counted.ts';
import { exclusion } from './exclusions.ts';
import { fractionAt } from './fractions.ts';
import { currencyBefore, type Measure, measureAt, withRate } from './measures.ts';
import { digitsValue, numeralAt, tidy, touches } from './numerals.ts';

/** A number with its unit while it is being read: tokens `[from, to)`. */
interface Reading {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string | null;
  readonly vague?: boolean;
}

const STARTS = new Set([
  ...CARDINALS.keys(),
  ...VAGUE_PLURALS.keys(),
  ...FRACTION_SIGNS.keys(),
  'a',
  'an',
  'half',
  'quarter',
  'dozen',
  'several',
  'couple',
  'few',
  '.',
]);

/**
 * The quantities of a text, in order and apart from each other. `tokens` may be those of one sentence of a longer `text`.
 * Years, dates, clock times and numbers that only name ("Article 5") are left out.
 */
export function quantities(text: string, tokens: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < tokens.length; ) {
    const reading = mayStart(tokens[i]) ? readingAt(tokens, i) : null;
    if (!reading) {
      i++;
      continue;
    }
    const range = rangeFrom(tokens, reading);
    found.push(quantity(text, tokens, range));
    i = Math.max(range.to, i + 1);
  }
  return found;
}

function mayStart(token: Token | undefined): boolean {
  if (!token) return false;
  const code = token.text.charCodeAt(0);
  return (code >= 48 && code <= 57) || ((code === 43 || code === 45 || code === 8722) && token.text.length > 1) || STARTS.has(token.lower);
}

function quantity(text: string, tokens: readonly Token[], reading: Reading): Quantity {
  const { from, to, low, high, unit, vague } = reading;
  const how = approximation(tokens, from, to, unit);
  const counts = unit === null || unit === 'percent' ? counted(tokens, from, to) : null;
  return {
    span: spanOf(text, tokens, from, to),
    low: Math.min(low, high),
    high: Math.max(low, high),
    approximation: vague && how === 'exact' ? 'about' : how,
    unit,
    counts,
  };
}

function spanOf(text: string, tokens: readonly Token[], from: number, to: number): Span {
  return span(text, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

function readingAt(tokens: readonly Token[], i: number): Reading | null {
  return pairAt(tokens, i) ?? vagueAt(tokens, i) ?? shareAt(tokens, i) ?? amountAt(tokens, i);
}

/** One token of two numbers, "5-7": a range where a unit or plural follows and it rises, a score otherwise; a season or date is neither. */
function pairAt(tokens: readonly Token[], i: number): Reading | null {
  const token = tokens[i];
  const pair = token && /^(\d[\d,.]*)[-–](\d[\d,.]*)$/.exec(token.text);
  if (!pair) return null;
  const low = digitsValue(pair[1] ?? '');
  const high = digitsValue(pair[2] ?? '');
  if (low === null || high === null || low >= 1500) return null;
  const whole = measured(tokens, i, i + 1);
  const plural = tokens[i + 1]?.tag === 'NOUN' && tokens[i + 1]?.lower !== tokens[i + 1]?.lemma;
  if (low < high && (whole.unit !== null || plural || whole.multiplier > 1)) {
    const { factor, multiplier } = whole;
    return {
      from: whole.from,
      to: whole.to,
      low: tidy(low * factor * multiplier),
      high: tidy(high * factor * multiplier),
      unit: whole.unit,
    };
  }
  return { from: i, to: i + 1, low, high, unit: 'score' };
}

function measured(tokens: readonly Token[], from: number, to: number) {
  const multiplier = MAGNITUDES.get(tokens[to]?.lower ?? '') ?? 1;
  const behind = multiplier > 1 ? to + 1 : to;
  const sign = currencyBefore(tokens, from);
  const measure = sign ? withRate(tokens, { unit: sign.unit, factor: 1, to: behind }) : measureAt(tokens, behind);
  return { from: sign?.from ?? from, to: measure?.to ?? behind, unit: measure?.unit ?? null, factor: measure?.factor ?? 1, multiplier };
}

/** "dozens of", "hundreds of thousands", "several hundred", "a couple of", "a few thousand". */
function vagueAt(tokens: readonly Token[], i: number): Reading | null {
  const word = tokens[i]?.lower ?? '';
  const range = VAGUE_PLURALS.get(word);
  if (range) return vaguePlural(tokens, i, range);
  const start = word === 'a' ? i + 1 : i;
  const head = tokens[start]?.lower;
  if (head !== 'several' && head !== 'few' && head !== 'couple') return null;
  let at = start + 1;
  if (tokens[at]?.lower === 'of') at++;
  const magnitude = MAGNITUDES.get(tokens[at]?.lower ?? '');
  if (magnitude === undefined && head !== 'couple') return null;
  const scale = magnitude ?? 1;
  const [low, high] = head === 'couple' ? [2, 2] : head === 'several' ? [3, 9] : [2, 5];
  const end = magnitude === undefined ? start + 1 : at + 1;
  const unit = measureAt(tokens, magnitude === undefined ? at : end);
  return { from: i, to: unit?.to ?? end, low: low * scale, high: high * scale, unit: unit?.unit ?? null, vague: true };
}

function vaguePlural(tokens: readonly Token[], i: number, [low, high]: readonly [number, number]): Reading | null {
  const next = tokens[i + 1]?.lower;
  if (tokens[i]?.lower === 'scores' && next !== 'of') return null;
  const outer = next === 'of' ? tokens[i + 2]?.lower : undefined;
  const inner = outer === undefined ? undefined : VAGUE_PLURALS.get(outer);
  if (!inner || !outer) {
    const unit = measureAt(tokens, next === 'of' ? i + 2 : i + 1);
    return { from: i, to: unit?.to ?? i + 1, low, high, unit: unit?.unit ?? null, vague: true };
  }
  const scale = inner[0] / 2;
  const factor = low === 24 ? 12 : low / 2;
  return { from: i, to: i + 3, low: factor * 2 * scale, high: factor * 10 * scale - 1, unit: null, vague: true };
}

/** A part of a whole as percent; "half an hour", "half-point", "a quarter of a percentage point" as an amount of the unit. */
function shareAt(tokens: readonly Token[], i: number): Reading | null {
  const ofUnit = fractionOfUnit(tokens, i);
  if (ofUnit) return ofUnit;
  const fraction = fractionAt(tokens, i);
  if (!fraction) return null;
  const percent = tidy(fraction.value * 100);
  return { from: fraction.from, to: fraction.to, low: percent, high: percent, unit: 'percent' };
}

function fractionOfUnit(tokens: readonly Token[], i: number): Reading | null {
  const word = tokens[i]?.lower;
  const known = word === 'half' ? 0.5 : word === 'quarter' ? 0.25 : null;
  const fraction = known === null ? fractionAt(tokens, i) : null;
  const value = known ?? fraction?.value;
  if (value === undefined) return null;
  let at = fraction ? fraction.to : i + 1;
  if (tokens[at]?.lower === 'of') at++;
  const hyphen = tokens[at]?.text === '-';
  if (hyphen) at++;
  const article = ['a', 'an'].includes(tokens[at]?.lower ?? '');
  if (article) at++;
  if (!hyphen && !article) return null;
  const point = tokens[at]?.lower === 'point' || tokens[at]?.lower === 'percentage';
  const measure: Measure | null = point
    ? { unit: 'percentage-point', factor: 1, to: at + (tokens[at]?.lower === 'point' ? 1 : 2) }
    : measureAt(tokens, at);
  if (!measure) return null;
  return { from: i, to: measure.to, low: tidy(value * measure.factor), high: tidy(value * measure.factor), unit: measure.unit };
}

/** A numeral with the currency before or the unit behind it. */
function amountAt(tokens: readonly Token[], i: number): Reading | null {
  const numeral = numeralAt(tokens, i);
  if (!numeral) return null;
  const sign = currencyBefore(tokens, numeral.from);
  const measure = sign ? withRate(tokens, { unit: sign.unit, factor: 1, to: numeral.to }) : measureAt(tokens, numeral.to);
  if (!measure && (exclusion(tokens, numeral) || isPronoun(tokens, i))) return null;
  const value = tidy(numeral.value * (measure?.factor ?? 1));
  return { from: sign?.from ?? numeral.from, to: measure?.to ?? numeral.to, low: value, high: value, unit: measure?.unit ?? null };
}

/** "one" that stands for a person or thing: "no one", "one another", "the one", "one of". */
function isPronoun(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.lower !== 'one') return false;
  const next = tokens[i + 1];
  return (
    next === undefined ||
    !['NOUN', 'ADJ', 'PROPN'].includes(next.tag) ||
    ['no', 'any', 'every', 'some', 'this', 'that', 'the', 'each', 'which'].includes(tokens[i - 1]?.lower ?? '')
  );
}

const JOINTS = new Set(['-', '–', '—', 'to', 'and', 'or']);

/** Joins "5 to 7 days", "between 2.5% and 3%", "$5-$7 million", "seven to two"; the first number takes unit and magnitude from the second. */
function rangeFrom(tokens: readonly Token[], first: Reading): Reading {
  const joint = tokens[first.to]?.lower ?? '';
  if (!JOINTS.has(joint) || first.vague || first.unit === 'score') return first;
  const before = tokens[first.from - 1]?.lower;
  if (before === 'from' || (joint === 'and') !== (before === 'between')) return first;
  let at = first.to + 1;
  if (tokens[at]?.text === '-' && joint === 'to') at++;
  const start = tokens[at]?.tag === 'SYM' || tokens[at]?.lower.endsWith('$') ? at + 1 : at;
  if (!mayStart(tokens[start])) return first;
  const second = amountAt(tokens, start) ?? null;
  if (!second || second.from > start || second.from < first.to) return first;
  return joined(tokens, first, second, joint) ?? first;
}

function joined(tokens: readonly Token[], first: Reading, second: Reading, joint: string): Reading | null {
  if (first.unit !== null && second.unit !== null && first.unit !== second.unit) return null;
  const unit = second.unit ?? first.unit;
  if (joint === 'to' && unit === null && first.low > second.high && first.low < 1000)
    return { ...first, to: second.to, high: second.high, unit: 'score' };
  if (joint === '-' && !touches(tokens, first.to)) return null;
  const scale = Math.min(scaleOf(second.high), 1e12);
  const low = first.low < second.high / scale && scale > 1 && first.low < 1000 ? tidy(first.low * scale) : first.low;
  return low < second.high ? { from: first.from, to: second.to, low, high: second.high, unit } : null;
}

function scaleOf(value: number): number {
  for (const scale of [1e12, 1e9, 1e6]) if (value >= scale) return scale;
  return 1;
}
