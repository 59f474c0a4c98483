import { MAGNITUDE_SIGNS, MAGNITUDES } from '../lexicon/magnitudes.ts';
import { CARDINALS, FRACTION_SIGNS } from '../lexicon/numbers.ts';
import type { Token } from '../text/analyser.ts';

/** A number in digits or words: tokens `[from, to)`. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly digits: boolean;
  /** Carries a magnitude ("million", "bn") or a thousands separator: surely an amount, never a year. */
  readonly magnitude: boolean;
}

const PLAIN = /^\d+$/;
const DIGITS = /^[+−-]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}|\d+(?:\.\d+)?|\.\d+)$/;
const DECIMAL_COMMA = /^\d+,\d{1,2}$/;

/** Whether no white space stands between token `i` and the one before. */
export function touches(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const here = tokens[i];
  return before !== undefined && here !== undefined && before.end === here.start;
}

/** Removes the noise of binary fractions: 14.6 × 10⁹ is 14,600,000,000. */
export function tidy(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12));
}

/** Whether a word begins as digits do, told by its code: most words do not, and need no expression. */
export function mayBeDigits(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46 || code === 8722;
}

/**
 * The value of a token of digits, or null. Points between groups of three are separators when there are two or more of them ("12.500.000");
 * a single one ("12.500") is decimal, as English writes it; "7,5" is read as 7.5.
 */
export function digitsValue(text: string): number | null {
  if (!mayBeDigits(text)) return null;
  if (PLAIN.test(text)) return Number(text);
  if (DIGITS.test(text)) {
    const plain = text.replace('−', '-');
    return Number(/\.\d{3}\./.test(plain) ? plain.replaceAll('.', '') : plain.replaceAll(',', ''));
  }
  return DECIMAL_COMMA.test(text) ? Number(text.replace(',', '.')) : null;
}

/** The numeral that begins at token `i`, or null. */
export function numeralAt(tokens: readonly Token[], i: number): Numeral | null {
  return digitsAt(tokens, i) ?? halfAt(tokens, i) ?? articleAt(tokens, i) ?? wordsAt(tokens, i);
}

function digitsAt(tokens: readonly Token[], i: number): Numeral | null {
  const token = tokens[i];
  if (!token) return null;
  const sign = FRACTION_SIGNS.get(token.text);
  if (sign !== undefined) return { from: i, to: i + 1, value: sign, digits: true, magnitude: false };
  let from = i;
  let value = digitsValue(token.text);
  let to = i + 1;
  const next = tokens[i + 1];
  if (token.text === '.' && next && /^\d+$/.test(next.text) && touches(tokens, i + 1) && !touches(tokens, i)) {
    value = Number(`0.${next.text}`);
    to = i + 2;
  }
  if (value === null) return null;
  if (tokens[i - 1]?.lower === 'minus') {
    value = -value;
    from = i - 1;
  }
  const fraction = FRACTION_SIGNS.get(tokens[to]?.text ?? '');
  if (fraction !== undefined) {
    value += fraction;
    to++;
  }
  return scaled(tokens, {
    from,
    to: afterAndAHalf(tokens, to),
    value: value + half(tokens, to),
    digits: true,
    magnitude: token.text.includes(','),
  });
}

const BEFORE_MAGNITUDE = new Set(['a', 'an', 'of', '-']);

/** "half a million", "half-dozen", "a quarter of a million". */
function halfAt(tokens: readonly Token[], i: number): Numeral | null {
  const word = tokens[i]?.lower;
  if (word !== 'half' && word !== 'quarter') return null;
  let to = i + 1;
  while (to < i + 4 && BEFORE_MAGNITUDE.has(tokens[to]?.lower ?? '')) to++;
  const magnitude = MAGNITUDES.get(tokens[to]?.lower ?? '');
  if (magnitude === undefined || to === i + 4) return null;
  return { from: i, to: to + 1, value: magnitude / (word === 'half' ? 2 : 4), digits: false, magnitude: true };
}

/** "a million", "a dozen", "a hundred and twenty". */
function articleAt(tokens: readonly Token[], i: number): Numeral | null {
  const word = tokens[i]?.lower;
  if (word !== 'a' && word !== 'an') return null;
  const half = halfAt(tokens, i + 1);
  if (half) return { ...half, from: i };
  if (!MAGNITUDES.has(tokens[i + 1]?.lower ?? '')) return null;
  const rest = words(tokens, i + 1, 1);
  return rest && { ...rest, from: i };
}

/** "twenty-three", "dozen"; other magnitudes need a number before them. */
function wordsAt(tokens: readonly Token[], i: number): Numeral | null {
  const word = tokens[i]?.lower ?? '';
  if (word === 'dozen') return words(tokens, i, 1);
  return CARDINALS.has(word) ? words(tokens, i, null) : null;
}

