import { bitsFor, blockOf, entriesOf, OWN_BLOCK, readOwnBlock, type TermEntry } from './blocks.ts';
import { encodeHead, type Head } from './head.ts';
import { BlockPacker, type LargeTerm } from './pack-blocks.ts';
import { decodeInto, type Postings } from './postings.ts';

/** A segment that is to become a part of a larger one. */
export interface MergedSegment {
  readonly from: number;
  readonly to: number;
  readonly bits: number;
  /** Sum of the claims' lengths. */
  readonly length: number;
  readonly head: Head;
}

/** How segments become one: in parts, by ranges of hashes, so that no more than a part is in memory. */
export interface MergePlan {
  readonly from: number;
  readonly to: number;
  readonly bits: number;
  readonly partBits: number;
  readonly inputs: readonly MergedSegment[];
}

/** Shared blocks of the result in one part, as a power of two: some hundred kilobytes. */
const PART_BITS = 6;
/** Shared blocks are at most this full on average; a merge rather takes a little more of them. */
const FULLNESS = 6400;
/** Bytes in shared blocks for a unit of length, in a segment as it is first written: 2.5 to 4, the fewer the more claims. */
const BYTES_OF_LENGTH = 3;

/** Plans the merge of neighbouring segments, in the order of their numbers. */
export function planMerge(inputs: readonly MergedSegment[]): MergePlan {
  const bits = bitsFor(inputs.reduce((sum, input) => sum + sharedBytes(input), 0));
  const from = inputs[0]?.from ?? 0;
  return { from, to: inputs.at(-1)?.to ?? from, bits, partBits: Math.max(0, bits - PART_BITS), inputs };
}

/** About how many bytes an input's shared blocks have: those of fresh segments are larger than others. */
function sharedBytes({ bits, length }: MergedSegment): number {
  return Math.max(2 ** bits * FULLNESS, length * BYTES_OF_LENGTH);
}

/** The blocks of one input that a part is made of. */
export function blocksOfPart({ partBits, inputs }: MergePlan, input: number, part: number): number[] {
  const segment = inputs[input];
  if (!segment) return [];
  const { bits, head } = segment;
  const shared =
    bits < partBits
      ? [part >>> (partBits - bits)]
      : Array.from({ length: 2 ** (bits - partBits) }, (_, i) => part * 2 ** (bits - partBits) + i);
  const own = [...head.hashes].filter((hash) => blockOf(hash, partBits) === part).map((hash) => OWN_BLOCK + hash);
  return [...shared, ...own];
}

/** A part of the result: its blocks, and its large terms for the head. */
export interface MergedPart {
  readonly blocks: ReadonlyMap<number, Uint8Array>;
  readonly large: readonly LargeTerm[];
}

/** Merges one part. `block` gives the inputs' blocks; `gone` are numbers (in the base) that are left out. */
export function mergePart(
  plan: MergePlan,
  part: number,
  block: (input: number, key: number) => Uint8Array | undefined,
  gone: (number: number) => boolean,
): MergedPart {
  const lists = new Map<number, { readonly entry: TermEntry; readonly offset: number }[]>();
  plan.inputs.forEach((input, i) => {
    for (const key of blocksOfPart(plan, i, part)) {
      const bytes = block(i, key);
      if (!bytes) continue;
      const entries = key >= OWN_BLOCK ? [readOwnBlock(key - OWN_BLOCK, bytes)] : entriesOf(bytes);
      for (const entry of entries) {
        if (blockOf(entry.hash, plan.partBits) !== part) continue;
        const list = lists.get(entry.hash);
        const one = { entry, offset: input.from - plan.from };
        if (list) list.push(one);
        else lists.set(entry.hash, [one]);
      }
    }
  });
  const packer = new BlockPacker(plan.bits);
  for (const [hash, list] of [...lists].sort(([a], [b]) => a - b)) {
    const postings = living(joined(list), plan.from, gone);
    if (postings.numbers.length > 0) packer.add(hash, postings);
  }
  return packer.done();
}

function joined(list: readonly { readonly entry: TermEntry; readonly offset: number }[]): Postings {
  const count = list.reduce((sum, { entry }) => sum + entry.count, 0);
  const postings = { numbers: new Int32Array(count), weights: new Uint8Array(count) };
  let at = 0;
  for (const { entry, offset } of list) {
    decodeInto(entry, postings, at, offset);
    at += entry.count;
  }
  return postings;
}

function living({ numbers, weights }: Postings, from: number, gone: (number: number) => boolean): Postings {
  if (!numbers.some((number) => gone(from + number))) return { numbers, weights };
  const kept = Array.from(numbers.keys()).filter((i) => !gone(from + (numbers[i] ?? 0)));
  return { numbers: Int32Array.from(kept, (i) => numbers[i] ?? 0), weights: Uint8Array.from(kept, (i) => weights[i] ?? 0) };
}

/** The head of the result, with its figures. */
export function mergeHeads(plan: MergePlan, large: MergedPart['large'], gone: (number: number) => boolean) {
  const days = new Uint16Array(plan.to - plan.from);
  const lengths = new Uint8Array(plan.to - plan.from);
  for (const { from, head } of plan.inputs) {
    days.set(head.days, from - plan.from);
    lengths.set(head.lengths, from - plan.from);
  }
  for (let i = 0; i < lengths.length; i++) if (lengths[i] !== 0 && gone(plan.from + i)) lengths[i] = 0;
  const sorted = [...large].sort((a, b) => a.hash - b.hash);
  return { bytes: encodeHead({ large: sorted, days, lengths }), length: lengths.reduce((sum, one) => sum + one, 0) };
}
