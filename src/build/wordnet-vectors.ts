import { writeFileSync } from 'node:fs';
import { STOP_WORDS } from '../engine/lexicon/stop-words.ts';
import { stem } from '../engine/text/stem.ts';
import { principal, type SparseRow } from './principal.ts';
import { lines, readSynsets } from './wordnet-database.ts';

/**
 * Learns from WordNet's definitions and examples which words are met in one company: `npx tsx src/build/wordnet-vectors.ts` writes
 * `src/engine/lexicon/topics.generated.json`. A document is a synset: its words, those of the synsets it points at, and its gloss. The
 * vectors are the main axes of what tells two words' company from chance (positive pointwise mutual information).
 */
const OUTPUT = 'src/engine/lexicon/topics.generated.json';
const WORDS = 9000;
const AXES = 24;
/** Vectors are written in 64 steps, a character each. */
const STEPS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Hypernym, domain, derived form, likeness, whole, cause, entailment. */
const NEAR: ReadonlySet<string> = new Set(['@', ';c', '+', '&', '%p', '>', '*']);
/** Kinds of animals, plants, bodies, places and persons are many, and seldom in the news. */
const DULL: ReadonlySet<string> = new Set(['05', '15', '18', '20', '27']);
/** Words of definitions, not of what is defined. */
const OF_DEFINITIONS = new Set(
  'especially usually relating characterized used uses using characteristic someone something people often order particular state quality act acting caused causing cause certain form forms genus family various united small large resembling pertaining related consisting member first new old one two three'
    .split(' ')
    .map(stem),
);

interface Document {
  readonly keys: readonly string[];
  readonly weight: number;
}

function keysOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return words
    .filter((word) => !STOP_WORDS.has(word))
    .map(stem)
    .filter((key) => !OF_DEFINITIONS.has(key));
}

/** How often each synset, and each stem, was met in tagged texts (index.sense's counts). */
function counts(): { readonly synsets: ReadonlyMap<string, number>; readonly stems: ReadonlyMap<string, number> } {
  const parts: Readonly<Record<string, string>> = { '1': 'noun', '2': 'verb', '3': 'adj', '4': 'adv', '5': 'adj' };
  const [synsets, stems] = [new Map<string, number>(), new Map<string, number>()];
  for (const line of lines('index.sense')) {
    const [key = '', offset = '', , count = '0'] = line.split(' ');
    const [lemma = '', type = ''] = key.split('%');
    add(synsets, `${parts[type.charAt(0)]}${offset}`, Number(count));
    if (/^[a-z]{3,}$/.test(lemma)) add(stems, stem(lemma), Number(count));
  }
  return { synsets, stems };
}

function add(sums: Map<string, number>, key: string, by: number): void {
  sums.set(key, (sums.get(key) ?? 0) + by);
}

function documents(met: ReadonlyMap<string, number>): Document[] {
  const parts = ['noun', 'verb', 'adj', 'adv'];
  const synsets = readSynsets(parts);
  const common = (id: string) => (synsets.get(id)?.words ?? []).filter((word) => !/[A-Z0-9]/.test(word)).flatMap(keysOf);
  return parts.flatMap((part) =>
    lines(`data.${part}`)
      .filter((line) => !line.startsWith(' '))
      .map((line): Document => {
        const [offset = '', file = ''] = line.split(' ', 2);
        const id = `${part}${offset}`;
        const pointers = synsets.get(id)?.pointers ?? [];
        const near = pointers.filter(({ symbol }) => NEAR.has(symbol)).flatMap(({ to }) => common(to));
        const own = common(id);
        const often = met.get(id) ?? 0;
        const dull = part === 'noun' && DULL.has(file) && often < 2 ? 0.25 : 1;
        const name = pointers.some(({ symbol }) => symbol === '@i') ? 0.3 : 1;
        return {
          keys: [...own, ...own, ...keysOf(line.slice(line.indexOf(' | ') + 3)), ...near],
          weight: (1 + Math.log2(1 + often)) * dull * name,
        };
      }),
  );
}

/** The stems that are met most, in definitions and in texts. */
function vocabulary(all: readonly Document[], met: ReadonlyMap<string, number>): string[] {
  const sums = new Map<string, number>();
  for (const { keys, weight } of all) for (const key of new Set(keys)) add(sums, key, weight);
  for (const [key, sum] of sums) sums.set(key, sum + 8 * Math.log2(1 + (met.get(key) ?? 0)));
  return [...sums]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, WORDS)
    .map(([key]) => key)
    .sort();
}

/** Positive pointwise mutual information of words that stand in one document. */
function company(all: readonly Document[], words: readonly string[]): SparseRow[] {
  const numbers = new Map(words.map((word, i) => [word, i]));
  const rows = words.map(() => new Map<number, number>());
  for (const { keys, weight } of all) {
    const own = keys.flatMap((key) => numbers.get(key) ?? []);
    const each = weight / Math.max(4, own.length);
    for (const a of own) for (const b of own) if (a !== b) rows[a]?.set(b, (rows[a]?.get(b) ?? 0) + each);
  }
  const sums = rows.map((row) => [...row.values()].reduce((sum, value) => sum + value, 0));
  const smoothed = sums.map((sum) => sum ** 0.75);
  const total = smoothed.reduce((sum, value) => sum + value, 0);
  return rows.map((row, i) => {
    const known = [...row].flatMap(([j, value]): [number, number][] => {
      const information = Math.log((value * total) / ((sums[i] ?? 1) * (smoothed[j] ?? 1)));
      return information > 0 && value > 0.15 ? [[j, information]] : [];
    });
    return { columns: Int32Array.from(known, ([j]) => j), values: Float64Array.from(known, ([, value]) => value) };
  });
}

function written(vector: readonly number[]): string {
  return vector.map((value) => STEPS[Math.max(0, Math.min(63, Math.round(31.5 + 31.5 * value)))]).join('');
}

const met = counts();
const all = documents(met.synsets);
const words = vocabulary(all, met.stems);
const vectors = principal(company(all, words), AXES);
writeFileSync(
  OUTPUT,
  `${JSON.stringify(
    {
      licence: 'Derived from WordNet 3.1, Copyright Princeton University; see https://wordnet.princeton.edu/license-and-commercial-use',
      axes: AXES,
      words: words.join(' '),
      vectors: vectors.map(written).join(''),
    },
    null,
    1,
  )}\n`,
);
process.stdout.write(`${words.length} words, ${AXES} axes\n`);