/** Reads "two hundred and fifty-three thousand" from token `i`; `given` is a value already read before it. */
function words(tokens: readonly Token[], i: number, given: number | null): Numeral | null {
  let total = 0;
  let group = given ?? 0;
  let magnitude = false;
  let tens = false;
  let to = i;
  for (let at = i; at < tokens.length; ) {
    const word = tokens[at]?.lower ?? '';
    const cardinal = CARDINALS.get(word);
    const power = MAGNITUDES.get(word);
    if (cardinal !== undefined && fits(group, cardinal, tens, to === i && given === null)) {
      group += cardinal;
      tens = cardinal >= 20;
    } else if (power !== undefined && (to > i || given !== null)) {
      tens = false;
      magnitude = true;
      if (power <= 100) group *= power;
      else {
        total += group * power;
        group = 0;
      }
    } else break;
    to = at + 1;
    at = to;
    const joint = tokens[at]?.lower;
    if (joint === '-' && touches(tokens, at) && joins(tokens, at + 1, tens)) at++;
    else if (joint === 'and' && magnitude && CARDINALS.has(tokens[at + 1]?.lower ?? '') && followsHundred(tokens, at)) at++;
  }
  if (to === i) return null;
  const extra = half(tokens, to) * (MAGNITUDES.get(tokens[to - 1]?.lower ?? '') ?? 1);
  const value = total + group + extra;
  return scaled(tokens, { from: i, to: afterAndAHalf(tokens, to), value, digits: false, magnitude });
}

/** Whether a cardinal may follow within one group: "twenty" + "three", "hundred" + "fifty", but not "two" + "three". */
function fits(group: number, cardinal: number, tens: boolean, first: boolean): boolean {
  if (first) return true;
  if (tens) return cardinal > 0 && cardinal < 10;
  return cardinal > 0 && group % 100 === 0;
}

function joins(tokens: readonly Token[], at: number, tens: boolean): boolean {
  const word = tokens[at]?.lower ?? '';
  if (MAGNITUDES.has(word)) return true;
  const cardinal = CARDINALS.get(word);
  return tens && cardinal !== undefined && cardinal > 0 && cardinal < 10;
}

/** "hundred and fifty" is one number; "a dozen and three" is two. */
function followsHundred(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower;
  return before === 'hundred' || before === 'thousand' || before === 'million';
}

/** One half if "and a half" stands at `at`, with or without hyphens. */
function half(tokens: readonly Token[], at: number): number {
  return afterAndAHalf(tokens, at) > at ? 0.5 : 0;
}

function afterAndAHalf(tokens: readonly Token[], at: number): number {
  const first = tokens[at]?.lower;
  if (first !== 'and' && first !== '-') return at;
  const rest = tokens.slice(at, at + 6).filter(({ lower }) => lower !== '-');
  if (rest[0]?.lower !== 'and' || rest[1]?.lower !== 'a' || rest[2]?.lower !== 'half') return at;
  const last = rest[2];
  return tokens.indexOf(last, at) + 1;
}

/** Multiplies by what follows: "1.2 million", "$3bn", "2.5 lakh crore", "40-thousand". */
function scaled(tokens: readonly Token[], numeral: Numeral): Numeral {
  let { to, value, magnitude } = numeral;
  for (;;) {
    const hyphen = tokens[to]?.text === '-' && touches(tokens, to) ? 1 : 0;
    const word = tokens[to + hyphen]?.lower ?? '';
    const power = MAGNITUDES.get(word) ?? (numeral.digits && !hyphen ? magnitudeSign(tokens, to) : undefined);
    if (power === undefined) return { ...numeral, to, value: tidy(value), magnitude };
    value *= power;
    magnitude = true;
    to += hyphen + 1;
  }
}

/** "bn", "m", "k" close after digits. `m` and `t` are metres and tonnes where the words around say so. */
function magnitudeSign(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const word = token.lower.replace(/\.$/, '');
  const power = MAGNITUDE_SIGNS.get(word);
  if (power === undefined) return undefined;
  if (word.length > 1) return power;
  if (!touches(tokens, at)) return undefined;
  const money = /[$€£¥₹]$/.test(tokens[at - 2]?.text ?? '');
  if (word === 't') return money ? power : undefined;
  return word === 'm' && !money && isMetres(tokens, at) ? undefined : power;
}

const METRE_CONTEXT = new Set(
  'above across ahead apart away backstroke below breaststroke butterfly dash deep depth east final freestyle from high hurdles long north of off race relay runner south sprint tall underwater west wide'.split(
    ' ',
  ),
);

function isMetres(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.text.includes(',')) return true;
  const next = tokens[at + 1];
  return next !== undefined && METRE_CONTEXT.has(next.text === '-' ? (tokens[at + 2]?.lower ?? '') : next.lower);
}
