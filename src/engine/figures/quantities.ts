import { span } from '../../domain/span.ts';
import type { Quantity } from '../../domain/statement.ts';
import type { Token } from '../text/analyser.ts';
import { ageAt } from './ages.ts';
import { amountAt, pairAt } from './amounts.ts';
import { approximation } from './approximation.ts';
import { counted } from './counted.ts';
import { unitWord } from './measures.ts';
import { multipleAt } from './multiples.ts';
import { boundsJoin, rangeFrom, shareUnits } from './ranges.ts';
import { mayStart, type Reading } from './reading.ts';
import { shareAt } from './shares.ts';
import { vagueAt } from './vague.ts';

/**
 * The quantities of a text, in order and apart from each other. `tokens` may be those of one sentence of a longer `text`.
 * Years, dates, clock times and numbers that only name ("Article 5") are left out. Beyond plain units: a score or vote is one quantity of
 * unit `score` whose `low` and `high` are the two sides; a part of a whole is `percent`; "doubled" is 2 of unit `factor`; "the third month
 * in a row" is 3 of unit `in-a-row`; an age has unit `year-of-age`; a rate has a unit such as `EUR/week`. "Two years ago" is a time (`times.ts`).
 */
export function quantities(text: string, tokens: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  let last: Reading | null = null;
  for (const reading of shareUnits(readings(tokens), tokens)) {
    const next = quantity(text, tokens, reading);
    const previous = found.at(-1);
    if (previous && last && isOneRange(tokens, last, reading) && boundsJoin(previous, next)) {
      found[found.length - 1] = {
        ...next,
        span: { start: previous.span.start, end: next.span.end },
        low: previous.low,
        approximation: 'exact',
      };
    } else found.push(next);
    last = reading;
  }
  return found;
}

function readings(tokens: readonly Token[]): Reading[] {
  const found: Reading[] = [];
  for (let i = 0; i < tokens.length; ) {
    const reading = mayStart(tokens[i]) ? readingAt(tokens, i) : null;
    if (reading) {
      const whole = rangeFrom(tokens, reading);
      if (tokens[whole.to]?.lower !== 'ago') found.push(whole);
      i = Math.max(whole.to, i + 1);
    } else i++;
  }
  return found;
}

function readingAt(tokens: readonly Token[], i: number): Reading | null {
  return ageAt(tokens, i) ?? pairAt(tokens, i) ?? multipleAt(tokens, i) ?? vagueAt(tokens, i) ?? shareAt(tokens, i) ?? amountAt(tokens, i);
}

function quantity(text: string, tokens: readonly Token[], reading: Reading): Quantity {
  const { from, to, low, high, unit, vague } = reading;
  const { how, to: end } = approximation(tokens, from, to, unit);
  const plain = unit === null || unit === 'percent';
  return {
    span: span(text, tokens[from]?.start ?? 0, endOf(tokens[to - 1])),
    low: Math.min(low, high),
    high: Math.max(low, high),
    approximation: vague && how === 'exact' ? 'about' : how,
    unit,
    counts: reading.counts ?? (plain ? counted(tokens, from, end) : null),
  };
}

/** Without the full stop that stays on units at the end of a sentence. */
function endOf(token: Token | undefined): number {
  if (!token) return 0;
  return token.end - (unitWord(token) === token.text ? 0 : 1);
}

/** Two bounds with only "and (no) more than" between them, and at most one unit. */
function isOneRange(tokens: readonly Token[], a: Reading, b: Reading): boolean {
  const joint = tokens[a.to]?.lower;
  return (joint === 'and' || joint === 'but') && b.from - a.to <= 5 && a.low < b.high && (a.unit === b.unit || a.unit === null);
}
