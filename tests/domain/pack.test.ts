import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import type * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type ClaimPack, claimsOf, decodePack, infoOf, packSchema } from '../../src/domain/pack.ts';
import type { Speaker, SpeakerKind } from '../../src/domain/speaker.ts';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const harbour = () => json(resolve(import.meta.dirname, '../fixtures/packs/harbour.json')) as ClaimPack;

const identify = (name: string, kind: SpeakerKind, role: string | null): Speaker => ({ id: name.toLowerCase(), name, role, kind });

function decoded(value: unknown): ClaimPack {
  const pack = decodePack(value, 'harbour.json');
  if (!pack.ok) throw new Error(pack.error.message);
  return pack.value;
}

describe('decoding a pack', () => {
  it('gives its claims with their provenance', () => {
    const pack = decoded(harbour());
    const [wall, berths] = claimsOf(pack, identify);
    expect(wall).toEqual({
      id: 'pack:harbour/wall',
      pack: 'pack:harbour',
      document: {
        id: 'gazette',
        title: 'Harbour wall to be raised',
        outlet: 'The Vellmouth Gazette',
        author: 'Ina Corvane',
        published: { value: '2031-05-04', precision: 'day', inferred: false },
        url: 'https://gazette.example/harbour-wall',
      },
      paragraph: 2,
      text: 'Harbour master Odo Brask said that the wall will be raised by 40 to 60 centimetres.',
      quote: 'not a brick less than forty',
      speaker: { id: 'odo brask', name: 'Odo Brask', role: 'harbour master', kind: 'person' },
      manner: 'mixed',
      certainty: 'reported',
      said: { value: '2031-05', precision: 'month', inferred: true },
    });
    expect(berths).toMatchObject({ document: { id: 'leaflet', published: null }, paragraph: null, speaker: null, said: null });
    expect(infoOf(pack)).toEqual({
      id: 'pack:harbour',
      name: 'The harbour of Vellmouth',
      version: 3,
      licence: 'MIT',
      origin: { kind: 'import', file: 'harbour.json' },
    });
  });

  const FAULTS: readonly (readonly [string, readonly (string | number)[], unknown, RegExp])[] = [
    ['an unknown field', ['mood'], 'calm', /^harbour\.json: mood: is an unknown field$/],
    ['an unknown field of a claim', ['claims', 1, 'mood'], 'calm', /^harbour\.json: claims\.1\.mood: is an unknown field$/],
    ['an unknown field deep down', ['claims', 0, 'quantities', 0, 'low'], 1, /claims\.0\.quantities\.0\.low: is an unknown field$/],
    ['a missing field', ['claims', 0, 'text'], undefined, /^harbour\.json: claims\.0\.text: is missing$/],
    ['a missing name', ['name'], undefined, /^harbour\.json: name: is missing$/],
    ['a wrong type', ['documents', 0, 'title'], 7, /^harbour\.json: documents\.0\.title: expected string, got 7$/],
    ['another format', ['format'], 'on-record-pack/2', /^harbour\.json: format: expected "on-record-pack\/1", got "on-record-pack\/2"$/],
    ['a certainty that is none', ['claims', 0, 'certainty'], 'sure', /claims\.0\.certainty: expected \("stated" .*got "sure"$/],
    ['a text that is empty', ['claims', 0, 'text'], '', /claims\.0\.text: is empty$/],
    ['a text too long', ['claims', 0, 'text'], 'a'.repeat(5001), /claims\.0\.text: is longer than 5,000 characters$/],
    ['paragraph 0', ['claims', 0, 'paragraph'], 0, /claims\.0\.paragraph: is below 1$/],
    ['half a paragraph', ['claims', 0, 'paragraph'], 1.5, /claims\.0\.paragraph: is no whole number$/],
    ['an address that runs', ['documents', 0, 'url'], 'javascript:alert(1)', /documents\.0\.url: is no http\(s\) address$/],
    ['a date of another precision', ['claims', 0, 'said', 'precision'], 'day', /claims\.0\.said: is no date of its precision$/],
    [
      'a day that does not exist',
      ['documents', 0, 'published', 'value'],
      '2031-02-30',
      /documents\.0\.published: is no date of its precision$/,
    ],
    [
      'a range that ends below its beginning',
      ['claims', 0, 'quantities', 0, 'high'],
      30,
      /claims\.0\.quantities\.0: ends below its beginning$/,
    ],
    ['a document that is not there', ['claims', 1, 'document'], 'poster', /claims\.1\.document: there is no document "poster"$/],
    ['two claims of one id', ['claims', 1, 'id'], 'wall', /claims\.1\.id: "wall" is there twice$/],
    ['two documents of one id', ['documents', 1, 'id'], 'gazette', /documents\.1\.id: "gazette" is there twice$/],
    ['no documents', ['documents'], [], /^harbour\.json: documents: is empty$/],
    ['an origin of no kind', ['origin'], { kind: 'gift' }, /^harbour\.json: origin\.kind: expected .*got "gift"$/],
  ];

  it.each(FAULTS)('names pack, path and fault: %s', (_, path, value, message) => {
    const result = decodePack(changed(harbour(), path, value), 'harbour.json');
    expect(result.ok ? 'accepted' : result.error.message).toMatch(message);
  });

  it.each([[null], [[]], ['a pack'], [42]])('refuses what is no pack: %j', (value) => {
    const result = decodePack(value, 'x.json');
    expect(result.ok ? 'accepted' : result.error.message).toMatch(/^x\.json: /);
  });

  it('never throws, and refuses every pack that lacks a field or has one too many', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => !decodePack(value, 'x.json').ok));
    const places = objectsIn(harbour());
    for (const { path, value } of places) {
      expect(decodePack(changed(harbour(), [...path, 'zz'], 1), 'x.json').ok).toBe(false);
      for (const key of Object.keys(value).filter((key) => key !== '$schema'))
        expect(decodePack(changed(harbour(), [...path, key], undefined), 'x.json').ok, [...path, key].join('.')).toBe(false);
    }
    expect(places.length).toBeGreaterThan(8);
  });
});

