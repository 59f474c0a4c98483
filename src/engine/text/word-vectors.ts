import table from '../lexicon/word-vectors.generated.json' with { type: 'json' };

/** What company a word keeps, as a direction: words met in like contexts point alike (Pennington, Socher, Manning: GloVe, 2014). Length 1. */
export type Vector = Float32Array;

export const DIMENSIONS = table.dimensions;
/** Numbers are written as letters: "h" is 0 (see build/word-vectors.ts). */
const ZERO = 'h'.charCodeAt(0);
/** Words by how frequent they are: 0 is the most frequent. */
const RANKS: ReadonlyMap<string, number> = new Map(table.words.split(' ').map((word, rank) => [word, rank]));

/** How many words are more frequent than this one (in lower case); null for a word that is not known. */
export function rankOf(word: string): number | null {
  return RANKS.get(word) ?? null;
}

export function vectorOf(rank: number): Vector {
  const vector = new Float32Array(DIMENSIONS);
  for (let i = 0; i < DIMENSIONS; i++) vector[i] = table.codes.charCodeAt(rank * DIMENSIONS + i) - ZERO;
  return toLengthOne(vector);
}

/** Changes the vector itself. One of zeros stays as it is. */
export function toLengthOne(vector: Vector): Vector {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) / length;
  return vector;
}

/** Of vectors of length 1: their cosine, in [-1, 1]. */
export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
