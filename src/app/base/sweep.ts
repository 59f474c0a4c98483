import { countOf, inRanges, type NumberRanges, pairs, withoutRanges } from '../../domain/number-ranges.ts';
import { buildSegment } from '../../engine/retrieval/segment.ts';
import type { BaseStore, BaseTables, Catalogue, SegmentInfo } from '../ports.ts';
import { decodeRow, encodeRow, ROW_CLAIMS } from './claim-rows.ts';
import { deleteSegment, indexed, putSegment, segmentInfo } from './indexed.ts';
import { isOld, leftToIndex } from './indexing.ts';
import { deadIn, dropStrays, mergeSegments, neighboursToJoin, neighboursToMerge } from './merging.ts';
import { moveOldPacks } from './old-packs.ts';

type Progress = (done: number, total: number) => void;

/** Claims that are indexed anew at a time. */
const REBUILT_AT_ONCE = 64 * ROW_CLAIMS;
/** A segment of which this share is gone is written anew. */
const MUCH_GONE = 0.1;

/**
 * Everything that is put off: each step is a transaction of its own, after any of which one may die and go on later. Of what was removed, `removed` is
 * forgotten (all of it, where null): what went since then may be wanted back.
 */
export async function sweep(store: BaseStore, progress: Progress = () => {}, removed: NumberRanges | null = null): Promise<void> {
  await store.alone('wait', async () => {
    await moveOldPacks(store, progress);
    const dead = await forgetRemoved(store, removed);
    await rebuild(store, progress);
    await freeRows(store, dead);
    await freeIndex(store, dead);
    await mergeAll(store, neighboursToJoin);
    await dropStrays(store);
  });
}

/** Merges what writing has left small; cheaper than `sweep`, and what can be restored stays. */
export async function tidy(store: BaseStore): Promise<void> {
  await store.alone('skip', () => mergeAll(store, neighboursToMerge));
}

async function mergeAll(store: BaseStore, choose: typeof neighboursToMerge): Promise<void> {
  for (;;) {
    const { segments } = await store.transact('read', (tables) => tables.catalogue());
    const neighbours = choose(segments);
    if (neighbours.length === 0 || !(await mergeSegments(store, neighbours, []))) return;
  }
}

/** What can be restored no more from here on: numbers without an owner. */
function forgetRemoved(store: BaseStore, removed: NumberRanges | null): Promise<NumberRanges> {
  return store.transact('write', async (tables) => {
    const { gone } = await tables.catalogue();
    // What came back meanwhile is gone no more.
    const dead = removed ? withoutRanges(gone, withoutRanges(gone, removed)) : gone;
    for (const pack of await tables.packs()) {
      const deleted = withoutRanges(pack.deleted, dead);
      const [first] = pack.ranges;
      if (pack.removed && (first === undefined || inRanges(dead, first))) await tables.deletePack(pack.id);
      else if (countOf(deleted) < countOf(pack.deleted)) await tables.putPack({ ...pack, deleted });
    }
    return dead;
  });
}

/** Indexes anew what an older version has indexed, or none has; the newest claims first. */
async function rebuild(store: BaseStore, progress: Progress): Promise<void> {
  const total = leftToIndex(await store.transact('read', (tables) => tables.catalogue()));
  for (let rest = total; rest > 0; progress(total - rest, total)) {
    rest = await store.transact('write', async (tables) => {
      const catalogue = await tables.catalogue();
      const last = catalogue.segments.filter(isOld).at(-1);
      if (last) await tables.putCatalogue(await rebuildEnd(tables, catalogue, last));
      return leftToIndex(await tables.catalogue());
    });
  }
}

/** Indexes the last claims of a segment; the segment keeps the ones before. */
async function rebuildEnd(tables: BaseTables, catalogue: Catalogue, old: SegmentInfo): Promise<Catalogue> {
  const from = Math.max(old.from, (Math.ceil(old.to / REBUILT_AT_ONCE) - 1) * REBUILT_AT_ONCE);
  const rows = await tables.rows(rowKeys(from, old.to));
  const claims = rows.flatMap(wholeRow).slice(from % ROW_CLAIMS, (from % ROW_CLAIMS) + old.to - from);
  const built = buildSegment(claims.map((claim) => claim && indexed(claim)));
  await putSegment(tables, catalogue.nextSegment, built);
  const fresh = segmentInfo(catalogue.nextSegment, from, old.to, built);
  if (from === old.from) await deleteSegment(tables, old.id);
  const before = from === old.from ? [] : [{ ...old, to: from }];
  const segments = catalogue.segments.flatMap((segment) => (segment.id === old.id ? [...before, fresh] : [segment]));
  return { ...catalogue, revision: catalogue.revision + 1, nextSegment: catalogue.nextSegment + 1, segments };
}

function wholeRow(row: Uint8Array | undefined) {
  const claims = row ? decodeRow(row) : [];
  return Array.from({ length: ROW_CLAIMS }, (_, i) => claims[i] ?? null);
}

function rowKeys(from: number, to: number): number[] {
  const first = Math.floor(from / ROW_CLAIMS);
  return Array.from({ length: Math.ceil(to / ROW_CLAIMS) - first }, (_, i) => first + i);
}

/** Deletes the rows of dead claims; a row that others share is written anew without them. */
function freeRows(store: BaseStore, dead: NumberRanges): Promise<void> {
  return store.transact('write', async (tables) => {
    for (const [from, to] of pairs(dead)) {
      const [first, end] = [Math.ceil(from / ROW_CLAIMS), Math.floor(to / ROW_CLAIMS)];
      if (end > first) await tables.deleteRows(first, end);
      for (const key of new Set([Math.floor(from / ROW_CLAIMS), Math.floor((to - 1) / ROW_CLAIMS)])) await freeInRow(tables, key, dead);
    }
  });
}

async function freeInRow(tables: BaseTables, key: number, dead: NumberRanges): Promise<void> {
  const [row] = await tables.rows([key]);
  if (!row) return;
  const claims = decodeRow(row).map((claim, at) => (inRanges(dead, key * ROW_CLAIMS + at) ? null : claim));
  if (claims.every((claim) => claim === null)) await tables.deleteRows(key, key + 1);
  else await tables.putRows([key], [encodeRow(claims)]);
}

/** Drops segments that are dead wholly, and writes those anew that are so in good part. */
async function freeIndex(store: BaseStore, dead: NumberRanges): Promise<void> {
  const { segments } = await store.transact('read', (tables) => tables.catalogue());
  for (const segment of segments) {
    const count = deadIn(dead, segment);
    if (count > 0 && count >= segment.claims * MUCH_GONE) await mergeSegments(store, [segment], dead);
  }
}