describe('pack.schema.json', () => {
  const schema = json(resolve(import.meta.dirname, '../../seeds/pack.schema.json')) as JsonSchema;

  it('says what the decoder says: fields, types, choices and limits', () => {
    expect(shapeOfJson(schema, schema)).toEqual(shapeOfDecoder(packSchema));
  });

  it('says what every field means', () => {
    const fields = objectsIn(schema).filter(({ path }) => path.at(-2) === 'properties');
    expect(fields.filter(({ value }) => typeof value.description !== 'string').map(({ path }) => path.join('.'))).toEqual([]);
    expect(fields.length).toBeGreaterThan(30);
  });
});

/** A copy with the value at a path replaced; undefined removes it. */
function changed(pack: ClaimPack, path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(pack);
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy) as Record<string, unknown>;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

interface Place {
  readonly path: readonly string[];
  readonly value: Readonly<Record<string, unknown>>;
}

/** All objects in a JSON value, arrays apart, with the paths to them. */
function objectsIn(value: unknown, path: readonly string[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, one]) => objectsIn(one, [...path, key]));
  return Array.isArray(value) ? inner : [{ path, value: value as Place['value'] }, ...inner];
}

type JsonSchema = Record<string, unknown>;
/** What both ways of writing a shape come down to. */
type Shape = Record<string, unknown>;

/** The shape behind a JSON schema of the few keywords that ours uses; a keyword that is not known here fails the test. */
function shapeOfJson(given: JsonSchema, root: JsonSchema): Shape {
  const { $schema: _, $id: _id, $defs: _defs, title: _title, description: _description, ...schema } = given;
  const inner = (one: unknown) => shapeOfJson(one as JsonSchema, root);
  if (typeof schema.$ref === 'string') return inner((root.$defs as JsonSchema)[schema.$ref.replace('#/$defs/', '')]);
  if (Array.isArray(schema.anyOf)) return { nullable: inner(schema.anyOf[0]), with: inner(schema.anyOf[1]) };
  if (Array.isArray(schema.oneOf)) return { oneOf: schema.oneOf.map(inner) };
  if ('const' in schema) return { enum: [schema.const] };
  if ('enum' in schema) return { enum: schema.enum };
  if (schema.type === 'array') return { ...schema, items: inner(schema.items) };
  if (schema.type !== 'object') return schema;
  const properties = Object.entries(schema.properties as JsonSchema).map(([key, one]) => [key, inner(one)]);
  return { ...schema, required: [...(schema.required as string[])].sort(), properties: Object.fromEntries(properties) };
}

type Decoder = v.GenericSchema & Record<string, unknown>;

/** The shape behind a valibot schema of the few kinds that the decoder uses. */
function shapeOfDecoder(given: unknown): Shape {
  const schema = given as Decoder;
  const limits = Object.assign({}, ...((schema.pipe as Record<string, unknown>[] | undefined) ?? []).slice(1).map(limitOf)) as Shape;
  switch (schema.type) {
    case 'strict_object': {
      const entries = Object.entries(schema.entries as Record<string, Decoder>);
      return {
        type: 'object',
        additionalProperties: false,
        required: entries.flatMap(([key, { type }]) => (type === 'exact_optional' ? [] : [key])).sort(),
        properties: Object.fromEntries(entries.map(([key, one]) => [key, shapeOfDecoder(one)])),
      };
    }
    case 'exact_optional':
      return shapeOfDecoder(schema.wrapped);
    case 'nullable':
      return { nullable: shapeOfDecoder(schema.wrapped), with: { type: 'null' } };
    case 'variant':
      return { oneOf: (schema.options as Decoder[]).map(shapeOfDecoder) };
    case 'picklist':
      return { enum: schema.options };
    case 'literal':
      return { enum: [schema.literal] };
    case 'array': {
      const { minLength, ...others } = limits;
      return { type: 'array', items: shapeOfDecoder(schema.item), ...others, ...(minLength === undefined ? {} : { minItems: minLength }) };
    }
    default:
      return { type: schema.type, ...limits };
  }
}

function limitOf({ type, requirement }: Record<string, unknown>): Shape {
  switch (type) {
    case 'non_empty':
      return { minLength: 1 };
    case 'max_length':
      return { maxLength: requirement };
    case 'min_value':
      return { minimum: requirement };
    case 'integer':
      return { type: 'integer' };
    case 'regex':
      return { pattern: (requirement as RegExp).source.replaceAll('\\/', '/') };
    case 'check':
      return {};
    default:
      throw new Error(`the test does not know the check ${type}`);
  }
}
