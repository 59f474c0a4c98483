/** Where terms occur, gathered text by text in typed arrays: a million claims have tens of millions of occurrences. */
export class Occurrences {
  /** Terms in the order in which they were first met. */
  terms = 0;
  hashes = new Uint32Array(4096);
  /** How many texts each term occurs in. */
  counts = new Int32Array(4096);
  private lastAt = new Int32Array(4096);
  /** Places in a table by hash (open addressing, linear probing); 0 = free, else the term's number plus one. */
  private table = new Int32Array(16_384);

  /** Occurrences: the term's number, the text's number, the weight. */
  length = 0;
  of = new Int32Array(16_384);
  numbers = new Int32Array(16_384);
  weights = new Uint8Array(16_384);

  /** Notes a term in a text, or adds to its weight there; texts come in order. */
  add(hash: number, weight: number, number: number): void {
    const term = this.termOf(hash);
    const at = this.lastAt[term] ?? 0;
    if ((this.counts[term] ?? 0) > 0 && this.numbers[at] === number) {
      this.weights[at] = Math.min(255, (this.weights[at] ?? 0) + weight);
      return;
    }
    if (this.length === this.of.length) this.growOccurrences();
    this.of[this.length] = term;
    this.numbers[this.length] = number;
    this.weights[this.length] = Math.min(255, weight);
    this.counts[term] = (this.counts[term] ?? 0) + 1;
    this.lastAt[term] = this.length++;
  }

  /** The term's number; new for a hash that was not met before. */
  termOf(hash: number): number {
    const mask = this.table.length - 1;
    let slot = hash & mask;
    for (let found = this.table[slot] ?? 0; found !== 0; found = this.table[slot] ?? 0) {
      if (this.hashes[found - 1] === hash) return found - 1;
      slot = (slot + 1) & mask;
    }
    if (this.terms === this.hashes.length) this.growTerms();
    this.hashes[this.terms] = hash;
    this.table[slot] = ++this.terms;
    if (this.terms * 2 > this.table.length) this.growTable();
    return this.terms - 1;
  }

  private growTerms(): void {
    this.hashes = larger(this.hashes, new Uint32Array(this.terms * 2));
    this.counts = larger(this.counts, new Int32Array(this.terms * 2));
    this.lastAt = larger(this.lastAt, new Int32Array(this.terms * 2));
  }

  private growOccurrences(): void {
    this.of = larger(this.of, new Int32Array(this.length * 2));
    this.numbers = larger(this.numbers, new Int32Array(this.length * 2));
    this.weights = larger(this.weights, new Uint8Array(this.length * 2));
  }

  private growTable(): void {
    const table = new Int32Array(this.table.length * 2);
    const mask = table.length - 1;
    for (let term = 0; term < this.terms; term++) {
      let slot = (this.hashes[term] ?? 0) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = term + 1;
    }
    this.table = table;
  }
}

function larger<T extends Uint32Array | Int32Array | Uint8Array>(before: T, after: T): T {
  after.set(before);
  return after;
}
