import type { Proposition } from './proposition.ts';

/** Names that two documents must share to be about one affair, weighed as in commonness.ts: about three, one person's two names not being enough. */
const LEAST = 3.5;
/** Names below this are met in any news: countries. */
const TELLING = 0.7;

/** Which documents are about what is being read: those that share names with all of it, taken together. Documents are any keys. */
export function inOneAffair<Key>(reading: readonly Proposition[], found: ReadonlyMap<Key, readonly Proposition[]>): ReadonlySet<Key> {
  const own = namesOf(reading);
  const shared = ([, props]: readonly [Key, readonly Proposition[]]) =>
    [...namesOf(props)].reduce((sum, [key, tells]) => sum + (own.has(key) ? tells : 0), 0);
  return new Set([...found].filter((one) => shared(one) >= LEAST).map(([key]) => key));
}

function namesOf(propositions: readonly Proposition[]): ReadonlyMap<string, number> {
  return new Map(
    propositions.flatMap(({ mentions }) =>
      [...mentions.values()].flatMap(({ key, isName, tells }): [string, number][] => (isName && tells >= TELLING ? [[key, tells]] : [])),
    ),
  );
}
