import { speakerId } from '../speakers/identity.ts';
import { hashOf, phraseHash } from './hash.ts';
import { HashList } from './hash-list.ts';
import { UNIT } from './postings.ts';
import { scanWords } from './scan.ts';
import { plainText, termsOfWord, wordsOf } from './terms.ts';
import { WordTable } from './word-table.ts';

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

/** How often the terms of each field count: the claim itself most, the headline as much, surroundings little. */
const CONTEXT = 3;
const PHRASE = 12;
/**
 * Weighs a text: gives each term's hash with its weight in units, a term that occurs again again; answers with the text's length in
 * half words, in which marks do not count.
 */
export function weigh({ text, title, context, speaker, marks }: IndexedText, add: (hash: number, weight: number) => void): number {
  let length = 0;
  for (const field of [text, title]) {
    const found = read(field);
    let last = 0;
    for (let i = 0; i < found.length; i++) {
      const hash = found.at(i);
      add(hash, UNIT);
      if (i > 0) add(phraseHash(last, hash), PHRASE);
      last = hash;
    }
    length += found.length * UNIT + Math.max(0, found.length - 1) * PHRASE;
  }
  const around = read(context);
  for (let i = 0; i < around.length; i++) add(around.at(i), CONTEXT);
  length += around.length * CONTEXT;
  for (const mark of speaker === null ? [] : hashesOfSpeaker(speaker)) add(mark, 1);
  for (const mark of marks) add(hashOf(mark), 1);
  return Math.min(255, Math.round(length / (UNIT / 2)));
}

/** The hashes of a text's terms, in order. */
export function hashesOf(text: string): number[] {
  return read(text).toArray();
}

const WORDS = new WordTable((word) => termsOfWord(word).map(hashOf));
const FOUND = new HashList();

/** The hashes of a text's terms, in order, in a list that is good until the next call. */
function read(text: string): HashList {
  FOUND.clear();
  if (scanWords(text, WORDS, FOUND)) return FOUND;
  FOUND.clear();
  // Without addresses the marks that they have stand between words.
  if (scanWords(plainText(text).replace(/[#/]/g, ' '), WORDS, FOUND)) return FOUND;
  FOUND.clear();
  for (const word of wordsOf(text)) for (const term of termsOfWord(word)) FOUND.push(hashOf(term));
  return FOUND;
}

/** Names remembered at most: they come again and again. */
const MOST_KNOWN = 30_000;

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

const hashesOfSpeaker = remembered(speakerMarks);

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
