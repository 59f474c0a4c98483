import type { HashList } from './hash-list.ts';

/** Numbers of a slot: two hashes of the word, how many hashes it is indexed by plus one (0 = free), the one hash or where several begin. */
const SLOT = 4;

/**
 * What each word met so far is indexed by, found without cutting the word out of its text: a word is known by two hashes of 32 bits together. Emptied
 * when full, so that memory stays bounded.
 */
export class WordTable {
  private words = 0;
  /** One array, as a word's numbers are then near one another in memory. */
  private readonly slots: Int32Array;
  private several: number[] = [];
  private readonly mask: number;

  /** Holds half of 2^bits words. */
  constructor(
    private readonly hashesOf: (word: string) => readonly number[],
    bits = 16,
  ) {
    this.mask = 2 ** bits - 1;
    this.slots = new Int32Array(2 ** bits * SLOT);
  }

  /** Appends the hashes of the word that stands at `[start, end)` of the text. */
  push(text: string, start: number, end: number, key: number, check: number, into: HashList): void {
    const { slots } = this;
    let at = ((key ^ (key >>> 15)) & this.mask) * SLOT;
    for (;;) {
      const count = (slots[at + 2] ?? 0) - 1;
      if (count < 0) break;
      if (slots[at] === key && slots[at + 1] === check) {
        const first = slots[at + 3] ?? 0;
        if (count === 1) into.push(first >>> 0);
        else for (let i = 0; i < count; i++) into.push(this.several[first + i] ?? 0);
        return;
      }
      at = (at + SLOT) & (slots.length - 1);
    }
    const found = this.hashesOf(text.slice(start, end));
    for (const hash of found) into.push(hash);
    if (++this.words * 2 > this.mask) this.empty();
    else this.fill(at, key, check, found);
  }

  private fill(at: number, key: number, check: number, found: readonly number[]): void {
    this.slots[at] = key;
    this.slots[at + 1] = check;
    this.slots[at + 2] = found.length + 1;
    this.slots[at + 3] = found.length === 1 ? (found[0] ?? 0) : this.several.length;
    if (found.length > 1) this.several.push(...found);
  }

  private empty(): void {
    this.words = 0;
    this.several = [];
    this.slots.fill(0);
  }
}
