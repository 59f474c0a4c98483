import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/couch/design.ts';
import type { Annotation } from '../../src/domain/annotation.ts';
import { identify } from '../../src/engine/speakers/identity.ts';
import { claimDocumentOf, noteDocumentOf, readDocument, speakerDocumentOf } from '../../src/exchange/room/shared-document.ts';
import { claim } from '../app/sample-claims.ts';
import { ALL } from '../exchange/annotations/sample.ts';

type Document = Readonly<Record<string, unknown>>;
type Rules = (document: Document, before: Document | null, user: { readonly name: string; readonly roles: readonly string[] }) => void;

const rules = runInNewContext(`(${readFileSync(RULES, 'utf8').replace(/^\/\/.*$/gm, '')})`) as Rules;
const INA = { name: 'ina', roles: ['newsroom', 'on-record-writer'] };
const ODO = { ...INA, name: 'odo' };

/** What the rules say against it; null where nothing. */
function refused(document: Document, before: Document | null = null, user = INA): string | null {
  try {
    rules(document, before, user);
    return null;
  } catch (error) {
    return typeof error === 'object' && error !== null && 'forbidden' in error ? String(error.forbidden) : `broke down: ${String(error)}`;
  }
}

const shared = { by: 'ina', at: '2031-05-04T09:00:00.000Z' };
const said = claim('article:1', 1, 'The wall was raised.', { speaker: 'Odo Brask', day: '2031-05-04', outlet: 'The Gazette' });
const claimed = claimDocumentOf('x1', said, shared);
const noted = (note: Annotation) => noteDocumentOf(note, 'ina', shared);
const merged = speakerDocumentOf('k1', { kind: 'merge', names: ['Odo Kinloch', 'Odo Brask'] }, shared);
const first = noted(ALL[0] as Annotation);

describe('the rules of a shared base', () => {
  it.each(ALL.map((note) => [note.target.kind, note] as const))('take our notes on a %s, which are read again as they were', (_, note) => {
    const document = noted(note);
    expect(refused(document)).toBeNull();
    expect(readDocument(document._id, document, identify, new Map())).toMatchObject({
      ok: true,
      value: { note: { ...note, removed: null }, creator: 'ina', shared },
    });
  });

  it('take our statements, which are read again as they were', () => {
    const { id: _, pack: __, ...content } = said;
    expect(refused(claimed)).toBeNull();
    expect(readDocument('claim:x1', claimed, identify, new Map())).toEqual({
      ok: true,
      value: { kind: 'claim', key: 'x1', content, shared },
    });
  });

  it.each([
    ['another id', { _id: 'todo-17' }],
    ['another type', { type: 'Recipe' }],
    ['no text', { text: '' }],
    ['too long a text', { text: 'x'.repeat(5001) }],
    ['no document', { appearance: undefined }],
    ['a script for an address', { appearance: { headline: 'x', url: 'javascript:alert(1)' } }],
    ['no date', { dateCreated: 'last week' }],
    ['nobody’s name', { sharedBy: '' }],
    ['no moment', { sharedAt: 'now' }],
    ['an author without a name', { author: { jobTitle: 'mayor' } }],
  ])('and the decoder refuse a statement with %s', (_, change) => {
    const document = { ...claimed, ...change };
    expect(refused(document)).not.toBeNull();
    expect(refused(document)).not.toContain('broke down');
    expect(readDocument(document._id, document, identify, new Map()).ok).toBe(false);
  });

  it.each([
    ['another id', { id: 'urn:uuid:0' }],
    ['no target', { target: undefined }],
    ['another type', { type: 'Claim' }],
    ['no creator', { creator: undefined }],
  ])('and the decoder refuse a note with %s', (_, change) => {
    const document = { ...first, ...change };
    expect(refused(document)).not.toBeNull();
    expect(readDocument(document._id, document, identify, new Map()).ok).toBe(false);
  });

  it.each(['merge', 'split'] as const)('take our word on a speaker (%s), which is read again as it was', (kind) => {
    const decided = { kind, names: ['Odo Kinloch', 'Odo Brask'] } as const;
    const document = speakerDocumentOf('k1', decided, shared);
    expect(refused(document)).toBeNull();
    expect(readDocument(document._id, document, identify, new Map())).toEqual({ ok: true, value: { kind: 'speaker', decided, shared } });
  });

  it.each([
    ['another type', { type: 'Claim' }],
    ['no name', { name: '' }],
    ['too long a name', { name: 'x'.repeat(5001) }],
    ['nobody else', { 'owl:sameAs': undefined }],
    ['both', { 'owl:differentFrom': { name: 'Odo Brask' } }],
    ['somebody without a name', { 'owl:sameAs': { jobTitle: 'mayor' } }],
    ['an address', { 'owl:sameAs': 'https://gazette.example' }],
  ])('and the decoder refuse a speaker with %s', (_, change) => {
    const document = { ...merged, ...change };
    expect(refused(document)).not.toBeNull();
    expect(refused(document)).not.toContain('broke down');
    expect(readDocument(document._id, document, identify, new Map()).ok).toBe(false);
  });

  it('let nobody write in another’s name, or without the role', () => {
    expect(refused(claimed, null, ODO)).toContain('your own name');
    expect(refused(claimed, null, { name: 'ina', roles: ['newsroom'] })).toContain('on-record-writer');
    expect(refused({ ...claimed, _attachments: {} })).toContain('attachments');
  });

  it('let a colleague edit a note, which stays its first author’s', () => {
    const edited = noteDocumentOf(ALL[0] as Annotation, 'ina', { ...shared, by: 'odo' });
    expect(refused(edited, first, ODO)).toBeNull();
    expect(refused({ ...edited, creator: { name: 'odo' } }, first, ODO)).toContain('creator');
  });

  it('let who shared it withdraw it, or an editor, and nobody else', () => {
    const gone = { _id: claimed._id, _deleted: true };
    expect(refused(gone, claimed, INA)).toBeNull();
    expect(refused(gone, claimed, ODO)).toContain('ina');
    expect(refused(gone, claimed, { ...ODO, roles: [...ODO.roles, 'on-record-editor'] })).toBeNull();
    expect(refused({ _id: first._id, _deleted: true }, { ...first, sharedBy: 'odo' }, INA)).toBeNull();
  });
});
