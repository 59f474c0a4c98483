import { CONTINENT_OF } from '../lexicon/continents.ts';
import { keyOf } from './concepts.ts';
import { exclusiveClass, isOf } from './exclusives.ts';

const CONTINENTS: ReadonlyMap<string, string> = new Map(
  [...CONTINENT_OF].map(([country, continent]) => [keyOf(country), keyOf(continent)]),
);
const UNITED_STATES = keyOf('united states');

/** Whether two places, as keys, lie apart as far as is known: two of one class, a country and a continent around another, a state of America abroad. */
export function lieApart(a: string, b: string): boolean {
  return exclusiveClass(a, b) !== null || isAbroad(a, b) || isAbroad(b, a);
}

/** The continent that a place is or lies in, as a key; null where it is none, or not known. */
export function continentOf(key: string): string | null {
  return isOf(key, 'continent') ? key : (CONTINENTS.get(key) ?? null);
}

function isAbroad(place: string, wide: string): boolean {
  const continent = isState(place) ? CONTINENTS.get(UNITED_STATES) : CONTINENTS.get(place);
  if (isOf(wide, 'continent')) return continent !== undefined && exclusiveClass(continent, wide) === 'continent';
  return isState(place) && isOf(wide, 'country') && !isOf(wide, 'state') && wide !== UNITED_STATES;
}

/** A state of America whose name is no country's. */
function isState(key: string): boolean {
  return isOf(key, 'state') && !isOf(key, 'country') && key !== UNITED_STATES;
}
