/** Bits of a hash that are put in order at a time. */
const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
const SHIFTS = [0, DIGIT_BITS, 2 * DIGIT_BITS];
/** A text's number stands above its weight. */
const WEIGHTS = 256;

/** Where terms occur, gathered text by text in typed arrays: a million claims have tens of millions of occurrences. */
export class Occurrences {
  private length = 0;
  private columns: Columns;

  /** `expected` occurrences have room at once. */
  constructor(expected: number) {
    this.columns = emptyColumns(Math.max(64, expected));
  }

  /** Notes a term in a text; texts come in order, fewer than 2^23. A term that occurs again in a text is noted again. */
  add(hash: number, weight: number, number: number): void {
    if (this.length === this.columns.hashes.length) this.grow();
    this.columns.hashes[this.length] = hash;
    this.columns.places[this.length++] = number * WEIGHTS + weight;
  }

  /** The occurrences by their hashes, and of one hash by the texts: a radix sort, which keeps the order of what is equal. Nothing can be added after it. */
  sorted() {
    let from = this.columns;
    let to = emptyColumns(this.length);
    for (const [i, starts] of startsOfDigits(from.hashes, this.length).entries()) {
      sortByDigit(from, to, this.length, SHIFTS[i] ?? 0, starts);
      [from, to] = [to, from];
    }
    return withoutRepeats(from, this.length);
  }

  private grow(): void {
    const larger = emptyColumns(this.length * 2);
    larger.hashes.set(this.columns.hashes);
    larger.places.set(this.columns.places);
    this.columns = larger;
  }
}

/** What is known of each occurrence, in columns: its hash, and its text's number with its weight. */
interface Columns {
  readonly hashes: Uint32Array;
  readonly places: Int32Array;
}

function emptyColumns(length: number): Columns {
  return { hashes: new Uint32Array(length), places: new Int32Array(length) };
}

/** Where each value of each digit begins, all counted in one go. */
function startsOfDigits(hashes: Uint32Array, length: number): readonly Int32Array[] {
  const [low, middle, high] = [new Int32Array(DIGITS + 1), new Int32Array(DIGITS + 1), new Int32Array(DIGITS + 1)];
  for (let i = 0; i < length; i++) {
    const hash = hashes[i] ?? 0;
    count(low, hash & (DIGITS - 1));
    count(middle, (hash >>> DIGIT_BITS) & (DIGITS - 1));
    count(high, hash >>> (2 * DIGIT_BITS));
  }
  for (const starts of [low, middle, high])
    for (let digit = 0; digit < DIGITS; digit++) starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0);
  return [low, middle, high];
}

function count(starts: Int32Array, digit: number): void {
  starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
}

function sortByDigit(from: Columns, to: Columns, length: number, shift: number, next: Int32Array): void {
  for (let i = 0; i < length; i++) {
    const hash = from.hashes[i] ?? 0;
    const digit = (hash >>> shift) & (DIGITS - 1);
    const at = next[digit] ?? 0;
    next[digit] = at + 1;
    to.hashes[at] = hash;
    to.places[at] = from.places[i] ?? 0;
  }
}

/** A term that occurs again in a text weighs the more there, 255 at most. */
function withoutRepeats({ hashes, places }: Columns, length: number) {
  const numbers = new Int32Array(length);
  const weights = new Uint8Array(length);
  let kept = 0;
  for (let i = 0; i < length; i++) {
    const hash = hashes[i] ?? 0;
    const place = places[i] ?? 0;
    const number = place >>> 8;
    const weight = place & (WEIGHTS - 1);
    if (kept > 0 && hashes[kept - 1] === hash && numbers[kept - 1] === number) {
      weights[kept - 1] = Math.min(255, (weights[kept - 1] ?? 0) + weight);
      continue;
    }
    hashes[kept] = hash;
    numbers[kept] = number;
    weights[kept++] = weight;
  }
  return { length: kept, hashes, numbers, weights };
}
