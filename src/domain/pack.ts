import * as v from 'valibot';
import type { Claim, SourceDocument } from './claim.ts';
import { dated } from './dated.ts';
import type { PackInfo } from './pack-info.ts';
import { failure, ok, type Result } from './result.ts';
import type { Speaker, SpeakerKind } from './speaker.ts';

const text = v.pipe(v.string(), v.nonEmpty('is empty'), v.maxLength(5000, 'is longer than 5,000 characters'));
const webAddress = v.pipe(
  v.string(),
  v.maxLength(8000, 'is longer than 8,000 characters'),
  v.regex(/^https?:\/\//, 'is no http(s) address'),
);

const date = v.pipe(
  v.strictObject({ value: v.string(), precision: v.picklist(['year', 'month', 'day', 'time']), inferred: v.boolean() }),
  v.check(({ value, precision }) => dated(value)?.precision === precision, 'is no date of its precision'),
);

const document = v.strictObject({
  id: text,
  title: text,
  outlet: v.nullable(text),
  author: v.nullable(text),
  published: v.nullable(date),
  url: v.nullable(webAddress),
  language: text,
});

const speaker = v.strictObject({
  name: text,
  role: v.nullable(text),
  kind: v.picklist(['person', 'organisation', 'group', 'document']),
});

const quantity = v.pipe(
  v.strictObject({
    value: v.number(),
    high: v.nullable(v.number()),
    unit: v.nullable(text),
    counts: v.nullable(text),
    approximation: v.picklist(['exact', 'about', 'at-least', 'at-most', 'nearly', 'more-than', 'less-than']),
  }),
  v.check(({ value, high }) => high === null || high >= value, 'ends below its beginning'),
);

const claim = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w.-]{1,64}$/, 'is no id')),
  document: text,
  paragraph: v.nullable(v.pipe(v.number(), v.integer('is no whole number'), v.minValue(1, 'is below 1'))),
  text,
  quote: v.nullable(text),
  speaker: v.nullable(speaker),
  manner: v.picklist(['direct', 'indirect', 'mixed', 'narrated']),
  certainty: v.picklist(['stated', 'reported', 'alleged', 'expected', 'conditional', 'questioned', 'denied']),
  said: v.nullable(date),
  quantities: v.array(quantity),
  people: v.array(text),
  places: v.array(text),
  note: v.nullable(text),
});

/** What a pack is, without what it holds. */
const head = {
  $schema: v.exactOptional(v.string()),
  format: v.literal('on-record-pack/1'),
  id: v.pipe(v.string(), v.regex(/^[\w.-]+(?::[\w.-]+)?$/, 'is no pack id')),
  name: text,
  version: v.pipe(v.number(), v.integer('is no whole number'), v.minValue(1, 'is below 1')),
  licence: text,
  origin: v.variant('kind', [
    v.strictObject({ kind: v.literal('seed') }),
    v.strictObject({ kind: v.literal('article'), url: webAddress, title: text }),
    v.strictObject({ kind: v.literal('import'), file: text }),
  ]),
} as const;
const headSchema = v.strictObject(head);

/** Whether a pack has a member of this name. */
export const isPackMember = (name: string): boolean => Object.hasOwn(packSchema.entries, name);

/** The shape of a pack. `seeds/pack.schema.json` says the same to other programs, with the meaning of every field; a test holds the two together. */
export const packSchema = v.strictObject({
  ...head,
  documents: v.pipe(v.array(document), v.nonEmpty('is empty')),
  claims: v.array(claim),
});

/** A pack as it stands in a file, and its parts. */
export type ClaimPack = v.InferOutput<typeof packSchema>;
export type PackHead = v.InferOutput<typeof headSchema>;
export type PackDocument = ClaimPack['documents'][number];
export type PackClaim = ClaimPack['claims'][number];

/** Decodes a pack; the error names the pack (`where`), the path in it and what is wrong there. */
export function decodePack(value: unknown, where: string): Result<ClaimPack> {
  const result = v.safeParse(packSchema, value);
  if (!result.success) return failure('bad-input', `${where}: ${explain(result.issues[0])}`);
  const broken = brokenReference(result.output);
  return broken ? failure('bad-input', `${where}: ${broken}`) : ok(result.output);
}

/** The parts of a pack by themselves, for files that are read piece by piece. The error names the path and what is wrong there. */
export const decodePackHead = (value: unknown): Result<PackHead> => decodePart(headSchema, value);
export const decodePackDocument = (value: unknown): Result<PackDocument> => decodePart(document, value);
export const decodePackClaim = (value: unknown): Result<PackClaim> => decodePart(claim, value);

function decodePart<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Result<T> {
  const result = v.safeParse(schema, value);
  return result.success ? ok(result.output) : failure('bad-input', explain(result.issues[0]));
}

function explain(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? 'the whole';
  if (issue.kind === 'validation') return `${path}: ${issue.message}`;
  if (issue.expected === 'never') return `${path}: is an unknown field`;
  if (issue.received === 'undefined') return `${path}: is missing`;
  return `${path}: expected ${issue.expected}, got ${issue.received.slice(0, 80)}`;
}

/** What no shape can say: ids occur once, and claims name documents that are there. */
function brokenReference({ documents, claims }: ClaimPack): string | null {
  const known = new Set<string>();
  for (const [i, { id }] of documents.entries()) {
    if (known.has(id)) return `documents.${i}.id: "${id}" is there twice`;
    known.add(id);
  }
  const seen = new Set<string>();
  for (const [i, { id, document: source }] of claims.entries()) {
    if (seen.has(id)) return `claims.${i}.id: "${id}" is there twice`;
    if (!known.has(source)) return `claims.${i}.document: there is no document "${source}"`;
    seen.add(id);
  }
  return null;
}

export function infoOf({ id, name, version, licence, origin }: PackHead): PackInfo {
  return { id, name, version, licence, origin };
}

/** The pack's claims as the base holds them. `identify` gives speakers their identity. */
export function claimsOf(pack: ClaimPack, identify: (name: string, kind: SpeakerKind, role: string | null) => Speaker): Claim[] {
  const documents = new Map(pack.documents.map((one) => [one.id, sourceOf(one)]));
  return pack.claims.flatMap((one): Claim[] => {
    const source = documents.get(one.document);
    return source ? [{ id: `${pack.id}/${one.id}`, pack: pack.id, ...contentOf(one, source, identify) }] : [];
  });
}

export function sourceOf({ language: _, ...source }: PackDocument): SourceDocument {
  return source;
}

/** A claim of a pack as the base holds it, without the pack's name. */
export function contentOf(
  { speaker, paragraph, text, quote, manner, certainty, said }: PackClaim,
  document: SourceDocument,
  identify: (name: string, kind: SpeakerKind, role: string | null) => Speaker,
): Omit<Claim, 'id' | 'pack'> {
  return {
    document,
    paragraph,
    text,
    quote,
    speaker: speaker && identify(speaker.name, speaker.kind, speaker.role),
    manner,
    certainty,
    said,
  };
}
