import { INDEX_FORMAT } from '../../engine/retrieval/index-format.ts';
import type { Catalogue, SegmentInfo } from '../ports.ts';

/** Whether a segment is of another format than this version reads. */
export function isOld({ format }: SegmentInfo): boolean {
  return format !== INDEX_FORMAT;
}

/** How many numbers are yet to be indexed anew. */
export function leftToIndex({ segments }: Catalogue): number {
  return segments.filter(isOld).reduce((sum, { from, to }) => sum + to - from, 0);
}

/** Which share of the base is indexed, in [0, 1); null where all of it is. `apart` counts claims of the database's first version, which stand apart. */
export function indexedShare(catalogue: Catalogue, apart: number): number | null {
  const left = leftToIndex(catalogue) + apart;
  const all = catalogue.segments.reduce((sum, { from, to }) => sum + to - from, 0) + apart;
  return left === 0 ? null : 1 - left / all;
}
