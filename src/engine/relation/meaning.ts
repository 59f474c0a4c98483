import type { Token } from '../text/analyser.ts';
import { DIMENSIONS, dot, rankOf, toLengthOne, type Vector, vectorOf } from '../text/word-vectors.ts';

/** A word with what company it keeps; null = no such word is known, so that it meets only itself. */
interface Sense {
  readonly word: string;
  readonly vector: Vector | null;
  /** How much it tells, in (0, 1]: less the more frequent it is. */
  readonly weight: number;
}

/** What a text is about, as its words show it. */
export interface Meaning {
  readonly senses: readonly Sense[];
  /** Where all its words point together, of length 1; of length 0 if none is known. */
  readonly centre: Vector;
  readonly weight: number;
}

/** Words more frequent than these tell nothing, those beyond the others tell all; between them the logarithm of the rank counts. */
const COMMONEST = 120;
const RARE = 12_000;
const LEAST = 0.15;

export function meaningOf(tokens: readonly Token[]): Meaning {
  const senses = new Map<string, Sense>();
  for (const { lower } of tokens) {
    const word = lower.replace(/['’]s$/, '');
    if (!/^\p{L}{2,}/u.test(word) || senses.has(word)) continue;
    const rank = rankOf(word) ?? rankOf(word.replace(/s$/, ''));
    if (rank !== null && rank < COMMONEST) continue;
    senses.set(word, { word, vector: rank === null ? null : vectorOf(rank), weight: rank === null ? 1 : weightOf(rank) });
  }
  const centre = new Float32Array(DIMENSIONS);
  let weight = 0;
  for (const sense of senses.values()) {
    weight += sense.weight;
    if (sense.vector) for (let i = 0; i < DIMENSIONS; i++) centre[i] = (centre[i] ?? 0) + sense.weight * (sense.vector[i] ?? 0);
  }
  return { senses: [...senses.values()], centre: toLengthOne(centre), weight };
}

function weightOf(rank: number): number {
  return Math.min(1, Math.max(LEAST, Math.log(rank / COMMONEST) / Math.log(RARE / COMMONEST)));
}

/** How far two texts speak of like things, in [-1, 1]. */
export function closeness(a: Meaning, b: Meaning): number {
  return dot(a.centre, b.centre);
}

/** How much of one text's weight is met by the nearest words of the other, in [0, 1]. */
export function coverage(one: Meaning, other: Meaning): number {
  let met = 0;
  for (const { word, vector, weight } of one.senses) {
    let nearest = 0;
    for (const sense of other.senses) {
      if (sense.word === word) {
        nearest = 1;
        break;
      }
      if (vector && sense.vector) nearest = Math.max(nearest, dot(vector, sense.vector));
    }
    met += nearest * weight;
  }
  return one.weight === 0 ? 0 : met / one.weight;
}
