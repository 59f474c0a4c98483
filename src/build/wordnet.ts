import { writeFileSync } from 'node:fs';
import { classTable, type FirstSense } from './wordnet-classes.ts';
import { lines, readSynsets, type Synset } from './wordnet-database.ts';
import { siblingTable } from './wordnet-siblings.ts';

/**
 * Condenses WordNet to what the engine needs: `npx tsx src/build/wordnet.ts` writes `src/engine/lexicon/wordnet.generated.json`.
 * Synonyms are lemmas that share a synset in a frequent sense; antonyms are WordNet's lexical antonyms between frequent senses; siblings are
 * kinds of one thing that exclude one another (colours, countries, rooms …), with the kinds among them that are kinds of others; common words are
 * those met most often in the tagged texts, whatever their sense; classes say what a noun stands for (a person, an animal, a building …).
 */
const OUTPUT = 'src/engine/lexicon/wordnet.generated.json';

/** A sense counts as frequent if it is among the first of its word and was met in tagged texts (index.sense(5WN): sense number, tag count). */
const MOST_SENSES = 2;
const LEAST_COUNT = 2;
const PARTS = { '1': 'noun', '2': 'verb', '3': 'adj', '4': 'adv', '5': 'adj' } as const;

interface Sense {
  readonly lemma: string;
  readonly synset: string;
  readonly frequent: boolean;
}

/** `lemma%ss_type:… offset number count`, one line a sense. Antonyms may be rarer than synonyms: the relation itself says which sense is meant. */
function senses(): Sense[] {
  return lines('index.sense').flatMap((line): Sense[] => {
    const [key = '', offset = '', number = '', count = ''] = line.split(' ');
    const [lemma = '', type = ''] = key.split('%');
    const part = PARTS[type.charAt(0) as keyof typeof PARTS];
    if (!part || !/^[a-z]{3,}$/.test(lemma) || Number(number) > MOST_SENSES) return [];
    return [{ lemma, synset: `${part}${offset}`, frequent: Number(count) >= LEAST_COUNT }];
  });
}

/** The first senses of nouns that were met in tagged texts; names ("turkey" the country) left out. */
function firstNouns(synsets: ReadonlyMap<string, Synset>): FirstSense[] {
  return lines('index.sense').flatMap((line): FirstSense[] => {
    const [key = '', offset = '', number = '', count = ''] = line.split(' ');
    const [lemma = '', type = ''] = key.split('%');
    if (!type.startsWith('1') || number !== '1' || Number(count) < 1 || !/^[a-z]{3,}$/.test(lemma)) return [];
    const synset = `noun${offset}`;
    return synsets.get(synset)?.words.includes(lemma) ? [{ lemma, synset }] : [];
  });
}

/** Rows of lemmas that share a synset; only rows of two or more say anything. */
function synonymRows(all: readonly Sense[]): string[] {
  const rows = new Map<string, Set<string>>();
  for (const { lemma, synset, frequent } of all)
    if (frequent && !synset.startsWith('adv')) rows.set(synset, (rows.get(synset) ?? new Set()).add(lemma));
  return [...rows.values()]
    .filter((row) => row.size > 1)
    .map((row) => [...row].sort().join(' '))
    .sort();
}

/** Pairs of lemmas whose senses point at one another by `!`, one of the two frequent. */
function antonymPairs(all: readonly Sense[], synsets: ReadonlyMap<string, Synset>): string[] {
  const known = new Map(all.map(({ lemma, synset, frequent }) => [`${lemma} ${synset}`, frequent]));
  const pairs = new Set<string>();
  for (const [from, { words, pointers }] of synsets) {
    for (const { symbol, to, source, target } of pointers) {
      if (symbol !== '!') continue;
      const a = words[source - 1]?.toLowerCase();
      const b = synsets.get(to)?.words[target - 1]?.toLowerCase();
      const one = known.get(`${a} ${from}`);
      const other = known.get(`${b} ${to}`);
      if (a && b && one !== undefined && other !== undefined && (one || other)) pairs.add([a, b].sort().join(' '));
    }
  }
  return [...pairs].sort();
}

/** How often a word was met in the tagged texts (index.sense's counts, all senses together) to be among the commonest, the common, the known. */
const BANDS = [100, 30, 10];

/** Words of each band, the commonest first; a word stands in its highest band only. */
function commonWords(): string[] {
  const counts = new Map<string, number>();
  for (const line of lines('index.sense')) {
    const [key = '', , , count = '0'] = line.split(' ');
    const [lemma = ''] = key.split('%');
    if (/^[a-z]{3,}$/.test(lemma)) counts.set(lemma, (counts.get(lemma) ?? 0) + Number(count));
  }
  return BANDS.map((least, i) => {
    const most = BANDS[i - 1] ?? Number.POSITIVE_INFINITY;
    return [...counts]
      .filter(([, count]) => count >= least && count < most)
      .map(([lemma]) => lemma)
      .sort()
      .join(' ');
  });
}

const all = senses();
const synsets = readSynsets(['noun', 'verb', 'adj', 'adv']);
const table = {
  licence: 'Condensed from WordNet 3.1, Copyright Princeton University; see https://wordnet.princeton.edu/license-and-commercial-use',
  synonyms: synonymRows(all),
  antonyms: antonymPairs(all, synsets),
  ...siblingTable(synsets),
  common: commonWords(),
  classes: classTable(firstNouns(synsets), synsets),
};
writeFileSync(OUTPUT, `${JSON.stringify(table, null, 1)}\n`);
process.stdout.write(
  `${table.synonyms.length} rows of synonyms, ${table.antonyms.length} pairs of antonyms, ${Object.values(table.siblings).flat().length} siblings\n`,
);
