import {
  type Annotation,
  type Colour,
  motivationOf,
  type QuotedClaim,
  type QuotedStatement,
  type SourcePage,
  type Target,
} from '../../domain/annotation.ts';
import type { Dated } from '../../domain/dated.ts';
import type { Quote, TextSelectors } from '../../domain/selector.ts';
import type { Speaker } from '../../domain/speaker.ts';

/**
 * Annotations in the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) as JSON-LD. What the model has no words for is said in
 * schema.org's, and else in ours; who knows neither still reads target, selectors and body. `json-ld-reading.ts` is the way back, without loss.
 */
export const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { schema: 'http://schema.org/', onrecord: 'https://on-record.example/ns/1#' },
] as const;

/** What a colour looks like: a class of style has to come with its sheet (4.4). */
const BACKGROUNDS: Readonly<Record<Colour, string>> = {
  yellow: '#fff3a3',
  green: '#c9f0c4',
  blue: '#c4e0ff',
  red: '#ffd0c9',
  purple: '#e6d2fa',
};

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;

/** Where the items go in a collection; no other text of it has this. */
const ITEMS = '\0';

/** One annotation as an Annotation, several as an AnnotationCollection with one page of items. */
export function* writeJsonLd(annotations: readonly Annotation[]): Generator<string, void> {
  const [only] = annotations;
  if (annotations.length === 1 && only) return yield `${JSON.stringify(annotationToJson(only), null, 2)}\n`;
  const [before = '', after = ''] = JSON.stringify(collection(annotations.length), null, 2).split(JSON.stringify(ITEMS));
  yield `${before}[`;
  for (const [i, one] of annotations.entries()) yield `${i === 0 ? '' : ','}\n${JSON.stringify(annotationToJson(one), null, 2)}`;
  yield `]${after}\n`;
}

/** The items, which stand in the place of ITEMS, carry their context each, so that one taken out of the file is still an Annotation. */
function collection(total: number): JsonObject {
  const page = { id: 'urn:on-record:export:page', type: 'AnnotationPage', startIndex: 0, items: ITEMS };
  return { '@context': CONTEXT, id: 'urn:on-record:export', type: 'AnnotationCollection', label: 'On Record', total, first: page };
}

export function annotationToJson(annotation: Annotation): JsonObject {
  const { id, created, modified, target, body, removed } = annotation;
  const bodies = [
    ...(body.text === '' ? [] : [{ type: 'TextualBody', value: body.text, format: 'text/markdown', purpose: 'commenting' }]),
    ...body.tags.map((tag) => ({ type: 'TextualBody', value: tag, purpose: 'tagging' })),
  ];
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: motivationOf(annotation),
    created,
    modified,
    generator: { type: 'Software', name: 'On Record' },
    ...(removed !== null && { 'onrecord:removed': removed }),
    ...(target.kind === 'relation' && { 'onrecord:relation': target.relation }),
    ...(bodies.length > 0 && { body: bodies }),
    ...(target.kind === 'text' && { stylesheet: stylesheet(target.colour) }),
    target: targetToJson(target),
  };
}

function stylesheet(colour: Colour): JsonObject {
  return { type: 'CssStylesheet', value: `.${colour} { background-color: ${BACKGROUNDS[colour]} }` };
}

function targetToJson(target: Target): Json {
  switch (target.kind) {
    case 'page':
      return onPage(target.source);
    case 'text':
      return {
        ...onPage(target.source),
        selector: selectorsToJson(target.selectors),
        styleClass: target.colour,
        ...speakerToJson(target.speaker),
      };
    case 'statement':
      return statementToJson(target.statement);
    case 'relation':
      return [statementToJson(target.statement), claimToJson(target.prior)];
  }
}

/** The page and when it was seen (a TimeState, 4.3.1): the same address may say something else today. */
function onPage({ url, title, byline, siteName, published, accessed }: SourcePage): JsonObject {
  const source = {
    id: url,
    type: 'Text',
    format: 'text/html',
    'schema:headline': title,
    ...(byline.length > 0 && { 'schema:author': byline }),
    ...(siteName !== null && { 'schema:publisher': siteName }),
    ...dateToJson('schema:datePublished', published),
  };
  return { type: 'SpecificResource', source, state: { type: 'TimeState', sourceDate: accessed } };
}

function selectorsToJson({ quote, position }: TextSelectors): Json {
  const { type, exact, prefix, suffix } = quote;
  const words = { type, exact, prefix, suffix };
  return position === null ? [words] : [words, { type: position.type, start: position.start, end: position.end }];
}

function statementToJson({ source, quote, speaker, said }: QuotedStatement): JsonObject {
  return {
    ...onPage(source),
    selector: [quoteToJson(quote)],
    'onrecord:about': 'statement',
    ...speakerToJson(speaker),
    ...dateToJson('onrecord:said', said),
  };
}

/** A document without an address is named by the claim that stands in it. */
function claimToJson({ claim, text, title, url, outlet, author, published, speaker, said }: QuotedClaim): JsonObject {
  const source = {
    id: url ?? `urn:on-record:claim:${encodeURIComponent(claim.replace(/\p{Cs}/gu, '\uFFFD'))}`,
    type: 'Text',
    'schema:headline': title,
    ...(author !== null && { 'schema:author': author }),
    ...(outlet !== null && { 'schema:publisher': outlet }),
    ...dateToJson('schema:datePublished', published),
  };
  return {
    type: 'SpecificResource',
    source,
    selector: [{ type: 'TextQuoteSelector', exact: text }],
    'onrecord:about': 'prior',
    'onrecord:claim': claim,
    ...speakerToJson(speaker),
    ...dateToJson('onrecord:said', said),
  };
}

function quoteToJson({ exact, prefix, suffix }: Quote): JsonObject {
  return { type: 'TextQuoteSelector', exact, prefix, suffix };
}

function speakerToJson(speaker: Speaker | null): JsonObject {
  if (!speaker) return {};
  const { id, name, role, kind } = speaker;
  return {
    'onrecord:speaker': {
      'schema:name': name,
      ...(role !== null && { 'schema:jobTitle': role }),
      'onrecord:speakerKind': kind,
      ...(id !== null && { 'onrecord:speakerKey': id }),
    },
  };
}

/** Under its own name where we concluded the date: others must not take it for one that was read. */
function dateToJson(name: string, date: Dated | null): JsonObject {
  if (!date) return {};
  return { [date.inferred ? `onrecord:inferred-${name.replace(/^.*:/, '')}` : name]: date.value };
}
