import type { Claim, SourceDocument } from '../../domain/claim.ts';
import type { Dated, Precision } from '../../domain/dated.ts';
import type { Speaker, SpeakerKind } from '../../domain/speaker.ts';

// Rows as they were written before: up to 32 claims as pieces of JSON in UTF-8, the claims first: `[claims, pieces]` as bytes, the ends of the pieces as
// 32-bit numbers, the pieces. They are read where they stand, and written no more.

/** A claim as it stands in a row; pack, document and speaker are numbers of pieces, as neighbours share them. */
type JsonClaim = readonly [
  id: string,
  pack: number,
  document: number,
  speaker: number,
  paragraph: Claim['paragraph'],
  text: string,
  quote: string | null,
  manner: Claim['manner'],
  certainty: Claim['certainty'],
  said: JsonDate | Dated | null,
  /** Piece of who shared it; not there in packs of one's own. */
  sharing?: number,
];

/** Objects as lists. Older rows have the objects themselves. */
type JsonDate = readonly [value: string, precision: Precision, inferred?: 1];
type JsonSpeaker = readonly [id: string | null, name: string, role: string | null, kind: SpeakerKind];
type JsonSharing = readonly [by: string, at: string];
type JsonDocument = readonly [
  id: string,
  title: string,
  outlet: string | null,
  author: string | null,
  published: JsonDate | null,
  url: string | null,
];

/** The claim at a place of a row, or null. */
export function claimInJsonRow(row: Uint8Array, at: number): Claim | null {
  if (at >= (row[0] ?? 0)) return null;
  const parts = piece<JsonClaim>(row, at);
  if (!parts) return null;
  const [own, packAt, documentAt, speakerAt, paragraph, text, quote, manner, certainty, said, sharedAt] = parts;
  const document = piece<JsonDocument | SourceDocument>(row, documentAt);
  if (!document) return null;
  const pack = piece<string>(row, packAt) ?? '';
  const shared = sharedAt === undefined ? null : piece<JsonSharing>(row, sharedAt);
  return {
    id: own.startsWith('/') ? pack + own : own,
    pack,
    document: documentOf(document),
    paragraph,
    text,
    quote,
    speaker: speakerAt < 0 ? null : speakerOf(piece<JsonSpeaker | Speaker>(row, speakerAt)),
    manner,
    certainty,
    said: dateOf(said),
    ...(shared && { shared: { by: shared[0], at: shared[1] } }),
  };
}

const decoder = new TextDecoder();

function piece<T>(row: Uint8Array, number: number): T | null {
  const ends = new DataView(row.buffer, row.byteOffset);
  const from = number === 0 ? 2 + (row[1] ?? 0) * 4 : ends.getUint32(2 + (number - 1) * 4);
  const to = ends.getUint32(2 + number * 4);
  return to > from ? (JSON.parse(decoder.decode(row.subarray(from, to))) as T) : null;
}

function dateOf(date: JsonDate | Dated | null): Dated | null {
  if (date === null || 'value' in date) return date;
  const [value, precision, inferred] = date;
  return { value, precision, inferred: inferred === 1 };
}

function speakerOf(speaker: JsonSpeaker | Speaker | null): Speaker | null {
  if (speaker === null || 'name' in speaker) return speaker;
  const [id, name, role, kind] = speaker;
  return { id, name, role, kind };
}

function documentOf(document: JsonDocument | SourceDocument): SourceDocument {
  if ('id' in document) return document;
  const [id, title, outlet, author, published, url] = document;
  return { id, title, outlet, author, published: dateOf(published), url };
}
