/** Bits of a hash that are put in order at a time. */
const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;

/** Where terms occur, gathered text by text in typed arrays: a million claims have tens of millions of occurrences. */
export class Occurrences {
  length = 0;
  private hashes = new Uint32Array(16_384);
  private numbers = new Int32Array(16_384);
  private weights = new Uint8Array(16_384);

  /** Notes a term in a text; texts come in order. A term that occurs again in a text is noted again. */
  add(hash: number, weight: number, number: number): void {
    if (this.length === this.hashes.length) this.grow();
    this.hashes[this.length] = hash;
    this.numbers[this.length] = number;
    this.weights[this.length++] = weight;
  }

  /** The occurrences by their hashes, and of one hash by the texts: a radix sort, which keeps the order of what is equal. Nothing can be added after it. */
  sorted() {
    let from = { hashes: this.hashes, numbers: this.numbers, weights: this.weights };
    let to = emptyColumns(this.length);
    for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
      sortByDigit(from, to, this.length, shift);
      [from, to] = [to, from];
    }
    return withoutRepeats(from, this.length);
  }

  private grow(): void {
    const larger = emptyColumns(this.length * 2);
    larger.hashes.set(this.hashes);
    larger.numbers.set(this.numbers);
    larger.weights.set(this.weights);
    ({ hashes: this.hashes, numbers: this.numbers, weights: this.weights } = larger);
  }
}

/** What is known of each occurrence, in columns. */
interface Columns {
  readonly hashes: Uint32Array<ArrayBuffer>;
  readonly numbers: Int32Array<ArrayBuffer>;
  readonly weights: Uint8Array<ArrayBuffer>;
}

function emptyColumns(length: number): Columns {
  return { hashes: new Uint32Array(length), numbers: new Int32Array(length), weights: new Uint8Array(length) };
}

function sortByDigit(from: Columns, to: Columns, length: number, shift: number): void {
  const next = new Int32Array(DIGITS + 1);
  for (let i = 0; i < length; i++) {
    const digit = ((from.hashes[i] ?? 0) >>> shift) & (DIGITS - 1);
    next[digit + 1] = (next[digit + 1] ?? 0) + 1;
  }
  for (let digit = 0; digit < DIGITS; digit++) next[digit + 1] = (next[digit + 1] ?? 0) + (next[digit] ?? 0);
  for (let i = 0; i < length; i++) {
    const hash = from.hashes[i] ?? 0;
    const digit = (hash >>> shift) & (DIGITS - 1);
    const at = next[digit] ?? 0;
    next[digit] = at + 1;
    to.hashes[at] = hash;
    to.numbers[at] = from.numbers[i] ?? 0;
    to.weights[at] = from.weights[i] ?? 0;
  }
}

/** A term that occurs again in a text weighs the more there, 255 at most. */
function withoutRepeats({ hashes, numbers, weights }: Columns, length: number) {
  let kept = 0;
  for (let i = 0; i < length; i++) {
    const [hash, number, weight] = [hashes[i] ?? 0, numbers[i] ?? 0, weights[i] ?? 0];
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
