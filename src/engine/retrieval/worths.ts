import { UNIT } from './postings.ts';

/** BM25 (Robertson and Zaragoza 2009); k1 and b are a little above the usual values: a word that a claim repeats is its subject. */
const K1 = 1.6;
const B = 0.65;

/** What an occurrence is worth, by its weight in units and the claim's length in half words; each pair is worked out once. */
export class Worths {
  private readonly table = new Float32Array(65_536);

  constructor(private readonly averageLength: number) {}

  /** Writes what those from place `from` to before `to` are worth. One call for many: a number that is answered may be put on the heap each time. */
  write(worths: Float32Array, { numbers, weights }: Occurrences, lengths: Uint8Array, from: number, to: number): void {
    const { table } = this;
    for (let i = from; i < to; i++) {
      const at = (weights[i] ?? 0) * 256 + (lengths[numbers[i] ?? 0] ?? 0);
      if (table[at] === 0) this.workOut(at);
      worths[i] = table[at] ?? 0;
    }
  }

  private workOut(at: number): void {
    const count = Math.floor(at / 256) / UNIT;
    const norm = K1 * (1 - B + (B * (at % 256)) / (this.averageLength || 1));
    this.table[at] = (count * (K1 + 1)) / (count + norm);
  }
}

interface Occurrences {
  readonly numbers: Uint16Array;
  readonly weights: Uint8Array;
}
