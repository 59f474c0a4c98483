import { MONTHS } from '../figures/written-dates.ts';
import wordnet from '../lexicon/wordnet.generated.json' with { type: 'json' };
import { keyOf } from './concepts.ts';

/** How much a shared word tells of a shared subject, by how common it is: the commonest words, the common, the known (see build/wordnet.ts). */
const BANDS = [0.15, 0.35, 0.6] as const;
/** A word of no band is rare. */
const RARE = 1;
/** A name tells more than a word, a name that is a common word too ("Street", "Bank") less than another. */
const NAME = 1.4;
const LEAST_NAME = 0.5;
/** Half of the world's news has to do with America or Russia, and nearly all with a country. */
const COUNTRY = 0.6;

const TELLS = new Map<string, number>();
for (const [i, words] of wordnet.common.entries())
  for (const word of words.split(' ')) {
    const key = keyOf(word);
    if (!TELLS.has(key)) TELLS.set(key, BANDS[i] ?? RARE);
  }

const COUNTRIES: ReadonlySet<string> = new Set(
  [...wordnet.siblings.country, ...wordnet.siblings.continent].flatMap((row) => row.split('|')).map(keyOf),
);
const NO_SUBJECT: ReadonlySet<string> = new Set([...MONTHS.keys()].map(keyOf));

/** How much it tells of a common subject that two texts share this word: nothing (a month), little ("people"), much ("monkey"), most (a name). */
export function tellOf(key: string, isName: boolean): number {
  if (NO_SUBJECT.has(key)) return 0;
  const own = TELLS.get(key) ?? RARE;
  if (COUNTRIES.has(key)) return COUNTRY;
  return isName ? Math.max(LEAST_NAME, own) * NAME : own;
}
