import type { Claim, SourceDocument } from '../../domain/claim.ts';
import type { Speaker } from '../../domain/speaker.ts';

/** Claims in a row: enough that a row is not small, few enough that reading one claim reads little more. */
export const ROW_CLAIMS = 32;

/** The row in which a claim of this number stands, and its place there. */
export function rowOf(number: number): { readonly key: number; readonly at: number } {
  return { key: Math.floor(number / ROW_CLAIMS), at: number % ROW_CLAIMS };
}

/** A claim as it stands in a row: what it shares with its neighbours stands once, beside them. */
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

interface PackedRow {
  readonly packs: readonly string[];
  readonly documents: readonly SourceDocument[];
  readonly speakers: readonly Speaker[];
  readonly claims: readonly PackedClaim[];
}

/** Up to `ROW_CLAIMS` claims as bytes: JSON in UTF-8, which takes half the room of strings beyond Latin-1. */
export function encodeRow(claims: readonly Claim[]): Uint8Array {
  const packs = distinct<string>();
  const documents = distinct<SourceDocument>();
  const speakers = distinct<Speaker>();
  const packed = claims.map(
    (claim): PackedClaim => [
      claim.id.startsWith(`${claim.pack}/`) ? claim.id.slice(claim.pack.length) : claim.id,
      packs.add(claim.pack),
      documents.add(claim.document),
      claim.speaker ? speakers.add(claim.speaker) : -1,
      claim.paragraph,
      claim.text,
      claim.quote,
      claim.manner,
      claim.certainty,
      claim.said,
    ],
  );
  const row: PackedRow = { packs: packs.all, documents: documents.all, speakers: speakers.all, claims: packed };
  return new TextEncoder().encode(JSON.stringify(row));
}

/** The claims of a row, in order. Written by `encodeRow` only, so nothing is checked. */
export function decodeRow(bytes: Uint8Array): Claim[] {
  const row = JSON.parse(new TextDecoder().decode(bytes)) as PackedRow;
  return row.claims.flatMap(([id, pack, document, speaker, paragraph, text, quote, manner, certainty, said]): Claim[] => {
    const owner = row.packs[pack] ?? '';
    const source = row.documents[document];
    if (!source) return [];
    const whole = id.startsWith('/') ? owner + id : id;
    return [
      { id: whole, pack: owner, document: source, paragraph, text, quote, speaker: row.speakers[speaker] ?? null, manner, certainty, said },
    ];
  });
}

/** Gives equal values one number. */
function distinct<T>() {
  const all: T[] = [];
  const numbers = new Map<string, number>();
  return {
    all,
    add(value: T): number {
      const key = JSON.stringify(value);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, all.length);
      return all.push(value) - 1;
    },
  };
}
