import { countOf, inRanges, type NumberRanges, withoutRange, withoutRanges } from '../../domain/number-ranges.ts';
import { HEAD, SEGMENT_KEYS } from '../../engine/retrieval/blocks.ts';
import { decodeHead } from '../../engine/retrieval/head.ts';
import { INDEX_FORMAT } from '../../engine/retrieval/index-format.ts';
import { blocksOfPart, type MergedPart, type MergePlan, mergeHeads, mergePart, planMerge } from '../../engine/retrieval/merge.ts';
import type { BaseStore, BaseTables, SegmentInfo } from '../ports.ts';
import { deleteSegment } from './indexed.ts';

/** So many neighbours become one, if no one of them is most of it: so every claim is written anew only a few times. */
const NEIGHBOURS = 8;
const LARGEST_SHARE = 1 / 3;
/** Larger segments are not made while others wait for it. */
const MOST_CLAIMS = 300_000;
/** Nor these at leisure, though an article reads the less the fewer segments there are: one so large takes long to write. */
const MOST_AT_LEISURE = 2_000_000;

/** The neighbours to merge next, none if all is well: the fewest claims first. */
export function neighboursToMerge(segments: readonly SegmentInfo[]): readonly SegmentInfo[] {
  const windows = segments.slice(NEIGHBOURS - 1).map((_, i) => segments.slice(i, i + NEIGHBOURS));
  const worthIt = windows.filter((window) => {
    const total = sumOf(window);
    const largest = Math.max(...window.map(({ claims }) => claims));
    return window.every(({ format }) => format === INDEX_FORMAT) && total <= MOST_CLAIMS && largest <= total * LARGEST_SHARE;
  });
  return worthIt.sort((a, b) => sumOf(a) - sumOf(b))[0] ?? [];
}

/**
 * Neighbours that would fit into one segment: what is read of a base in one place costs less. For leisure, as it writes much. A segment that is half or more
 * of what it would become is not written anew for the rest.
 */
export function neighboursToJoin(segments: readonly SegmentInfo[]): readonly SegmentInfo[] {
  const groups: SegmentInfo[][] = [];
  for (const segment of segments) {
    const group = groups.at(-1);
    if (group && segment.format === INDEX_FORMAT && sumOf(group) + segment.claims <= MOST_AT_LEISURE) group.push(segment);
    else groups.push([segment]);
  }
  const worthIt = groups.filter((group) => group.every(({ format }) => format === INDEX_FORMAT)).map(worthJoining);
  return worthIt.find(({ length }) => length > 0) ?? [];
}

/** The group, or what stands before or after a segment that is half of it. */
function worthJoining(group: readonly SegmentInfo[]): readonly SegmentInfo[] {
  if (group.length < 2) return [];
  const largest = group.reduce((most, { claims }, i) => (claims > (group[most]?.claims ?? 0) ? i : most), 0);
  if ((group[largest]?.claims ?? 0) * 2 < sumOf(group)) return group;
  const [before, after] = [worthJoining(group.slice(0, largest)), worthJoining(group.slice(largest + 1))];
  return before.length > after.length ? before : after;
}

function sumOf(segments: readonly SegmentInfo[]): number {
  return segments.reduce((sum, { claims }) => sum + claims, 0);
}

/** How many numbers of a segment are among the dead. */
export function deadIn(dead: NumberRanges, { from, to }: SegmentInfo): number {
  return countOf(inside(dead, from, to));
}

function inside(ranges: NumberRanges, from: number, to: number): NumberRanges {
  return withoutRange(withoutRange(ranges, Number.NEGATIVE_INFINITY, from), to, Number.POSITIVE_INFINITY);
}

/**
 * Puts one segment in the place of neighbours, without the dead; false if another context has changed them meanwhile. The new blocks are written in
 * parts under a number that nobody reads before the last step, which is one transaction.
 */
