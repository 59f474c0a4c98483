import type { Claim, SourceDocument } from '../../domain/claim.ts';
import type { Sharing } from '../../domain/room.ts';
import type { Speaker } from '../../domain/speaker.ts';
import {
  type PackedClaim,
  type PackedDocument,
  type PackedSharing,
  type PackedSpeaker,
  packedDate,
  packedDocument,
  packedSpeaker,
  unpackedDate,
  unpackedDocument,
  unpackedSpeaker,
} from './packed-claim.ts';

/** Claims in a row: enough that a row is not small, few enough that reading one claim reads little more. */
export const ROW_CLAIMS = 32;

/** The row in which a claim of this number stands, and its place there. */
export function rowOf(number: number): { readonly key: number; readonly at: number } {
  return { key: Math.floor(number / ROW_CLAIMS), at: number % ROW_CLAIMS };
}

/**
 * Up to `ROW_CLAIMS` claims as bytes; null = a number without a claim. A row is pieces of JSON in UTF-8, the claims first: `[claims, pieces]` as bytes,
 * the ends of the pieces as 32-bit numbers, the pieces. So one claim is read without its neighbours.
 */
export function encodeRow(claims: readonly (Claim | null)[]): Uint8Array {
  const pieces: string[] = claims.map(() => '');
  const shared = sharing(pieces);
  claims.forEach((claim, i) => {
    if (claim) pieces[i] = JSON.stringify(packed(claim, shared));
  });
  return joined(pieces, claims.length);
}

type Shared = ReturnType<typeof sharing>;

/** Puts what claims have in common at the end of the pieces, once; each answers with the piece's number. */
function sharing(pieces: string[]) {
  const packs = new Map<string, number>();
  /** Claims of one document share the very object. */
  const documents = new Map<SourceDocument, number>();
  const speakers = new Map<string, { readonly speaker: Speaker; readonly at: number }>();
  const sharings = new Map<string, number>();
  const put = (value: unknown) => pieces.push(JSON.stringify(value)) - 1;
  return {
    pack: (id: string) => once(packs, id, () => put(id)),
    document: (document: SourceDocument) => once(documents, document, () => put(packedDocument(document))),
    sharing: (shared: Sharing) => once(sharings, `${shared.by} ${shared.at}`, () => put([shared.by, shared.at])),
    speaker(speaker: Speaker | null) {
      if (!speaker) return -1;
      const before = speakers.get(speaker.name);
      if (before && isSame(before.speaker, speaker)) return before.at;
      const at = put(packedSpeaker(speaker));
      speakers.set(speaker.name, { speaker, at });
      return at;
    },
  };
}

function once<T>(known: Map<T, number>, key: T, put: () => number): number {
  const before = known.get(key);
  if (before !== undefined) return before;
  const at = put();
  known.set(key, at);
  return at;
}

function isSame(a: Speaker, b: Speaker): boolean {
  return a === b || (a.id === b.id && a.name === b.name && a.role === b.role && a.kind === b.kind);
}

function packed(claim: Claim, shared: Shared): PackedClaim {
  const { id, pack, document, speaker, paragraph, text, quote, manner, certainty, said } = claim;
  const own = id.startsWith(`${pack}/`) ? id.slice(pack.length) : id;
  const pieces = [shared.pack(pack), shared.document(document), shared.speaker(speaker)] as const;
  const rest = [own, ...pieces, paragraph, text, quote, manner, certainty, packedDate(said)] as const;
  return claim.shared ? [...rest, shared.sharing(claim.shared)] : rest;
}

const encoder = new TextEncoder();
/** Where rows are put together; grows with the largest. */
let scratch = new Uint8Array(65_536);

function joined(pieces: readonly string[], claims: number): Uint8Array {
  const text = pieces.join('');
  const head = 2 + pieces.length * 4;
  if (scratch.length < head + text.length * 3) scratch = new Uint8Array((head + text.length * 3) * 2);
  const ends = new DataView(scratch.buffer);
  scratch[0] = claims;
  scratch[1] = pieces.length;
  const { written } = encoder.encodeInto(text, scratch.subarray(head));
  // Text of ASCII alone, which most is, has as many bytes as characters.
  const lengthOf = written === text.length ? (piece: string) => piece.length : bytesOf;
  let at = head;
  for (let i = 0; i < pieces.length; i++) {
    at += lengthOf(pieces[i] ?? '');
    ends.setUint32(2 + i * 4, at);
  }
  return scratch.slice(0, at);
}

/** Bytes of a piece in UTF-8; JSON has no halves of surrogate pairs. */
function bytesOf(piece: string): number {
  let bytes = piece.length;
  for (let i = 0; i < piece.length; i++) {
    const unit = piece.charCodeAt(i);
    if (unit >= 0x800) bytes += unit >= 0xd800 && unit < 0xe000 ? 1 : 2;
    else if (unit >= 0x80) bytes++;
  }
  return bytes;
}

/** The claim at a place of a row, or null. Written by `encodeRow` only, so nothing is checked. */
export function claimInRow(row: Uint8Array, at: number): Claim | null {
  if (at >= (row[0] ?? 0)) return null;
  const parts = piece<PackedClaim>(row, at);
  if (!parts) return null;
  const [own, packAt, documentAt, speakerAt, paragraph, text, quote, manner, certainty, said, sharedAt] = parts;
  const document = piece<PackedDocument | SourceDocument>(row, documentAt);
  if (!document) return null;
  const pack = piece<string>(row, packAt) ?? '';
  const shared = sharedAt === undefined ? null : piece<PackedSharing>(row, sharedAt);
  return {
    id: own.startsWith('/') ? pack + own : own,
    pack,
    document: unpackedDocument(document),
    paragraph,
    text,
    quote,
    speaker: speakerAt < 0 ? null : unpackedSpeaker(piece<PackedSpeaker | Speaker>(row, speakerAt)),
    manner,
    certainty,
    said: unpackedDate(said),
    ...(shared && { shared: { by: shared[0], at: shared[1] } }),
  };
}

/** All places of a row, in order. */
export function decodeRow(row: Uint8Array): (Claim | null)[] {
  return Array.from({ length: row[0] ?? 0 }, (_, at) => claimInRow(row, at));
}

const decoder = new TextDecoder();

function piece<T>(row: Uint8Array, number: number): T | null {
  const ends = new DataView(row.buffer, row.byteOffset);
  const from = number === 0 ? 2 + (row[1] ?? 0) * 4 : ends.getUint32(2 + (number - 1) * 4);
  const to = ends.getUint32(2 + number * 4);
  return to > from ? (JSON.parse(decoder.decode(row.subarray(from, to))) as T) : null;
}
