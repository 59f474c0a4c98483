/**
 * What each word met so far is indexed by, found without cutting the word out of its text: a word is known by two hashes of 32 bits together. Emptied
 * when full, so that memory stays bounded.
 */
export class WordTable {
  private words = 0;
  private readonly keys: Int32Array;
  private readonly checks: Int32Array;
  private readonly hashes: (readonly number[] | undefined)[];
  private readonly mask: number;

  /** Holds half of 2^bits words. */
  constructor(
    private readonly hashesOf: (word: string) => readonly number[],
    bits = 16,
  ) {
    this.mask = 2 ** bits - 1;
    this.keys = new Int32Array(2 ** bits);
    this.checks = new Int32Array(2 ** bits);
    this.hashes = Array.from({ length: 2 ** bits });
  }

  /** Appends the hashes of the word that stands at `[start, end)` of the text. */
  push(text: string, start: number, end: number, key: number, check: number, into: number[]): void {
    let slot = (key ^ (key >>> 15)) & this.mask;
    for (;;) {
      const known = this.hashes[slot];
      if (known === undefined) break;
      if (this.keys[slot] === key && this.checks[slot] === check) {
        for (let i = 0; i < known.length; i++) into.push(known[i] ?? 0);
        return;
      }
      slot = (slot + 1) & this.mask;
    }
    const found = this.hashesOf(text.slice(start, end));
    for (const hash of found) into.push(hash);
    if (++this.words * 2 > this.mask) {
      this.words = 0;
      this.hashes.fill(undefined);
    } else {
      this.keys[slot] = key;
      this.checks[slot] = check;
      this.hashes[slot] = found;
    }
  }
}
