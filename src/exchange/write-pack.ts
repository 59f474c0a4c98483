import type { Claim, SourceDocument } from '../domain/claim.ts';
import type { ClaimContent } from '../domain/import.ts';
import type { ClaimPack, PackClaim, PackDocument, PackHead } from '../domain/pack.ts';
import type { PackInfo } from '../domain/pack-info.ts';

/** A pack in lines: its head, then its documents, then its claims, each with its line break. */
export function* packLines({ documents, claims, ...head }: ClaimPack): Generator<string> {
  yield `${JSON.stringify(head)}\n`;
  for (const document of documents) yield `${JSON.stringify({ document })}\n`;
  for (const claim of claims) yield `${JSON.stringify({ claim })}\n`;
}

export function headOfPack({ id, name, version, licence, origin }: PackInfo): PackHead {
  // What follows a database is, as a file, a copy of it as it was: whoever imports it has a pack of their own.
  const inFile = origin.kind === 'room' ? ({ kind: 'import', file: origin.address } as const) : origin;
  return { format: 'on-record-pack/1', id, name, version, licence, origin: inFile };
}

/** Claims as a pack file holds them, documents first met first. Languages, quantities, people and places are not known of claims in the base. */
export function packOfContents(info: PackInfo, contents: readonly ClaimContent[]): ClaimPack {
  const documents = new Map<string, PackDocument>();
  for (const { document } of contents) if (!documents.has(document.id)) documents.set(document.id, packDocument(document));
  return {
    ...headOfPack(info),
    documents: [...documents.values()],
    claims: contents.map((content, i) => packClaim(content, content.key ?? String(i + 1))),
  };
}

/** The key of a claim: its id without its pack. */
export function keyOf({ id, pack }: Pick<Claim, 'id' | 'pack'>): string {
  return id.startsWith(`${pack}/`) ? id.slice(pack.length + 1) : id;
}

function packDocument(document: SourceDocument): PackDocument {
  return { ...document, language: 'en' };
}

function packClaim({ document, speaker, key: _, paragraph, text, quote, manner, certainty, said }: ClaimContent, id: string): PackClaim {
  const who = speaker && { name: speaker.name, role: speaker.role, kind: speaker.kind };
  return {
    id,
    document: document.id,
    paragraph,
    text,
    quote,
    speaker: who,
    manner,
    certainty,
    said,
    quantities: [],
    people: [],
    places: [],
    note: null,
  };
}
