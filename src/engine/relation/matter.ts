import type { Alignment } from './align.ts';
import { tellOf } from './commonness.ts';
import { ideasOf } from './concepts.ts';
import { isOf } from './exclusives.ts';
import { closeness } from './meaning.ts';
import type { Proposition } from './proposition.ts';
import type { Unit } from './units.ts';

const DAY = 86_400_000;
const NEAR_DAYS = 3;
/** What shared words must tell besides a name or a speaker, and where there is neither. */
const LEAST_TELLING = 0.5;
const LEAST_WITHOUT_NAME = 1.6;
/** Topics so near that no word need be shared besides a name or a speaker; and that few words will do where there is neither. */
const NEAR_TOPIC = 0.32;
/** What a name must tell: more than that of a country. */
const LEAST_OF_NAME = 0.7;
const VERY_NEAR_TOPIC = 0.55;
/** Or a word that is not the commonest, in topics that are not far. */
const A_WORD = 0.3;
const SOME_TOPIC = 0.2;
const MANY_NAMES = 3;
const LEAST_ON_TOPIC = 0.5;

/** Whether two texts of the same days are on one matter: one speaker or a name that both have, and a word besides; or many words. */
export function isOneMatter(prior: Proposition, current: Proposition, alignment: Alignment): boolean {
  if (!areNear(prior, current)) return false;
  const telling = tellingOf(alignment.shared.map(({ prior: a, current: b }) => [a, b]));
  const near = closeness(prior.meaning, current.meaning);
  if (isNamed(alignment) || isOneSpeaker(prior, current))
    return telling >= LEAST_TELLING || near >= NEAR_TOPIC || alignment.names >= MANY_NAMES || (telling >= A_WORD && near >= SOME_TOPIC);
  return telling >= LEAST_WITHOUT_NAME || (telling >= LEAST_ON_TOPIC && near >= VERY_NEAR_TOPIC);
}

/** A name that both have, and that tells: not a country or a state, nor a word of the tables with a capital. */
export function isNamed({ shared }: Alignment): boolean {
  return shared.some(
    ({ prior: a, current: b }) =>
      a.role === 'name' &&
      b.role === 'name' &&
      tellOf(a.key, true) >= LEAST_OF_NAME &&
      !isOf(a.key, 'state') &&
      ideasOf(a.key).length === 0,
  );
}

export function areNear({ saidAt: a }: Proposition, { saidAt: b }: Proposition): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= NEAR_DAYS * DAY;
}

export function isOneSpeaker(a: Proposition, b: Proposition): boolean {
  return (a.surname !== null && a.surname === b.surname) || (a.speaker !== null && a.speaker === b.speaker);
}

function tellingOf(pairs: readonly (readonly [Unit, Unit])[]): number {
  return pairs
    .filter(([a, b]) => a.role !== 'name' && b.role !== 'name')
    .reduce((sum, [a, b]) => sum + Math.min(tellOf(a.key, false), tellOf(b.key, false)), 0);
}
