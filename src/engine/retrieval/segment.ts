import { bitsFor, HEAD } from './blocks.ts';
import { encodeHead } from './head.ts';
import { Occurrences } from './occurrences.ts';
import { BlockPacker } from './pack-blocks.ts';
import { type IndexedText, weigh } from './weigh.ts';

/** Version of everything in these blocks: terms, weights, bytes. Raise it when any of them changes: older indexes are built anew. */
export const INDEX_FORMAT = 1;

/** The index of some claims, ready to be stored: blocks by their keys. Numbers count from the first claim. */
export interface BuiltSegment {
  readonly bits: number;
  readonly claims: number;
  readonly length: number;
  readonly blocks: ReadonlyMap<number, Uint8Array>;
}

/** Builds the index of texts; null = a number without a claim. Linear in the texts. */
export function buildSegment(texts: readonly (IndexedText | null)[]): BuiltSegment {
  const occurrences = new Occurrences();
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
  const { terms, hashes, counts } = occurrences;
  const { starts, numbers, weights } = sorted(occurrences);
  const bits = bitsFor(counts.subarray(0, terms).reduce((sum, count) => sum + (count > 1000 ? 0 : ENTRY + count * POSTING), 0));
  const packer = new BlockPacker(bits);
  for (const hash of hashes.slice(0, terms).sort()) {
    const term = occurrences.termOf(hash);
    const [from, to] = [starts[term], starts[term + 1]];
    packer.add(hash, { numbers: numbers.subarray(from, to), weights: weights.subarray(from, to) });
  }
  const { blocks, large } = packer.done();
  return { bits, blocks, large };
}

/** The occurrences by terms: a counting sort, which keeps the order of the texts. */
function sorted({ terms, counts, length, of, numbers, weights }: Occurrences) {
  const starts = new Int32Array(terms + 1);
  for (let term = 0; term < terms; term++) starts[term + 1] = (starts[term] ?? 0) + (counts[term] ?? 0);
  const next = starts.slice();
  const sortedNumbers = new Int32Array(length);
  const sortedWeights = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const term = of[i] ?? 0;
    const at = next[term] ?? 0;
    sortedNumbers[at] = numbers[i] ?? 0;
    sortedWeights[at] = weights[i] ?? 0;
    next[term] = at + 1;
  }
  return { starts, numbers: sortedNumbers, weights: sortedWeights };
}
