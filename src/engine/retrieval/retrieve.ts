import type { ClaimIndex } from './claim-index.ts';
import { phrasesOf, termsOf } from './terms.ts';

/** What is searched for. */
export interface Query {
  readonly text: string;
  /** Sentences around it: weak context. */
  readonly neighbours: readonly string[];
  /** How much more a text counts, by its number: for the same speaker, or 0 for texts that may not be found. */
  readonly factor: (number: number) => number;
}

/** A text that may be about the same thing. */
export interface Candidate {
  readonly number: number;
  readonly key: string;
  readonly score: number;
  /** Share of the query's own possible score that was reached, in [0, 1]. */
  readonly similarity: number;
}

/** BM25 (Robertson and Zaragoza 2009); k1 and b are a little above the usual values: a word that a claim repeats is its subject. */
const K1 = 1.6;
const B = 0.65;
const PHRASE = 0.5;
const NEIGHBOUR = 0.3;
/** Terms in more than this share of a large base find nothing in particular. */
const TOO_COMMON = 0.2;

/** The best texts for a query, best first. */
export function retrieve(index: ClaimIndex, query: Query, limit: number): Candidate[] {
  const weights = queryWeights(query);
  const scores = new Map<number, number>();
  let possible = 0;
  for (const [term, weight] of weights) {
    const postings = index.postings(term);
    const total = index.keys.length;
    const frequency = postings?.numbers.length ?? 0;
    const idf = Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
    if (weight >= PHRASE) possible += weight * idf * (frequency === 0 ? 0.5 : 1);
    if (!postings || (total > 1000 && frequency > total * TOO_COMMON)) continue;
    postings.numbers.forEach((number, i) => {
      const count = postings.weights[i] ?? 0;
      const norm = K1 * (1 - B + (B * (index.lengths[number] ?? 0)) / index.averageLength);
      scores.set(number, (scores.get(number) ?? 0) + (weight * idf * count * (K1 + 1)) / (count + norm));
    });
  }
  return [...scores]
    .map(([number, score]) => ({
      number,
      score: score * query.factor(number),
      key: index.keys[number] ?? '',
      similarity: Math.min(1, score / (possible * 1.6 || 1)),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .slice(0, limit);
}

function queryWeights({ text, neighbours }: Query): Map<string, number> {
  const weights = new Map<string, number>();
  const raise = (term: string, weight: number) => weights.set(term, Math.max(weights.get(term) ?? 0, weight));
  const terms = termsOf(text);
  for (const term of terms) raise(term, 1);
  for (const phrase of phrasesOf(terms)) raise(phrase, PHRASE);
  for (const term of neighbours.flatMap(termsOf)) raise(term, NEIGHBOUR);
  return weights;
}
