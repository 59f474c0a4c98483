import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { ClaimContent } from '../../src/domain/import.ts';
import { identify } from '../../src/engine/speakers/identity.ts';
import { decisionId } from '../../src/engine/speakers/merges.ts';
import { sameContent, versionAfter } from '../../src/exchange/room/revisions.ts';
import {
  claimDocumentOf,
  noteDocumentOf,
  readDocument,
  type SharedDocument,
  speakerDocumentOf,
  type WrittenDocument,
} from '../../src/exchange/room/shared-document.ts';
import { decodeCounted } from '../../src/messaging/decode-counted.ts';
import { couchServer } from '../../src/network/couch.ts';
import { noteOnRelation } from '../exchange/annotations/sample.ts';
import { damaged, RUNS, SEED } from './strings.ts';

vi.mock('../../src/platform/browser.ts', () => ({ browser: {} }));
const { decodeCredentials } = await import('../../src/platform/rooms.ts');

const options = { numRuns: RUNS, ...SEED };
const TIME = 60_000 + RUNS * 40;

const SHARED = { by: 'Odo Marsh', at: '2031-05-04T09:00:00Z' };
const CONTENT: Omit<ClaimContent, 'key'> = {
  document: {
    id: 'd',
    title: 'Islands',
    outlet: 'Gazette',
    author: 'B. Lund',
    published: { value: '2031-05-04', precision: 'day', inferred: false },
    url: 'https://gazette.example/islands',
  },
  paragraph: 2,
  text: 'The lighthouse keeper left.',
  quote: null,
  speaker: identify('Runa Estrada'),
  manner: 'indirect',
  certainty: 'reported',
  said: { value: '2031', precision: 'year', inferred: true },
};
const NOTE = { ...noteOnRelation, removed: null };
const DOCUMENTS: readonly WrittenDocument[] = [
  claimDocumentOf('a-1', CONTENT, SHARED),
  noteDocumentOf(NOTE, 'Odo Marsh', SHARED),
  speakerDocumentOf('s-1', { kind: 'merge', names: ['R. Estrada', 'Runa Estrada'] }, SHARED),
];

const read = (id: string, value: unknown) => readDocument(id, value, identify, new Map());

/** Whatever a document of a shared base says, what is taken of it is within the bounds that the base and the panel count on. */
function expectSound(document: SharedDocument): void {
  expect([document.shared.by.length > 0, document.shared.by.length <= 200]).toEqual([true, true]);
  if (document.kind === 'speaker') expect(document.decided.names.every((name) => name.length > 0 && name.length <= 5000)).toBe(true);
  if (document.kind !== 'claim') return;
  const { content, key } = document;
  expect(/^[\w.-]{1,64}$/.test(key) && content.text.length > 0 && content.text.length <= 5000).toBe(true);
  expect(content.document.url === null || /^https?:\/\//.test(content.document.url)).toBe(true);
}

/** Whatever a server, a colleague or another context of ours sends: it is taken or refused, and nothing is thrown. */
describe('anything that comes from a shared base', () => {
  it.each(DOCUMENTS.map((one) => [one._id.replace(/:.*/, ''), one] as const))(
    'is taken or refused as a document of a %s',
    { timeout: TIME },
    (_, good) => {
      const whole = read(good._id, good);
      expect(whole).toMatchObject({ ok: true });
      fc.assert(
        fc.property(damaged(good), (value) => {
          const result = read(good._id, value);
          if (result.ok) expectSound(result.value);
          else expect(result.error.code).toBe('bad-input');
        }),
        options,
      );
    },
  );

  it('is taken or refused under any id', { timeout: TIME }, () => {
    const id = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(fc.constantFrom('claim:', 'note:', 'speaker:'), fc.string()).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(id, fc.constantFrom(...DOCUMENTS), (name, value) => {
        const result = read(name, value);
        if (result.ok) expectSound(result.value);
      }),
      options,
    );
  });

  it('gets a version of its own after any other, the same each time', { timeout: TIME }, () => {
    const rev = fc.option(
      fc.oneof(
        fc.string(),
        fc.tuple(fc.nat(), fc.string()).map((parts) => parts.join('-')),
      ),
    );
    const document = fc
      .tuple(fc.constantFrom(...DOCUMENTS), fc.dictionary(fc.string(), fc.jsonValue()))
      .map(([one, more]) => ({ ...more, ...one }));
    fc.assert(
      fc.property(rev, document, (parent, one) => {
        const version = versionAfter(parent, one);
        expect(version._rev).toBe(versionAfter(parent, { ...one })._rev);
        expect(sameContent(version, one)).toBe(true);
      }),
      options,
    );
  });

  it('is read or refused as a page of its feed', { timeout: TIME }, async () => {
    const good = {
      results: DOCUMENTS.map((doc, i) => ({ seq: `${i}-x`, id: doc._id, changes: [{ rev: '1-a' }], doc: { ...doc, _rev: '1-a' } })),
      last_seq: '3-x',
      pending: 0,
    };
    let answer: unknown = good;
    const plain = async () => new Response(JSON.stringify(answer) ?? 'null', { headers: { 'content-type': 'application/json' } });
    const server = couchServer('https://couch.example/desk', { kind: 'none' }, { plain });
    const ask = () => server.changes(0, 100, true, new AbortController().signal);
    expect(await ask()).toMatchObject({ ok: true, value: { changes: [{ id: 'claim:a-1' }, {}, {}] } });
    const json = damaged(good).filter((value) => isJson(value));
    await fc.assert(
      fc.asyncProperty(json, async (value) => {
        answer = value;
        expect(typeof (await ask()).ok).toBe('boolean');
      }),
      // Each is a request with all that belongs to one.
      { ...options, numRuns: Math.ceil(RUNS / 20) },
    );
  });
});

describe('anything that comes from another context of ours', () => {
  it('is taken or refused as a count', { timeout: TIME }, () => {
    expect(decodeCounted({ call: 'counted', tab: 1, count: 2 })).toMatchObject({ ok: true });
    fc.assert(
      fc.property(damaged({ call: 'counted', tab: 1, count: 2 }), (value) => {
        expect(typeof decodeCounted(value).ok).toBe('boolean');
      }),
      options,
    );
  });

  it('is taken as sign-ins, or as none', { timeout: TIME }, () => {
    const good = { 'room:a': { kind: 'password', user: 'odo', password: 'x' }, 'room:b': { kind: 'token', user: 'odo', token: 'y' } };
    expect(decodeCredentials(good).size).toBe(2);
    fc.assert(
      fc.property(damaged(good), (value) => {
        for (const { kind } of decodeCredentials(value).values()) expect(['password', 'token', 'none']).toContain(kind);
      }),
      options,
    );
  });
});

it('makes the same id of two names in either order, for any names', { timeout: TIME }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(decisionId([a, b])).toBe(decisionId([b, a]));
    }),
    options,
  );
});

function isJson(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}
