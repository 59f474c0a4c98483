import type { Claim } from '../../domain/claim.ts';
import { SEGMENT_KEYS } from '../../engine/retrieval/blocks.ts';
import { dayNumber } from '../../engine/retrieval/day.ts';
import { INDEX_FORMAT } from '../../engine/retrieval/index-format.ts';
import type { BuiltSegment } from '../../engine/retrieval/segment.ts';
import { type IndexedText, idMark, outletMark } from '../../engine/retrieval/weigh.ts';
import type { BaseTables, SegmentInfo } from '../ports.ts';

/** A claim as the index takes it: found by its words, weakly by its document's title, and by who said it when. */
export function indexed({ id, text, speaker, said, document }: Claim): IndexedText {
  return {
    text: speaker ? `${speaker.name} ${text}` : text,
    title: '',
    context: document.title,
    speaker: speaker?.name ?? null,
    day: dayNumber(said ?? document.published),
    marks: document.outlet === null ? [idMark(id)] : [idMark(id), outletMark(document.outlet)],
  };
}

/** Writes a segment's blocks. */
export function putSegment(tables: BaseTables, id: number, { blocks }: BuiltSegment): Promise<void> {
  const keys = [...blocks.keys()].map((key) => id * SEGMENT_KEYS + key);
  return tables.putBlocks(keys, [...blocks.values()]);
}

/** A segment's entry for the catalogue. */
export function segmentInfo(id: number, from: number, to: number, { bits, claims, length }: BuiltSegment): SegmentInfo {
  return { id, from, to, format: INDEX_FORMAT, bits, claims, length };
}

export function deleteSegment(tables: BaseTables, id: number): Promise<void> {
  return tables.deleteBlocks(id * SEGMENT_KEYS, (id + 1) * SEGMENT_KEYS);
}
