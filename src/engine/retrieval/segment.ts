import { bitsFor, FRESH_BLOCK_BYTES, HEAD } from './blocks.ts';
import { encodeHead } from './head.ts';
import { Occurrences } from './occurrences.ts';
import { BlockPacker } from './pack-blocks.ts';
import { type IndexedText, weigh } from './weigh.ts';

/** The index of some claims, ready to be stored: blocks by their keys. Numbers count from the first claim. */
export interface BuiltSegment {
  readonly bits: number;
  readonly claims: number;
  readonly length: number;
  readonly blocks: ReadonlyMap<number, Uint8Array>;
}

/** Occurrences of terms in a text, about. */
const USUAL = 64;

/** Builds the index of texts; null = a number without a claim. Linear in the texts. */
export function buildSegment(texts: readonly (IndexedText | null)[]): BuiltSegment {
  const occurrences = new Occurrences(texts.length * USUAL);
  const days = new Uint16Array(texts.length);
  const lengths = new Uint8Array(texts.length);
  let claims = 0;
  let length = 0;
  texts.forEach((text, number) => {
    if (!text) return;
    const own = weigh(text, (hash, weight) => occurrences.add(hash, weight, number));
    days[number] = text.day;
    lengths[number] = own;
    length += own;
    claims++;
  });
  const { bits, blocks, large } = packed(occurrences);
  blocks.set(HEAD, encodeHead({ large, days, lengths }));
  return { bits, claims, length, blocks };
}

/** Bytes that a term's entry takes, about: for choosing how many blocks there are. */
const ENTRY = 6;
const POSTING = 1.3;

function packed(occurrences: Occurrences) {
  const { length, hashes, numbers, weights } = occurrences.sorted();
  const starts: number[] = [];
  for (let i = 0; i < length; i++) if (i === 0 || hashes[i] !== hashes[i - 1]) starts.push(i);
  const bits = bitsFor(sharedBytes(starts, length), FRESH_BLOCK_BYTES);
  const packer = new BlockPacker(bits);
  for (let i = 0; i < starts.length; i++) {
    const from = starts[i] ?? 0;
    packer.add(hashes[from] ?? 0, { numbers, weights }, from, starts[i + 1] ?? length);
  }
  const { blocks, large } = packer.done();
  return { bits, blocks, large };
}

/** About how many bytes the terms that have no block of their own take. */
function sharedBytes(starts: readonly number[], length: number): number {
  let sum = 0;
  for (let i = 0; i < starts.length; i++) {
    const count = (starts[i + 1] ?? length) - (starts[i] ?? 0);
    if (count <= 1000) sum += ENTRY + count * POSTING;
  }
  return sum;
}
