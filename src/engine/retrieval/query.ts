import { hashOf, phraseHash } from './hash.ts';
import { synonymsOf } from './synonyms.ts';
import { hashesOf, sameSpeakerMarks } from './weigh.ts';

/** What is searched for. */
export interface Query {
  readonly text: string;
  /** Sentences around it: weak context. */
  readonly neighbours: readonly string[];
  /** All names of the speaker, none if there is nobody; claims of the same speaker count more. */
  readonly speakers: readonly string[];
  /** When it is said, a `dayNumber`. */
  readonly day: number;
}

/** A term of a query. `own` terms stand in its text; the others only lend a little. */
export interface QueryTerm {
  readonly hash: number;
  readonly weight: number;
  readonly own: boolean;
}

/** A query made ready. */
export interface PreparedQuery {
  readonly terms: readonly QueryTerm[];
  /** Marks of the same speaker's claims, by their hashes. */
  readonly speaker: readonly number[];
  readonly day: number;
}

const WORD = 1;
const PHRASE = 0.5;
const NEIGHBOUR = 0.3;
const SYNONYM = 0.2;

/** Makes queries ready. Neighbours of one query are most often queries themselves, so texts are taken apart once. */
export function prepareQueries(queries: readonly Query[]): PreparedQuery[] {
  const known = new Map<string, number[]>();
  const hashes = (text: string) => {
    const before = known.get(text);
    if (before) return before;
    const found = hashesOf(text);
    known.set(text, found);
    return found;
  };
  return queries.map(({ text, neighbours, speakers, day }) => ({
    terms: termsOfQuery(hashes(text), neighbours.flatMap(hashes)),
    speaker: speakers.flatMap(sameSpeakerMarks).map(hashOf),
    day,
  }));
}

function termsOfQuery(words: readonly number[], around: readonly number[]): QueryTerm[] {
  const weights = new Map<number, number>();
  const raise = (hash: number, weight: number) => weights.set(hash, Math.max(weights.get(hash) ?? 0, weight));
  for (const word of words) raise(word, WORD);
  words.forEach((word, i) => {
    if (i > 0) raise(phraseHash(words[i - 1] ?? 0, word), PHRASE);
  });
  const own = weights.size;
  for (const word of around) raise(word, NEIGHBOUR);
  for (const word of new Set(words)) for (const other of synonymsOf(word)) raise(other, SYNONYM);
  return [...weights].map(([hash, weight], i) => ({ hash, weight, own: i < own }));
}
