import wordnet from '../lexicon/wordnet.generated.json' with { type: 'json' };
import { stem } from '../text/stem.ts';
import { hashOf } from './hash.ts';

/** Words of one meaning are looked for only where the meaning has few words: the more there are, the looser it is. */
const MOST_WORDS = 4;
/** Synonyms of a word at most: each costs a read. */
const MOST_SYNONYMS = 3;

let table: ReadonlyMap<number, readonly number[]> | null = null;

/** Hashes of the terms that WordNet has beside a term in one of its frequent meanings. The table is made at the first use. */
export function synonymsOf(hash: number): readonly number[] {
  table ??= makeTable();
  return table.get(hash) ?? [];
}

function makeTable(): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const row of wordnet.synonyms) {
    const words = row.split(' ');
    if (words.length > MOST_WORDS) continue;
    const hashes = [...new Set(words.map((word) => hashOf(stem(word))))];
    for (const hash of hashes) {
      const before = found.get(hash) ?? [];
      found.set(hash, [...new Set([...before, ...hashes.filter((other) => other !== hash)])].slice(0, MOST_SYNONYMS));
    }
  }
  return found;
}
