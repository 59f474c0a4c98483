import * as v from 'valibot';
import type { Annotation } from '../../domain/annotation.ts';
import type { ClaimContent } from '../../domain/import.ts';
import { failure, ok, type Result } from '../../domain/result.ts';
import type { Sharing } from '../../domain/room.ts';
import type { DecidedNames } from '../../domain/speaker.ts';
import { annotationToJson } from '../annotations/json-ld.ts';
import { annotationFromJson } from '../annotations/json-ld-reading.ts';
import { explained, moment } from '../annotations/shapes.ts';
import type { Identify } from '../columns.ts';
import { claimFromJson, claimSchema, claimToJson, type DocumentsKnown } from './claim-document.ts';
import { speakerFields, speakerFromJson, speakerToJson } from './speaker-document.ts';

/** What the id of a document begins with, by its kind; the rest is letters, digits, dots, hyphens. */
export const CLAIM_ID = 'claim:';
export const NOTE_ID = 'note:';
export const SPEAKER_ID = 'speaker:';
const ID = /^(claim|note|speaker):[\w.-]{1,64}$/;

const shared = { sharedBy: v.pipe(v.string(), v.nonEmpty('is empty'), v.maxLength(200)), sharedAt: moment };
const claimDocument = v.object({ ...claimSchema.entries, ...shared });
const speakerDocument = v.object({ ...speakerFields, ...shared });
const sharing = v.object({ ...shared, creator: v.object({ name: shared.sharedBy }) });

/** A document of a shared base, decoded. */
export type SharedDocument =
  | { readonly kind: 'claim'; readonly key: string; readonly content: Omit<ClaimContent, 'key'>; readonly shared: Sharing }
  | { readonly kind: 'note'; readonly note: Annotation; readonly creator: string; readonly shared: Sharing }
  | { readonly kind: 'speaker'; readonly decided: DecidedNames; readonly shared: Sharing };

/** A document on its way to a shared base; CouchDB's own fields are added by whoever sends it. */
export type WrittenDocument = Readonly<Record<string, unknown>> & { readonly _id: string };

/** The key of a claim in its pack, by the id of its document; null for documents of another kind. */
export function claimKeyOf(id: string): string | null {
  return id.startsWith(CLAIM_ID) && ID.test(id) ? id.slice(CLAIM_ID.length) : null;
}

export function claimDocumentOf(key: string, content: Omit<ClaimContent, 'key'>, { by, at }: Sharing): WrittenDocument {
  return { _id: `${CLAIM_ID}${key}`, ...claimToJson(content), sharedBy: by, sharedAt: at };
}

export function noteDocumentOf(note: Annotation, creator: string, { by, at }: Sharing): WrittenDocument {
  return { _id: noteIdOf(note.id), ...annotationToJson(note), creator: { type: 'Person', name: creator }, sharedBy: by, sharedAt: at };
}

/** `key` is the same for all that may be decided about the same, so that who decides otherwise writes another version. */
export function speakerDocumentOf(key: string, decided: DecidedNames, { by, at }: Sharing): WrittenDocument {
  return { _id: `${SPEAKER_ID}${key}`, ...speakerToJson(decided), sharedBy: by, sharedAt: at };
}

export function noteIdOf(note: string): string {
  return `${NOTE_ID}${note}`;
}

/** Decodes a document of a shared base; the error says what is wrong with it. */
export function readDocument(id: string, value: unknown, identify: Identify, known: DocumentsKnown): Result<SharedDocument> {
  const kind = ID.exec(id)?.[1];
  if (kind === 'claim') return readClaim(id.slice(CLAIM_ID.length), value, identify, known);
  if (kind === 'note') return readNote(id, value);
  if (kind === 'speaker') return readSpeaker(value);
  return failure('bad-input', 'its id is not of a statement, a note or a speaker');
}

function readClaim(key: string, value: unknown, identify: Identify, known: DocumentsKnown): Result<SharedDocument> {
  const read = v.safeParse(claimDocument, value);
  if (!read.success) return failure('bad-input', explained(read.issues[0]));
  const { sharedBy: by, sharedAt: at, ...claim } = read.output;
  return ok({ kind: 'claim', key, content: claimFromJson(claim, identify, known), shared: { by, at } });
}

function readNote(id: string, value: unknown): Result<SharedDocument> {
  const read = v.safeParse(sharing, value);
  if (!read.success) return failure('bad-input', explained(read.issues[0]));
  const { sharedBy: by, sharedAt: at, creator } = read.output;
  const note = annotationFromJson(value, at);
  if (!note.ok) return note;
  if (noteIdOf(note.value.id) !== id) return failure('bad-input', 'id: is not the one of the document');
  return ok({ kind: 'note', note: { ...note.value, removed: null }, creator: creator.name, shared: { by, at } });
}

function readSpeaker(value: unknown): Result<SharedDocument> {
  const read = v.safeParse(speakerDocument, value);
  if (!read.success) return failure('bad-input', explained(read.issues[0]));
  const { sharedBy: by, sharedAt: at, ...fields } = read.output;
  const decided = speakerFromJson(fields);
  if (!decided) return failure('bad-input', 'owl:sameAs, owl:differentFrom: one of them must be there');
  return ok({ kind: 'speaker', decided, shared: { by, at } });
}
