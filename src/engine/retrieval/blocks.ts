import { ByteReader } from './bytes.ts';
import type { EncodedPostings } from './postings.ts';

/** A term's entry in a block: the step from the hash before, how many, the usual weight, the length of the list if it is longer than one, the list. */
export interface TermEntry extends EncodedPostings {
  readonly hash: number;
}

/** Keys of a segment's blocks: shared blocks of rarer terms, own blocks of frequent ones, and the head. */
export const OWN_BLOCK = 2 ** 32;
export const HEAD = 2 ** 33 - 1;
/** Keys of one segment lie below this. */
export const SEGMENT_KEYS = 2 ** 33;

/** Postings of more bytes stand in a block of their own, so that the rarer terms beside them are read without them. */
export const LARGE = 2000;
/**
 * Bytes that a shared block may have; most have half of it. What a read costs hardly depends on its size up to here (a block of 1 kB takes .13 ms, a row of
 * 12 kB .23 ms), and the larger the blocks, the sooner a worker has all of a middling index at hand.
 */
const BLOCK_BYTES = 8000;
/**
 * In a segment as it is first written, which is small: an article has terms in almost all of its blocks, whatever their size, and to write many costs more
 * than to write much.
 */
export const FRESH_BLOCK_BYTES = 12_000;

/** How many bits of the hash choose the shared block, for this many bytes of postings. */
export function bitsFor(bytes: number, blockBytes = BLOCK_BYTES): number {
  return Math.max(0, Math.min(16, Math.ceil(Math.log2(bytes / blockBytes))));
}

/** The shared block in which a term stands. */
export function blockOf(hash: number, bits: number): number {
  return bits === 0 ? 0 : hash >>> (32 - bits);
}

/** The entries of a shared block, in the order of their hashes. */
export function entriesOf(block: Uint8Array): TermEntry[] {
  const found: TermEntry[] = [];
  const reader = new ByteReader(block);
  for (let last = -1; reader.more; ) {
    const entry = readEntry(reader, last);
    found.push(entry);
    last = entry.hash;
  }
  return found;
}

/** The entry of one term, or null. */
export function entryIn(block: Uint8Array, hash: number): TermEntry | null {
  const reader = new ByteReader(block);
  for (let last = -1; reader.more; ) {
    last += reader.number() + 1;
    if (last > hash) return null;
    const count = reader.number();
    const weight = reader.byte();
    if (last === hash) return { hash, count, weight, bytes: rest(reader, count) };
    if (count > 1) reader.pass(reader.number());
    else reader.number();
  }
  return null;
}

function readEntry(reader: ByteReader, last: number): TermEntry {
  const hash = last + reader.number() + 1;
  const count = reader.number();
  const weight = reader.byte();
  return { hash, count, weight, bytes: rest(reader, count) };
}

/** A single posting tells its end by itself. */
function rest(reader: ByteReader, count: number): Uint8Array {
  if (count > 1) return reader.slice(reader.number());
  const from = reader.at;
  reader.number();
  const length = reader.at - from;
  reader.at = from;
  return reader.slice(length);
}

/** The entry in a block of its own. */
export function readOwnBlock(hash: number, block: Uint8Array): TermEntry {
  const reader = new ByteReader(block);
  const count = reader.number();
  const weight = reader.byte();
  return { hash, count, weight, bytes: reader.slice(block.length - reader.at) };
}
