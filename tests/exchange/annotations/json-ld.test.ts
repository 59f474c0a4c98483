import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/domain/annotation.ts';
import { annotationToJson, writeJsonLd } from '../../../src/exchange/annotations/json-ld.ts';
import { readNotes } from '../../../src/exchange/annotations/reading.ts';
import { anyAnnotation } from './arbitrary.ts';
import { ALL, highlight, noteOnRelation } from './sample.ts';

const AT = '2026-04-16T09:00:00.000Z';

const iri = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9+.-]*:[!-~]+$/i));
const utc = v.pipe(v.string(), v.isoTimestamp());
const literalBody = v.object({
  type: v.literal('TextualBody'),
  value: v.string(),
  purpose: v.picklist(['commenting', 'tagging']),
  format: v.optional(v.literal('text/markdown')),
});
const selector = v.variant('type', [
  v.object({ type: v.literal('TextQuoteSelector'), exact: v.string(), prefix: v.optional(v.string()), suffix: v.optional(v.string()) }),
  v.object({ type: v.literal('TextPositionSelector'), start: v.pipe(v.number(), v.integer()), end: v.pipe(v.number(), v.integer()) }),
]);
const resource = v.object({
  type: v.literal('SpecificResource'),
  source: v.object({ id: iri, type: v.literal('Text') }),
  selector: v.optional(v.pipe(v.array(selector), v.minLength(1))),
  state: v.optional(v.object({ type: v.literal('TimeState'), sourceDate: utc })),
  styleClass: v.optional(v.pipe(v.string(), v.regex(/^\w+$/))),
});

/** What the Recommendation demands of an Annotation (3.1, 3.2, 4), as far as we use it. */
const recommendation = v.object({
  '@context': v.pipe(
    v.array(v.unknown()),
    v.check(([first]) => first === 'http://www.w3.org/ns/anno.jsonld'),
  ),
  id: iri,
  type: v.literal('Annotation'),
  motivation: v.picklist(['highlighting', 'commenting', 'linking']),
  created: utc,
  modified: utc,
  body: v.optional(v.pipe(v.array(literalBody), v.minLength(1))),
  target: v.union([resource, v.pipe(v.array(resource), v.minLength(1))]),
});

const readBack = (text: string): readonly Annotation[] => {
  const read = readNotes(text, AT);
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.problems).toEqual([]);
  return read.value.annotations;
};

describe('JSON-LD', () => {
  it.each(ALL.map((one) => [one.target.kind, one] as const))('has what the Recommendation demands: %s', (_, annotation) => {
    expect(v.safeParse(recommendation, annotationToJson(annotation)).issues).toBeUndefined();
  });

  it('has it for any annotation', () => {
    fc.assert(fc.property(anyAnnotation, (annotation) => v.is(recommendation, annotationToJson(annotation))));
  });

  it('comes back identical, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(anyAnnotation, { minLength: 1, maxLength: 4 }), (annotations) => {
        // Through bytes, as a file goes.
        const text = new TextDecoder().decode(new TextEncoder().encode([...writeJsonLd(annotations)].join('')));
        expect(readBack(text)).toEqual(annotations);
      }),
    );
  });

  it('names its fields as the standard does', () => {
    expect(annotationToJson(highlight)).toMatchObject({
      id: `urn:uuid:${highlight.id}`,
      motivation: 'highlighting',
      body: [{ type: 'TextualBody', value: 'hull', purpose: 'tagging' }],
      target: {
        source: { id: 'https://post.example/ferry', 'schema:datePublished': '2026-02-26' },
        state: { type: 'TimeState', sourceDate: '2026-03-02T08:15:00.000Z' },
        selector: [{ type: 'TextQuoteSelector' }, { type: 'TextPositionSelector', start: 120, end: 161 }],
        styleClass: 'green',
      },
    });
  });

  it('links two statements, each with its source', () => {
    const { motivation, target } = annotationToJson(noteOnRelation) as {
      motivation: string;
      target: readonly { source: { id: string } }[];
    };
    expect(motivation).toBe('linking');
    expect(target.map(({ source }) => source.id)).toEqual(['https://post.example/ferry', 'https://harbour.example/report?year=2025']);
  });
});

describe('Web Annotations of others', () => {
  const quote = { type: 'TextQuoteSelector', exact: 'the hull' };
  const page = 'https://post.example/ferry';
  const base = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'https://notes.example/1', type: 'Annotation' };

  it.each([
    ['a page as a bare address', { ...base, target: page }, { kind: 'page' }],
    ['a page as an object', { ...base, target: { id: page, type: 'Text' } }, { kind: 'page' }],
    [
      'one selector',
      { ...base, target: { source: page, selector: quote } },
      { kind: 'text', selectors: { quote: { exact: 'the hull', prefix: '' }, position: null } },
    ],
    [
      'selectors of other kinds',
      { ...base, target: { source: page, selector: [{ type: 'XPathSelector', value: '/p' }, quote] } },
      { kind: 'text' },
    ],
    ['several types', { ...base, type: ['Annotation', 'x:Y'], target: [{ source: { id: page }, selector: [quote] }] }, { kind: 'text' }],
  ])('are read: %s', (_, value, target) => {
    expect(readBack(JSON.stringify(value))[0]).toMatchObject({ target, created: AT, modified: AT, removed: null });
  });

  it.each([
    ['a bare string', { bodyValue: 'words' }],
    ['an object', { body: { type: 'TextualBody', value: 'words' } }],
    [
      'a list with a tag',
      {
        body: [
          { type: 'TextualBody', value: 'words' },
          { type: 'TextualBody', value: 'hull', purpose: 'tagging' },
        ],
      },
    ],
  ])('have their body read: %s', (_, body) => {
    expect(readBack(JSON.stringify({ ...base, ...body, target: page }))[0]?.body.text).toBe('words');
  });

  it('may link to a statement that has no source of its own', () => {
    const json = annotationToJson(noteOnRelation);
    const [first, second] = json.target as readonly object[];
    const bare = {
      ...json,
      target: [first, { ...second, source: undefined, 'onrecord:claim': undefined, id: 'https://post.example/winter' }],
    };
    expect(readBack(JSON.stringify(bare))[0]?.target).toMatchObject({
      kind: 'relation',
      prior: { claim: 'https://post.example/winter', url: 'https://post.example/winter', title: '', text: 'The engine has never failed.' },
    });
  });

  it('are the same note each time they are read', () => {
    const text = JSON.stringify({ ...base, target: page });
    expect(readBack(text)).toEqual(readBack(text));
  });

  it.each([
    ['a list', [{ ...base, target: page }]],
    ['a page of a collection', { type: 'AnnotationPage', items: [{ ...base, target: page }] }],
    ['a graph', { '@graph': [{ ...base, target: page }] }],
  ])('come in %s', (_, value) => {
    expect(readBack(JSON.stringify(value))).toHaveLength(1);
  });
});
