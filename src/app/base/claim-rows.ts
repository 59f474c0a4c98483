import type { Claim, SourceDocument } from '../../domain/claim.ts';
import type { Speaker } from '../../domain/speaker.ts';

/** Claims in a row: enough that a row is not small, few enough that reading one claim reads little more. */
export const ROW_CLAIMS = 32;

/** The row in which a claim of this number stands, and its place there. */
export function rowOf(number: number): { readonly key: number; readonly at: number } {
  return { key: Math.floor(number / ROW_CLAIMS), at: number % ROW_CLAIMS };
}

/** A claim as it stands in a row; pack, document and speaker are numbers of pieces, as neighbours share them. */
type PackedClaim = readonly [
  id: string,
  pack: number,
  document: number,
  speaker: number,
  paragraph: Claim['paragraph'],
  text: string,
  quote: string | null,
  manner: Claim['manner'],
  certainty: Claim['certainty'],
  said: Claim['said'],
];

/**
 * Up to `ROW_CLAIMS` claims as bytes; null = a number without a claim. A row is pieces of JSON in UTF-8, the claims first: `[claims, pieces]` as bytes,
 * the ends of the pieces as 32-bit numbers, the pieces. So one claim is read without its neighbours.
 */
export function encodeRow(claims: readonly (Claim | null)[]): Uint8Array {
  const pieces: string[] = claims.map(() => '');
  const numbers = new Map<unknown, number>();
  /** Values of one key stand once; claims of one document share the very object, so it is its own key. */
  const share = (key: unknown, value: unknown) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, pieces.length);
    return pieces.push(JSON.stringify(value)) - 1;
  };
  claims.forEach((claim, i) => {
    if (claim) pieces[i] = JSON.stringify(packed(claim, share));
  });
  return joined(pieces, claims.length);
}

function packed(claim: Claim, share: (key: unknown, value: unknown) => number): PackedClaim {
  const { id, pack, document, speaker, paragraph, text, quote, manner, certainty, said } = claim;
  const own = id.startsWith(`${pack}/`) ? id.slice(pack.length) : id;
  const who = speaker ? share(`${speaker.id} ${speaker.name} ${speaker.role} ${speaker.kind}`, speaker) : -1;
  return [own, share(pack, pack), share(document, document), who, paragraph, text, quote, manner, certainty, said];
}

function joined(pieces: readonly string[], claims: number): Uint8Array {
  const head = 2 + pieces.length * 4;
  const bytes = new Uint8Array(head + pieces.reduce((sum, { length }) => sum + length * 3, 0));
  const ends = new DataView(bytes.buffer);
  const encoder = new TextEncoder();
  bytes[0] = claims;
  bytes[1] = pieces.length;
  let at = head;
  for (const [i, piece] of pieces.entries()) {
    at += encoder.encodeInto(piece, bytes.subarray(at)).written;
    ends.setUint32(2 + i * 4, at);
  }
  return bytes.slice(0, at);
}

/** The claim at a place of a row, or null. Written by `encodeRow` only, so nothing is checked. */
export function claimInRow(row: Uint8Array, at: number): Claim | null {
  if (at >= (row[0] ?? 0)) return null;
  const parts = piece<PackedClaim>(row, at);
  if (!parts) return null;
  const [own, packAt, documentAt, speakerAt, paragraph, text, quote, manner, certainty, said] = parts;
  const pack = piece<string>(row, packAt) ?? '';
  const document = piece<SourceDocument>(row, documentAt);
  if (!document) return null;
  const id = own.startsWith('/') ? pack + own : own;
  const speaker = speakerAt < 0 ? null : piece<Speaker>(row, speakerAt);
  return { id, pack, document, paragraph, text, quote, speaker, manner, certainty, said };
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
