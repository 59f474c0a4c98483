import type { Claim, SourceDocument } from '../../domain/claim.ts';
import type { Dated, Precision } from '../../domain/dated.ts';
import type { Speaker, SpeakerKind } from '../../domain/speaker.ts';

/** A claim as it stands in a row; pack, document and speaker are numbers of pieces, as neighbours share them. */
export type PackedClaim = readonly [
  id: string,
  pack: number,
  document: number,
  speaker: number,
  paragraph: Claim['paragraph'],
  text: string,
  quote: string | null,
  manner: Claim['manner'],
  certainty: Claim['certainty'],
  said: PackedDate | Dated | null,
  /** Piece of who shared it; not there in packs of one's own. */
  sharing?: number,
];

/** Objects as lists: their keys would take more room than what they hold. Rows written before that have the objects themselves. */
type PackedDate = readonly [value: string, precision: Precision, inferred?: 1];
export type PackedSpeaker = readonly [id: string | null, name: string, role: string | null, kind: SpeakerKind];
export type PackedSharing = readonly [by: string, at: string];
export type PackedDocument = readonly [
  id: string,
  title: string,
  outlet: string | null,
  author: string | null,
  published: PackedDate | null,
  url: string | null,
];

export function packedDate(date: Dated | null): PackedDate | null {
  if (!date) return null;
  const { value, precision, inferred } = date;
  return inferred ? [value, precision, 1] : [value, precision];
}

export function packedDocument({ id, title, outlet, author, published, url }: SourceDocument): PackedDocument {
  return [id, title, outlet, author, packedDate(published), url];
}

export function packedSpeaker({ id, name, role, kind }: Speaker): PackedSpeaker {
  return [id, name, role, kind];
}

export function unpackedDate(date: PackedDate | Dated | null): Dated | null {
  if (date === null || 'value' in date) return date;
  const [value, precision, inferred] = date;
  return { value, precision, inferred: inferred === 1 };
}

export function unpackedSpeaker(speaker: PackedSpeaker | Speaker | null): Speaker | null {
  if (speaker === null || 'name' in speaker) return speaker;
  const [id, name, role, kind] = speaker;
  return { id, name, role, kind };
}

export function unpackedDocument(document: PackedDocument | SourceDocument): SourceDocument {
  if ('id' in document) return document;
  const [id, title, outlet, author, published, url] = document;
  return { id, title, outlet, author, published: unpackedDate(published), url };
}
