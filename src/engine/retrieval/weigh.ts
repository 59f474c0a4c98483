import { speakerId } from '../speakers/identity.ts';
import { hashOf, phraseHash } from './hash.ts';
import { UNIT } from './postings.ts';
import { termsOfWord, wordsOf } from './terms.ts';

/** A text to be found, with what is known of it. `title` and `context` are searched too, `context` weakly. */
export interface IndexedText {
  readonly text: string;
  readonly title: string;
  readonly context: string;
  /** Name, null = nobody. */
  readonly speaker: string | null;
  /** A `dayNumber`. */
  readonly day: number;
  /** Found by these exactly, and weighing nothing: its id, its outlet. */
  readonly marks: readonly string[];
}

/** The terms of a text by their hashes, with weights in units; marks weigh nothing in `length`, which is in half words. */
export interface WeightedTerms {
  readonly terms: ReadonlyMap<number, number>;
  readonly length: number;
}

/** How often the terms of each field count: the claim itself most, the headline as much, surroundings little. */
const CONTEXT = 3;
const PHRASE = 12;
const MOST_WEIGHT = 255;

/** Weighs texts one after the other. It remembers the hashes of words it has met: texts repeat their words. */
export function weigher(): (text: IndexedText) => WeightedTerms {
  const hashes = hasher();
  const speakers = remembered(speakerMarks);
  return ({ text, title, context, speaker, marks }) => {
    const terms = new Map<number, number>();
    let length = 0;
    const add = (hash: number, weight: number) => {
      terms.set(hash, Math.min(MOST_WEIGHT, (terms.get(hash) ?? 0) + weight));
      length += weight;
    };
    for (const field of [text, title]) {
      let last = -1;
      for (const hash of hashes(field)) {
        add(hash, UNIT);
        if (last >= 0) add(phraseHash(last, hash), PHRASE);
        last = hash;
      }
    }
    for (const hash of hashes(context)) add(hash, CONTEXT);
    for (const mark of speaker === null ? [] : speakers(speaker)) terms.set(mark, 1);
    for (const mark of marks) terms.set(hashOf(mark), 1);
    return { terms, length: Math.min(255, Math.round(length / (UNIT / 2))) };
  };
}

/** The hashes of a text's terms, in order. */
export function hasher(): (text: string) => number[] {
  const hashes = remembered((word) => termsOfWord(word));
  return (text) => {
    const found: number[] = [];
    for (const word of wordsOf(text)) for (const hash of hashes(word)) found.push(hash);
    return found;
  };
}

/** Words or names remembered at most. */
const MOST_KNOWN = 100_000;

/** The hashes of what a function gives, each answer remembered. */
function remembered(termsFor: (key: string) => readonly string[]): (key: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    if (known.size >= MOST_KNOWN) known.clear();
    const hashes = termsFor(key).map(hashOf);
    known.set(key, hashes);
    return hashes;
  };
}

/** What a claim of this speaker is marked with: the id, and the surname of a fuller name. No term looks like a mark. */
function speakerMarks(name: string): string[] {
  const id = speakerId(name);
  if (id === null) return [];
  const surname = id.split(' ').at(-1) ?? id;
  return surname === id ? [speakerMark(id)] : [speakerMark(id), `~${surname}`];
}

const speakerMark = (id: string) => `@${id}`;

/** Marks by which claims of the same speaker are found: a full name finds itself and the bare surname, a surname every name that ends with it. */
export function sameSpeakerMarks(name: string | null): string[] {
  const id = name === null ? null : speakerId(name);
  if (id === null) return [];
  const surname = id.split(' ').at(-1) ?? id;
  return surname === id ? [speakerMark(id), `~${id}`] : [speakerMark(id), speakerMark(surname)];
}

export const idMark = (id: string) => `#${id}`;
export const outletMark = (outlet: string) => `%${outlet.toLowerCase()}`;
