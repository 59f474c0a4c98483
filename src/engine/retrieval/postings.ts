import { ByteReader, type ByteWriter } from './bytes.ts';

/** Weighted counts are whole multiples of a twentieth: 1 in the text is 20, a phrase 12, a word of the context 3; at most 255. */
export const UNIT = 20;

/** Where a term occurs, encoded: numbers ascending, relative to their segment, each with its weight. */
export interface EncodedPostings {
  readonly count: number;
  /** The weight that most have; the others name theirs. */
  readonly weight: number;
  readonly bytes: Uint8Array;
}

/** Where a term occurs: numbers ascending, relative to their segment, with weights in units. */
export interface Postings {
  readonly numbers: Int32Array;
  readonly weights: Uint8Array;
}

/** Appends the list from place `from` to before `to`; answers with the weight that most have: the first one's. */
export function writePostings({ numbers, weights }: Postings, from: number, to: number, writer: ByteWriter): number {
  const usual = weights[from] ?? 0;
  let last = -1;
  for (let i = from; i < to; i++) {
    const number = numbers[i] ?? 0;
    const weight = weights[i] ?? 0;
    writer.number((number - last - 1) * 2 + (weight === usual ? 0 : 1));
    if (weight !== usual) writer.byte(weight);
    last = number;
  }
  return usual;
}

/** Writes them at `at` of the arrays, with `offset` added to the numbers; for many lists that become one. */
export function decodeInto({ count, weight, bytes }: EncodedPostings, into: Postings, at: number, offset: number): void {
  const reader = new ByteReader(bytes);
  const { numbers, weights } = into;
  let last = offset - 1;
  for (let i = at; i < at + count; i++) {
    const step = reader.number();
    last += Math.floor(step / 2) + 1;
    numbers[i] = last;
    weights[i] = step % 2 === 0 ? weight : reader.byte();
  }
}

export function decodePostings(encoded: EncodedPostings): Postings {
  const postings = { numbers: new Int32Array(encoded.count), weights: new Uint8Array(encoded.count) };
  decodeInto(encoded, postings, 0, 0);
  return postings;
}

/** Beyond all numbers. */
const DONE = 2 ** 30 - 1;

/** Reads a list from its beginning, a range of numbers at a time. */
export class PostingsReader {
  private readonly reader: ByteReader;
  private readonly usual: number;
  private left: number;
  /** What comes next. */
  private number = -1;
  private weight = 0;

  constructor({ count, weight, bytes }: EncodedPostings) {
    this.reader = new ByteReader(bytes);
    this.usual = weight;
    this.left = count;
    this.goOn();
  }

  /** How many are still to come, at most, before `end`. */
  mostBefore(end: number): number {
    return this.number >= end ? 0 : Math.min(this.left + 1, end - this.number);
  }

  /** Writes what comes before `end` at `at` of the arrays, numbers counted from `start`; answers the place after them. */
  readBefore(end: number, start: number, numbers: Uint16Array, weights: Uint8Array, at: number): number {
    let place = at;
    while (this.number < end) {
      numbers[place] = this.number - start;
      weights[place] = this.weight;
      place++;
      this.goOn();
    }
    return place;
  }

  private goOn(): void {
    if (this.left === 0) {
      this.number = DONE;
      return;
    }
    const step = this.reader.number();
    this.left--;
    this.number += Math.floor(step / 2) + 1;
    this.weight = step % 2 === 0 ? this.usual : this.reader.byte();
  }
}
