import type { Span } from '../../domain/span.ts';
import type { Quantity } from '../../domain/statement.ts';
import { comparable } from '../figures/convert.ts';
import type { Token } from '../text/analyser.ts';
import type { Alignment } from './align.ts';
import { tellOf } from './commonness.ts';
import { keyOfToken } from './concepts.ts';
import type { Proposition } from './proposition.ts';
import { isEmpty, longName, roleOf } from './units.ts';

/** A word of a text, its frame included, by which it can be known what the text is about. */
export interface Mention extends Span {
  readonly key: string;
  readonly isName: boolean;
  /** How much it tells that another text has it too, whatever the base (see commonness.ts). */
  readonly tells: number;
}

/** What two texts have in common that makes them be about one subject. */
export interface Ground {
  /** How much it tells altogether; 1 is one rare word. */
  readonly weight: number;
  /** How many words, names and figures it consists of. */
  readonly count: number;
  /** Whether a name is among it. */
  readonly named: boolean;
  /** The word or name that tells most, in both texts. */
  readonly best: { readonly prior: Span; readonly current: Span } | null;
}

/** What is known of two utterances beyond their texts. */
export interface Setting {
  /** How rare a word is among the claims that were searched, in [0, 1]; 1 = in none. */
  rarity(key: string): number;
  /** The two documents are known to be about one affair, so little is needed to see what a single statement has to do with it. */
  readonly oneAffair: boolean;
}

/** Nothing is known but the texts. */
export const ALONE: Setting = { rarity: () => 1, oneAffair: false };

/** However often a word is met in the base, it tells this share of what it tells in general. */
const FLOOR = 0.4;
/** The second word of one name tells little more than the first. */
const REST_OF_NAME = 0.3;
/** Two words for one idea, and one speaker. */
const IDEA = 0.5;
const SPEAKER = 0.5;
/** A figure that both give; small ones without a unit are met anywhere. */
const FIGURE = 0.8;
const TELLING_FIGURE = 12;

/**
 * Ground from which on two texts are on one subject: where nothing else is known a name, two rare words, or several that are not the
 * commonest, as no chance brings three together; within one affair, little.
 */
const SEVERAL = 3;
const LEAST_OF_SEVERAL = 1.2;
/** A name and something besides it. */
const LEAST_WITH_NAME = 0.75;
const LEAST = 1.15;
const LEAST_WITHOUT_NAME = 1.4;
const LEAST_IN_AFFAIR = 0.4;

export function isCommonSubject({ weight, count, named }: Ground, { oneAffair }: Setting): boolean {
  if (oneAffair) return weight >= LEAST_IN_AFFAIR;
  if (named) return weight >= (count >= 2 ? LEAST_WITH_NAME : LEAST);
  return weight >= (count >= SEVERAL ? LEAST_OF_SEVERAL : LEAST_WITHOUT_NAME);
}

/** The words of a text that can tell its subject, each once. */
export function mentionsOf(tokens: readonly Token[]): ReadonlyMap<string, Mention> {
  const found = new Map<string, Mention>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    const long = longName(tokens, i);
    const role = roleOf(token);
    if (!long && (role === null || isEmpty(token))) continue;
    const key = long?.key ?? keyOfToken(token);
    const end = (long && tokens[long.last]?.end) || token.end;
    const isName = role === 'name';
    if (!found.has(key)) found.set(key, { key, start: token.start, end, isName, tells: tellOf(key, isName) });
    if (long) i = long.last;
  }
  return found;
}

export function groundOf(prior: Proposition, current: Proposition, { shared }: Alignment, { rarity }: Setting): Ground {
  let weight = 0;
  let count = 0;
  let most = 0;
  let best: Ground['best'] = null;
  let named = false;
  let endOfName = -2;
  for (const mention of current.mentions.values()) {
    const other = prior.mentions.get(mention.key);
    if (!other) continue;
    const tells = Math.min(mention.tells, other.tells) * (FLOOR + (1 - FLOOR) * rarity(mention.key));
    const goesOn = mention.isName && mention.start - endOfName === 1;
    if (mention.isName) endOfName = mention.end;
    named ||= mention.isName && other.isName;
    if (!goesOn && tells > 0) count++;
    weight += goesOn ? tells * REST_OF_NAME : tells;
    if (goesOn && best && best.current.end + 1 === mention.start && best.prior.end + 1 === other.start)
      best = { prior: joined(best.prior, other), current: joined(best.current, mention) };
    else if (tells > most) [most, best] = [tells, { prior: other, current: mention }];
  }
  for (const { prior: a, current: b } of shared) {
    if (a.key === b.key) continue;
    weight += IDEA * Math.min(tellOf(a.key, false), tellOf(b.key, false));
    count++;
  }
  if (prior.surname !== null && prior.surname === current.surname) weight += SPEAKER;
  if (prior.quantities.some((a) => current.quantities.some((b) => isTelling(a) && comparable(a, b) === 'equal'))) {
    weight += FIGURE;
    count++;
  }
  return { weight, count, named, best };
}

function joined({ start }: Span, { end }: Span): Span {
  return { start, end };
}

function isTelling({ unit, low }: Quantity): boolean {
  return low >= TELLING_FIGURE && (unit !== null || low % 10 !== 0);
}
