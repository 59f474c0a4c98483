import * as v from 'valibot';
import type { Claim, SourceDocument } from './claim.ts';
import { dated } from './dated.ts';
import type { PackInfo } from './pack-info.ts';
import { failure, ok, type Result } from './result.ts';
import type { Speaker, SpeakerKind } from './speaker.ts';

const text = v.pipe(v.string(), v.nonEmpty('is empty'), v.maxLength(5000, 'is longer than 5,000 characters'));
const precision = v.picklist(['year', 'month', 'day', 'time']);
const when = v.pipe(
  v.strictObject({ value: v.string(), precision, inferred: v.boolean() }),
  v.check(({ value, precision: given }) => dated(value)?.precision === given, 'is no date of its precision'),
);
const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\//, 'is no http(s) address'));

const quantity = v.strictObject({
  value: v.number(),
  high: v.nullable(v.number()),
  unit: v.nullable(text),
  counts: v.nullable(text),
  approximation: v.picklist(['exact', 'about', 'at-least', 'at-most', 'nearly', 'more-than', 'less-than']),
});

const claim = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w.-]{1,64}$/, 'is no id')),
  document: text,
  paragraph: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  text,
  quote: v.nullable(text),
  speaker: v.nullable(v.strictObject({ name: text, role: v.nullable(text), kind: v.picklist(['person', 'organisation', 'group', 'document']) })),
  manner: v.picklist(['direct', 'indirect', 'mixed', 'narrated']),
  certainty: v.picklist(['stated', 'reported', 'alleged', 'expected', 'conditional', 'questioned', 'denied']),
  said: v.nullable(when),
  quantities: v.array(quantity),
  people: v.array(text),
  places: v.array(text),
  note: v.nullable(text),
});

const document = v.strictObject({
  id: text,
  title: text,
  outlet: v.nullable(text),
  author: v.nullable(text),
  published: v.nullable(when),
  url: v.nullable(webAddress),
  language: text,
});

const claimPack = v.pipe(
  v.strictObject({
    $schema: v.optional(v.string()),
    format: v.literal('on-record-pack/1'),
    id: v.pipe(v.string(), v.regex(/^[\w.-]+(?::[\w.-]+)?$/, 'is no pack id')),
    name: text,
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    licence: text,
    origin: v.variant('kind', [
      v.strictObject({ kind: v.literal('seed') }),
      v.strictObject({ kind: v.literal('article'), url: webAddress, title: text }),
      v.strictObject({ kind: v.literal('import'), file: text }),
    ]),
    documents: v.pipe(v.array(document), v.nonEmpty('is empty')),
    claims: v.array(claim),
  }),
  v.check(({ claims }) => new Set(claims.map(({ id }) => id)).size === claims.length, 'two claims have one id'),
  v.check(({ documents, claims }) => claims.every((one) => documents.some(({ id }) => id === one.document)), 'a claim names a document that is not there'),
);

/** A pack as it stands in a file; `seeds/pack.schema.json` describes it for other programs. */
export type ClaimPack = v.InferOutput<typeof claimPack>;

/** The names of all fields, by object; the test holds them against the JSON schema. */
export const PACK_FIELDS = {
  pack: Object.keys(claimPack.pipe[0].entries),
  document: Object.keys(document.entries),
  claim: Object.keys(claim.entries),
  quantity: Object.keys(quantity.entries),
};

/** Decodes a pack; the error names the file, the path in it and what is wrong there. */
export function decodePack(value: unknown, where: string): Result<ClaimPack> {
  const result = v.safeParse(claimPack, value);
  if (result.success) return ok(result.output);
  const [issue] = result.issues;
  return failure('bad-input', `${where}: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
}

export function infoOf({ id, name, version, licence, origin }: ClaimPack): PackInfo {
  return { id, name, version, licence, origin };
}

/** The pack's claims as the base holds them. `identify` gives speakers their identity. */
export function claimsOf(pack: ClaimPack, identify: (name: string, kind: SpeakerKind, role: string | null) => Speaker): Claim[] {
  const documents = new Map(pack.documents.map(({ language: _, ...source }): [string, SourceDocument] => [source.id, source]));
  return pack.claims.flatMap(({ id, document: at, speaker, paragraph, text: words, quote, manner, certainty, said }): Claim[] => {
    const source = documents.get(at);
    if (!source) return [];
    const who = speaker && identify(speaker.name, speaker.kind, speaker.role);
    return [{ id: `${pack.id}/${id}`, pack: pack.id, document: source, paragraph, text: words, quote, speaker: who, manner, certainty, said }];
  });
}
