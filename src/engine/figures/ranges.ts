import { MAGNITUDE_SIGNS, MAGNITUDES } from '../lexicon/magnitudes.ts';
import type { Token } from '../text/analyser.ts';
import { amountAt } from './amounts.ts';
import { numeralAt, tidy, touches } from './numerals.ts';
import { mayStart, type Reading } from './reading.ts';

const JOINTS = new Set(['-', '–', '—', 'to', 'and', 'or']);

/**
 * Joins "5 to 7 days", "between 2.5% and 3%", "$5-$7 million", "seven to two" into one reading; the first number takes unit and magnitude
 * from the second. A change ("from 5 to 7 percent") stays two readings.
 */
export function rangeFrom(tokens: readonly Token[], first: Reading): Reading {
  if (first.vague || first.unit === 'score') return first;
  let at = first.to;
  if (tokens[at]?.text === '-' && tokens[at + 1]?.lower === 'to') at++;
  const joint = tokens[at]?.lower ?? '';
  if (!JOINTS.has(joint)) return votes(tokens, first);
  const before = tokens[first.from - 1]?.lower;
  const between = before === 'between' || (tokens[first.from - 2]?.lower === 'between' && before !== 'and');
  if (before === 'from' || (joint === 'and') !== between) return first;
  at++;
  if (tokens[at]?.text === '-' && joint === 'to') at++;
  const second = amountBehind(tokens, at);
  return second ? (joined(tokens, first, second, joint) ?? first) : first;
}

/** The amount at `at`, or behind a currency sign there. */
function amountBehind(tokens: readonly Token[], at: number): Reading | null {
  const sign = tokens[at]?.tag === 'SYM' || tokens[at]?.lower.endsWith('$');
  const start = sign ? at + 1 : at;
  if (!mayStart(tokens[start])) return null;
  const second = amountAt(tokens, start);
  return second && second.from <= start && second.from >= at - 1 ? second : null;
}

/** "six votes to three", "three goals to one". */
function votes(tokens: readonly Token[], first: Reading): Reading {
  const noun = tokens[first.to];
  if (first.unit !== null || noun?.tag !== 'NOUN' || tokens[first.to + 1]?.lower !== 'to' || first.low > 700) return first;
  const second = numeralAt(tokens, first.to + 2);
  const ends = second && tokens[second.to]?.tag !== 'NOUN';
  return ends ? { from: first.from, to: second.to, low: first.low, high: second.value, unit: 'score', counts: noun.lemma } : first;
}

function joined(tokens: readonly Token[], first: Reading, second: Reading, joint: string): Reading | null {
  const rate = first.unit !== null && second.unit?.startsWith(`${first.unit}/`);
  if (first.unit !== null && second.unit !== null && first.unit !== second.unit && !rate) return null;
  const unit = second.unit ?? first.unit;
  const falls = first.low > second.high || (joint !== 'to' && first.low === second.high);
  const bare = joint === '-' || joint === '–' ? tokens[second.to]?.tag !== 'NOUN' || falls : joint === 'to' && falls;
  if (unit === null && bare && first.low <= 700 && touchesOrTo(tokens, first.to, joint)) {
    return { from: first.from, to: second.to, low: first.low, high: second.high, unit: 'score' };
  }
  if ((joint === '-' || joint === '—') && !touches(tokens, first.to)) return null;
  const low = shareScale(first.low, second, tokens);
  return low < second.high ? { from: first.from, to: second.to, low, high: second.high, unit } : null;
}

function touchesOrTo(tokens: readonly Token[], at: number, joint: string): boolean {
  return joint === 'to' || (touches(tokens, at) && touches(tokens, at + 1));
}

/** "5 to 7 million": the magnitude said once holds for both. */
function shareScale(low: number, second: Reading, tokens: readonly Token[]): number {
  const words = tokens.slice(second.from, second.to).map(({ lower }) => lower.replace(/\.$/, ''));
  const scale = words.reduce((product, word) => product * (MAGNITUDES.get(word) ?? MAGNITUDE_SIGNS.get(word) ?? 1), 1);
  return scale > 12 && low < 1000 && low < second.high / scale ? tidy(low * scale) : low;
}

const LINKS = new Set(['to', 'from', 'and', 'or', 'by', '-', '–']);

/** "from 5 to 7 percent", "3% from 2.4", "27 and 29 years old": a bare number that only a link parts from a measured one has the same unit. */
export function shareUnits(readings: readonly Reading[], tokens: readonly Token[]): readonly Reading[] {
  if (readings.length < 2) return readings;
  return readings.map((reading, k) => {
    const next = readings[k + 1];
    const previous = readings[k - 1];
    if (reading.unit !== null || reading.vague || (tokens[reading.to]?.tag === 'NOUN' && previous?.unit !== 'year-of-age')) return reading;
    const unit =
      (next && linked(tokens, reading, next) && next.unit) || (previous && linked(tokens, previous, reading) && previous.unit) || null;
    return unit === null || unit === 'score' || unit === 'in-a-row' || unit === 'factor' ? reading : { ...reading, unit };
  });
}

function linked(tokens: readonly Token[], a: Reading, b: Reading): boolean {
  const link = tokens[a.to]?.lower ?? '';
  if (b.from !== a.to + 1 || !LINKS.has(link)) return false;
  const ages = a.unit === 'year-of-age' || b.unit === 'year-of-age';
  return ages || tokens[a.from - 1]?.lower === 'from' || link === 'from';
}

/** "no less than 2.5 and no more than 3 percent": one range. */
export function boundsJoin(low: { readonly approximation: string }, high: { readonly approximation: string }): boolean {
  return (
    (low.approximation === 'at-least' || low.approximation === 'more-than') &&
    (high.approximation === 'at-most' || high.approximation === 'less-than')
  );
}