export async function mergeSegments(store: BaseStore, inputs: readonly SegmentInfo[], dead: NumberRanges): Promise<boolean> {
  const { id, plan } = await begin(store, inputs);
  const isDead = (number: number) => inRanges(dead, number);
  const large: MergedPart['large'][number][] = [];
  for (let part = 0; part < 2 ** plan.partBits; part++) {
    const keys = inputs.map((_, i) => blocksOfPart(plan, i, part));
    const merged = await store.transact('write', async (tables) => {
      const blocks = await Promise.all(keys.map((some, i) => tables.blocks(some.map((key) => globalKey(inputs[i]?.id ?? 0, key)))));
      const found = blocks.map((some, i) => new Map(some.map((block, k) => [keys[i]?.[k] ?? -1, block])));
      const one = mergePart(plan, part, (input, key) => found[input]?.get(key), isDead);
      await tables.putBlocks(
        [...one.blocks.keys()].map((key) => globalKey(id, key)),
        [...one.blocks.values()],
      );
      return one;
    });
    large.push(...merged.large);
  }
  const head = mergeHeads(plan, large, isDead);
  const claims = sumOf(inputs) - inputs.reduce((sum, input) => sum + deadIn(dead, input), 0);
  const merged = { id, from: plan.from, to: plan.to, format: INDEX_FORMAT, bits: plan.bits, claims, length: head.length };
  return store.transact('write', (tables) => finish(tables, inputs, merged, head.bytes, dead));
}

async function begin(store: BaseStore, inputs: readonly SegmentInfo[]): Promise<{ readonly id: number; readonly plan: MergePlan }> {
  return store.transact('write', async (tables) => {
    const catalogue = await tables.catalogue();
    await tables.putCatalogue({ ...catalogue, nextSegment: catalogue.nextSegment + 1 });
    const heads = await tables.blocks(inputs.map(({ id }) => globalKey(id, HEAD)));
    const plan = planMerge(inputs.map((input, i) => ({ ...input, head: decodeHead(heads[i] ?? new Uint8Array(8)) })));
    return { id: catalogue.nextSegment, plan };
  });
}

async function finish(
  tables: BaseTables,
  inputs: readonly SegmentInfo[],
  merged: SegmentInfo,
  head: Uint8Array,
  dead: NumberRanges,
): Promise<boolean> {
  const catalogue = await tables.catalogue();
  const at = catalogue.segments.findIndex(({ id }) => id === inputs[0]?.id);
  const unchanged = at >= 0 && inputs.every(({ id }, i) => catalogue.segments[at + i]?.id === id);
  if (!unchanged) {
    await deleteSegment(tables, merged.id);
    return false;
  }
  for (const { id } of inputs) await deleteSegment(tables, id);
  const stays = merged.claims > 0;
  if (stays) await tables.putBlocks([globalKey(merged.id, HEAD)], [head]);
  else await deleteSegment(tables, merged.id);
  const segments = [...catalogue.segments.slice(0, at), ...(stays ? [merged] : []), ...catalogue.segments.slice(at + inputs.length)];
  const gone = withoutRanges(catalogue.gone, inside(dead, merged.from, merged.to));
  await tables.putCatalogue({ ...catalogue, segments, gone });
  return true;
}

/** Deletes blocks that a merge wrote before it died. */
export function dropStrays(store: BaseStore): Promise<void> {
  return store.transact('write', async (tables) => {
    const { segments, nextSegment } = await tables.catalogue();
    const living = [0, ...segments.map(({ id }) => id).sort((a, b) => a - b), nextSegment];
    for (const [i, id] of living.entries()) {
      const next = living[i + 1];
      if (next !== undefined && next > id + 1) await tables.deleteBlocks(globalKey(id + 1, 0), globalKey(next, 0));
    }
  });
}

function globalKey(segment: number, key: number): number {
  return segment * SEGMENT_KEYS + key;
}
