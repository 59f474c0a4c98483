import { blockOf, LARGE, OWN_BLOCK } from './blocks.ts';
import { ByteWriter } from './bytes.ts';
import { type Postings, writePostings } from './postings.ts';

/** A term that has a block of its own. */
export interface LargeTerm {
  readonly hash: number;
  readonly count: number;
}

/** Packs terms, which come in the order of their hashes, into blocks as `blocks.ts` reads them. */
export class BlockPacker {
  readonly blocks = new Map<number, Uint8Array>();
  readonly large: LargeTerm[] = [];
  private readonly shared = new ByteWriter();
  private readonly list = new ByteWriter();
  private block = -1;
  private last = -1;

  constructor(private readonly bits: number) {}

  /** Adds a term with its postings from place `from` to before `to`. */
  add(hash: number, postings: Postings, from = 0, to = postings.numbers.length): void {
    const { list, shared } = this;
    const count = to - from;
    const weight = writePostings(postings, from, to, list);
    if (list.length > LARGE) {
      this.addLarge(hash, count, weight);
      return;
    }
    const block = blockOf(hash, this.bits);
    if (block !== this.block) this.close(block);
    shared.number(hash - this.last - 1);
    shared.number(count);
    shared.byte(weight);
    if (count > 1) shared.number(list.length);
    shared.take(list);
    this.last = hash;
  }

  /** The blocks, complete. */
  done(): this {
    this.close(-1);
    return this;
  }

  private addLarge(hash: number, count: number, weight: number): void {
    const own = new ByteWriter();
    own.number(count);
    own.byte(weight);
    own.take(this.list);
    this.blocks.set(OWN_BLOCK + hash, own.done());
    this.large.push({ hash, count });
  }

  private close(next: number): void {
    if (this.shared.length > 0) this.blocks.set(this.block, this.shared.done());
    this.block = next;
    this.last = -1;
  }
}
