import { HEAD, SEGMENT_KEYS } from '../../engine/retrieval/blocks.ts';
import { decodeHead, type Head } from '../../engine/retrieval/head.ts';
import { INDEX_FORMAT } from '../../engine/retrieval/index-format.ts';
import type { SegmentView } from '../../engine/retrieval/search.ts';
import type { BaseTables, Catalogue, SegmentInfo } from '../ports.ts';
import { keeper } from './keeper.ts';

/** Bytes that are kept at hand: index blocks, which articles ask for again and again, and rows in the room that these leave. */
const MOST_KEPT = 20_000_000;

/** Reads the index by need. Segments never change, so what was read stays true; the oldest is forgotten when it gets too much. */
export interface IndexReader {
  /** The segments, with the blocks that `needed` names for each, in one read (two when segments are new). */
  read(
    tables: BaseTables,
    catalogue: Catalogue,
    needed: (segment: Pick<SegmentView, 'bits' | 'head'>, all: readonly SegmentInfo[]) => ReadonlySet<number>,
  ): Promise<readonly SegmentView[]>;
  /** Rows in which claims were found. What they hold under a number never changes; who asks for them knows which numbers are gone. */
  rows(tables: BaseTables, keys: readonly number[]): Promise<ReadonlyMap<number, Uint8Array>>;
}

export function indexReader(): IndexReader {
  let heads = new Map<number, Head>();
  const blocksKept = keeper(() => MOST_KEPT);
  const rowsKept = keeper(() => MOST_KEPT - blocksKept.bytes());

  /** Heads of new segments are read; those of segments that are gone are forgotten. */
  async function headsOf(tables: BaseTables, segments: readonly SegmentInfo[]): Promise<ReadonlyMap<number, Head>> {
    const fresh = segments.filter(({ id }) => !heads.has(id));
    if (fresh.length > 0 || heads.size > segments.length) {
      const read = await tables.blocks(fresh.map(({ id }) => id * SEGMENT_KEYS + HEAD));
      const found = new Map(fresh.map(({ id }, i) => [id, decodeHead(read[i] ?? new Uint8Array(8))]));
      heads = new Map(
        segments.flatMap(({ id }): [number, Head][] => [[id, found.get(id) ?? heads.get(id) ?? decodeHead(new Uint8Array(8))]]),
      );
    }
    return heads;
  }

  return {
    async read(tables, catalogue, needed) {
      const segments = readableSegments(catalogue);
      const known = await headsOf(tables, segments);
      const wanted = segments.flatMap((segment) => {
        const head = known.get(segment.id);
        return head ? [{ segment, head, keys: needed({ bits: segment.bits, head }, segments) }] : [];
      });
      const keys = wanted.flatMap(({ segment, keys }) => [...keys].map((key) => segment.id * SEGMENT_KEYS + key));
      const blocks = await blocksKept.get(keys, (missing) => tables.blocks(missing));
      return wanted.map(({ segment, head }) => ({
        ...segment,
        head,
        block: (key) => blocks.get(segment.id * SEGMENT_KEYS + key),
      }));
    },
    rows: (tables, keys) => rowsKept.get(keys, (missing) => tables.rows(missing)),
  };
}

/** The segments that this version can read. */
export function readableSegments({ segments }: Catalogue): readonly SegmentInfo[] {
  return segments.filter(({ format }) => format === INDEX_FORMAT);
}
