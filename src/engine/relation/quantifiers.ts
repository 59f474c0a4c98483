import type { Span } from '../../domain/span.ts';
import type { Alignment } from './align.ts';
import type { Conflict } from './conflicts.ts';
import { isOneMatter } from './matter.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';

/** Words with which one text leaves no room for what the other says: "only residents", and "anyone"; "the first time", and "before". */
interface Exclusion {
  readonly one: RegExp;
  readonly other: RegExp;
}

const EXCLUSIONS: readonly Exclusion[] = [
  {
    one: /\b(?:only|solely|exclusively|no one but|none but)\b(?! (?:\d|an? |about|some|after|before|if|when|on|in|once|\p{L}+(?:teen|ty)\b))/iu,
    other: /\b(?:anyone|anybody|everyone|everybody|both|also|too|as well|all|not only)\b/i,
  },
  {
    one: /\b(?:(?:is|was|be|becomes?|became) the first|for the first time|the first time|never before)\b/i,
    other: /\b(?:before|already|previously|earlier|not the first|the (?:second|third|fourth)|again|once more)\b/i,
  },
];

/** Shares of weight that two texts must have in common: all but the words that exclude one another. */
const LEAST = 0.55;
const LEAST_ON_ONE_MATTER = 0.3;
const LEAST_WEIGHT = 2.5;

/** One act of which the one text says that it was of some alone, or the first, and the other that it was of others too. */
export function exclusionConflict(prior: Proposition, current: Proposition, alignment: Alignment): Conflict | null {
  const { shared, weight, priorShare, currentShare } = alignment;
  const least = isOneMatter(prior, current, alignment) ? LEAST_ON_ONE_MATTER : LEAST;
  if (weight < LEAST_WEIGHT || Math.min(priorShare, currentShare) < least) return null;
  if (!shared.some(({ prior: a, current: b }) => a.role === 'verb' && b.role === 'verb' && a.positive && b.positive)) return null;
  for (const { one, other } of EXCLUSIONS) {
    const found = between(prior, one, current, other) ?? turned(between(current, one, prior, other));
    if (found)
      return { kind: 'contradicts', strength: 0.6, reason: reason('exclusive', at(prior, found.prior), at(current, found.current)) };
  }
  return null;
}

interface Both {
  readonly prior: Span;
  readonly current: Span;
}

function between(prior: Proposition, one: RegExp, current: Proposition, other: RegExp): Both | null {
  if (one.test(current.text) || other.test(prior.text)) return null;
  const [a, b] = [spanOf(one, prior.text), spanOf(other, current.text)];
  return a && b ? { prior: a, current: b } : null;
}

function turned(both: Both | null): Both | null {
  return both && { prior: both.current, current: both.prior };
}

function spanOf(words: RegExp, text: string): Span | null {
  const found = words.exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}

function at({ text }: Proposition, span: Span): { readonly text: string; readonly span: Span } {
  return { text, span };
}
