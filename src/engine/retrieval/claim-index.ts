import { phrasesOf, termsOf } from './terms.ts';

/** A text to be found, with what is known of it. `title` and `context` are searched too, more weakly. */
export interface IndexedText {
  readonly key: string;
  readonly text: string;
  readonly title: string;
  readonly context: string;
}

/** How often the terms of each field count: the claim itself most, the headline nearly as much, surroundings little. */
const FIELD_WEIGHT = { text: 1, title: 1, context: 0.15 } as const;
const PHRASE_WEIGHT = 0.6;

/** Where a term occurs: numbers of texts with the weighted count in each, ascending. */
export interface Postings {
  readonly numbers: number[];
  readonly weights: number[];
}

/** An inverted index over claims, in memory. Numbers are given in the order of adding. */
export interface ClaimIndex {
  readonly keys: readonly string[];
  /** Weighted length of each text, for length normalisation. */
  readonly lengths: readonly number[];
  readonly averageLength: number;
  postings(term: string): Postings | null;
}

/** Builds the index. Linear in the size of the texts. */
export function createIndex(texts: readonly IndexedText[]): ClaimIndex {
  const byTerm = new Map<string, Postings>();
  const lengths: number[] = [];
  texts.forEach((one, number) => {
    const counts = weightedTerms(one);
    let length = 0;
    for (const [term, weight] of counts) {
      let postings = byTerm.get(term);
      if (!postings) {
        postings = { numbers: [], weights: [] };
        byTerm.set(term, postings);
      }
      postings.numbers.push(number);
      postings.weights.push(weight);
      length += weight;
    }
    lengths.push(length);
  });
  return {
    keys: texts.map(({ key }) => key),
    lengths,
    averageLength: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
    postings: (term) => byTerm.get(term) ?? null,
  };
}

function weightedTerms(text: IndexedText): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (term: string, weight: number) => counts.set(term, (counts.get(term) ?? 0) + weight);
  for (const [field, weight] of Object.entries(FIELD_WEIGHT) as [keyof typeof FIELD_WEIGHT, number][]) {
    const terms = termsOf(text[field]);
    for (const term of terms) add(term, weight);
    if (field !== 'context') for (const phrase of phrasesOf(terms)) add(phrase, weight * PHRASE_WEIGHT);
  }
  return counts;
}
