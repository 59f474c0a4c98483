import * as v from 'valibot';
import type { SourceDocument } from '../../domain/claim.ts';
import { type Dated, dated } from '../../domain/dated.ts';
import type { ClaimContent } from '../../domain/import.ts';
import type { Speaker, SpeakerKind } from '../../domain/speaker.ts';
import { type Identify, LONGEST_TEXT } from '../columns.ts';

/**
 * A statement as a shared base holds it: a schema.org Claim in JSON-LD. What schema.org has no words for is said in ours. Other programs that know only
 * schema.org still read the text, who said it when, and the document it appears in.
 */
export const CLAIM_CONTEXT = ['https://schema.org', { onrecord: 'https://on-record.example/ns/1#' }] as const;

const text = v.pipe(v.string(), v.nonEmpty('is empty'), v.maxLength(LONGEST_TEXT, 'is longer than 5,000 characters'));
const webAddress = v.pipe(v.string(), v.maxLength(8000), v.regex(/^https?:\/\/\S+$/, 'is no http(s) address'));
const date = v.pipe(
  v.string(),
  v.check((value) => dated(value) !== null, 'is no date'),
);

/** schema.org lets a name stand for the person or body that has it. */
const named = v.union([
  v.pipe(
    text,
    v.transform((name) => ({ type: 'Thing', name })),
  ),
  v.object({ type: v.optional(v.string(), 'Thing'), name: text }),
]);

const KINDS = ['person', 'organisation', 'group', 'document'] as const satisfies readonly SpeakerKind[];
const author = v.object({
  type: v.optional(v.string()),
  name: text,
  jobTitle: v.optional(text),
  'onrecord:speakerKind': v.optional(v.picklist(KINDS)),
});

const appearance = v.object({
  identifier: v.optional(text),
  headline: text,
  publisher: v.optional(named),
  author: v.optional(named),
  datePublished: v.optional(date),
  'onrecord:inferred-datePublished': v.optional(date),
  url: v.optional(webAddress),
});
type Appearance = v.InferOutput<typeof appearance>;

const claim = v.object({
  type: v.literal('Claim'),
  text,
  author: v.optional(author),
  dateCreated: v.optional(date),
  'onrecord:inferred-dateCreated': v.optional(date),
  appearance,
  'onrecord:paragraph': v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  'onrecord:quote': v.optional(text),
  'onrecord:manner': v.optional(v.picklist(['direct', 'indirect', 'mixed', 'narrated'])),
  'onrecord:certainty': v.optional(v.picklist(['stated', 'reported', 'alleged', 'expected', 'conditional', 'questioned', 'denied'])),
});
export const claimSchema = claim;

/** What a claim's document says, without CouchDB's fields and without who shared it. */
export function claimToJson({ text, quote, speaker, said, document, paragraph, manner, certainty }: Omit<ClaimContent, 'key'>) {
  return {
    '@context': CLAIM_CONTEXT,
    type: 'Claim',
    text,
    ...(speaker && { author: speakerToJson(speaker) }),
    ...dateToJson('dateCreated', said),
    appearance: documentToJson(document),
    ...(paragraph !== null && { 'onrecord:paragraph': paragraph }),
    ...(quote !== null && { 'onrecord:quote': quote }),
    'onrecord:manner': manner,
    'onrecord:certainty': certainty,
  };
}

function speakerToJson({ name, role, kind }: Speaker) {
  const type = kind === 'person' ? 'Person' : 'Organization';
  return { type, name, ...(role !== null && { jobTitle: role }), 'onrecord:speakerKind': kind };
}

function documentToJson({ id, title, outlet, author, published, url }: SourceDocument) {
  return {
    type: 'CreativeWork',
    identifier: id,
    headline: title,
    ...(outlet !== null && { publisher: { type: 'Organization', name: outlet } }),
    ...(author !== null && { author: { type: 'Person', name: author } }),
    ...dateToJson('datePublished', published),
    ...(url !== null && { url }),
  };
}

/** Under its own name where the date was concluded: others must not take it for one that was read. */
function dateToJson(name: string, date: Dated | null): Readonly<Record<string, string>> {
  return date ? { [date.inferred ? `onrecord:inferred-${name}` : name]: date.value } : {};
}

/** Claims of one document share the very object, as in a pack: whoever stores them stores it once. */
export type DocumentsKnown = Map<string, SourceDocument>;

/** A claim from its document as decoded by `claimSchema`. */
export function claimFromJson(read: v.InferOutput<typeof claim>, identify: Identify, known: DocumentsKnown): Omit<ClaimContent, 'key'> {
  const { author } = read;
  const speaker = author ? identify(author.name, author['onrecord:speakerKind'], author.jobTitle ?? null) : null;
  return {
    document: documentFromJson(read.appearance, known),
    paragraph: read['onrecord:paragraph'] ?? null,
    text: read.text,
    quote: read['onrecord:quote'] ?? null,
    speaker,
    manner: read['onrecord:manner'] ?? (speaker ? 'indirect' : 'narrated'),
    certainty: read['onrecord:certainty'] ?? (speaker ? 'reported' : 'stated'),
    said: dateFromJson(read.dateCreated, read['onrecord:inferred-dateCreated']),
  };
}

function documentFromJson(read: Appearance, known: DocumentsKnown): SourceDocument {
  const key = JSON.stringify(read);
  const before = known.get(key);
  if (before) return before;
  const document: SourceDocument = {
    id: read.identifier ?? read.url ?? read.headline,
    title: read.headline,
    outlet: read.publisher?.name ?? null,
    author: read.author?.name ?? null,
    published: dateFromJson(read.datePublished, read['onrecord:inferred-datePublished']),
    url: read.url ?? null,
  };
  known.set(key, document);
  return document;
}

function dateFromJson(given: string | undefined, inferred: string | undefined): Dated | null {
  if (given !== undefined) return dated(given);
  return inferred === undefined ? null : dated(inferred, true);
}
