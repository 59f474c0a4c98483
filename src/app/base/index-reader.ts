import { HEAD, SEGMENT_KEYS } from '../../engine/retrieval/blocks.ts';
import { decodeHead, type Head } from '../../engine/retrieval/head.ts';
import { INDEX_FORMAT } from '../../engine/retrieval/index-format.ts';
import type { SegmentView } from '../../engine/retrieval/search.ts';
import type { BaseTables, Catalogue, SegmentInfo } from '../ports.ts';

/** Bytes of index blocks that are kept at hand: what articles ask for again and again. */
const MOST_KEPT = 24_000_000;

/** Reads the index by need. Segments never change, so what was read stays true; the oldest is forgotten when it gets too much. */
export interface IndexReader {
  /** The segments, with the blocks that `needed` names for each, in one read (two when segments are new). */
  read(
    tables: BaseTables,
    catalogue: Catalogue,
    needed: (segment: Pick<SegmentView, 'bits' | 'head'>, all: readonly SegmentInfo[]) => ReadonlySet<number>,
  ): Promise<readonly SegmentView[]>;
}

export function indexReader(): IndexReader {
  let heads = new Map<number, Head>();
  const kept = keeper(MOST_KEPT);

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
      const blocks = await kept.get(keys, (missing) => tables.blocks(missing));
      return wanted.map(({ segment, head }) => ({
        ...segment,
        head,
        block: (key) => blocks.get(segment.id * SEGMENT_KEYS + key),
      }));
    },
  };
}

/** The segments that this version can read. */
export function readableSegments({ segments }: Catalogue): readonly SegmentInfo[] {
  return segments.filter(({ format }) => format === INDEX_FORMAT);
}

const NOTHING = new Uint8Array(0);

/** Keeps what was read last, up to so many bytes. */
function keeper(most: number) {
  const kept = new Map<number, Uint8Array>();
  let bytes = 0;
  const keep = (key: number, block: Uint8Array) => {
    kept.set(key, block);
    bytes += block.length + 100;
  };
  function forget(): void {
    for (const [key, block] of kept) {
      if (bytes <= most) return;
      kept.delete(key);
      bytes -= block.length + 100;
    }
  }
  return {
    async get(
      keys: readonly number[],
      read: (missing: readonly number[]) => Promise<readonly (Uint8Array | undefined)[]>,
    ): Promise<ReadonlyMap<number, Uint8Array>> {
      const found = new Map<number, Uint8Array>();
      const missing: number[] = [];
      for (const key of keys) {
        const block = kept.get(key);
        if (!block) missing.push(key);
        else {
          // Put last again: what is used is forgotten last.
          kept.delete(key);
          kept.set(key, block);
          found.set(key, block);
        }
      }
      const sorted = missing.sort((a, b) => a - b);
      const blocks = sorted.length === 0 ? [] : await read(sorted);
      sorted.forEach((key, i) => {
        const block = blocks[i] ?? NOTHING;
        keep(key, block);
        found.set(key, block);
      });
      forget();
      return found;
    },
  };
}
