import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import seed from '../../seeds/002.json' with { type: 'json' };
import type { Article } from '../../src/domain/article.ts';
import { decodePack } from '../../src/domain/pack.ts';
import type { Span } from '../../src/domain/span.ts';
import { compare } from '../../src/engine/relation/compare.ts';
import { propose } from '../../src/engine/relation/proposition.ts';
import { extractStatements } from '../../src/engine/statements/extract.ts';
import { writeJsonLd } from '../../src/exchange/annotations/json-ld.ts';
import { readNotes } from '../../src/exchange/annotations/reading.ts';
import { guessFormat } from '../../src/exchange/guess-format.ts';
import { jsonElements } from '../../src/exchange/json-elements.ts';
import { tableReader } from '../../src/exchange/table.ts';
import { decodeFromPage, decodeToPage } from '../../src/messaging/decode.ts';
import { damaged, newsLike, RUNS, SEED } from './strings.ts';

const options = { numRuns: RUNS, ...SEED };
/** Generous: a hundred thousand runs take minutes. */
const TIME = 30_000 + RUNS * 40;

const MESSAGE = {
  call: 'page-read',
  outcome: { status: 'unreadable', reason: 'no-article', url: 'https://paper.example/a', title: 'A page' },
};

/** Whatever comes in, nothing is thrown and no offset is outside its text. Failures print a seed; a failing case becomes a fixture. */
describe('any input', () => {
  it('is taken by the engine as an article', { timeout: TIME }, () => {
    fc.assert(
      fc.property(newsLike, (text) => {
        for (const { span, content, quantities, times } of extractStatements(articleOf(text))) {
          expect(
            [span, ...content, ...quantities.map((one) => one.span), ...times.map((one) => one.span)].filter((one) => !isIn(one, text)),
          ).toEqual([]);
        }
      }),
      options,
    );
  });

  it('is taken by the engine as a pair', { timeout: TIME }, () => {
    fc.assert(
      fc.property(newsLike, newsLike, (prior, current) => {
        const [a, b] = [prior, current].map((text) => propose({ text, speaker: null, said: null }));
        if (a && b) expect(['contradicts', 'differs', 'repeats', 'context', 'unrelated']).toContain(compare(a, b).kind);
      }),
      options,
    );
  });

  it.each<[string, unknown, (value: unknown) => { readonly ok: boolean }]>([
    ['a pack', { ...seed, claims: seed.claims.slice(0, 2), documents: seed.documents }, (value) => decodePack(value, 'fuzz')],
    ['a message from a page', MESSAGE, decodeFromPage],
    ['a message to a page', { call: 'reveal', quote: { exact: 'a', prefix: '', suffix: '' } }, decodeToPage],
  ])('is taken or refused as %s', { timeout: TIME }, (_, good, decode) => {
    expect(decode(good)).toMatchObject({ ok: true });
    fc.assert(
      fc.property(damaged(good), (value) => {
        expect(typeof decode(value).ok).toBe('boolean');
      }),
      options,
    );
  });

  it.each<[string, string, (text: string) => unknown]>([
    ['notes', writeJsonLd([]), (text) => readNotes(text, '2026-03-01T08:00:00Z').ok],
    ['a file of unknown format', '[{"text":"a"}]', guessFormat],
    ['elements of JSON', '{"claims":[{"a":1}]}', (text) => readAll({ end: () => [], ...jsonElements(['claims']) }, text)],
    ['a table', 'a,b\n1,"2"\n', (text) => readAll(tableReader({ delimiter: ',' }), text)],
  ])('is read as %s', { timeout: TIME }, (_, good, read) => {
    read(good);
    fc.assert(
      fc.property(cutAndMixed(good), (text) => {
        read(text);
      }),
      options,
    );
  });
});

function articleOf(text: string): Article {
  const paragraphs = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
  const base = {
    url: 'https://paper.example/a',
    title: '',
    byline: [],
    siteName: null,
    published: null,
    updated: null,
    language: 'en',
    cutShort: false,
  };
  return { ...base, text, blocks: paragraphs };
}

function isIn({ start, end }: Span, text: string): boolean {
  return Number.isInteger(start) && start >= 0 && start <= end && end <= text.length;
}

/** A good file cut anywhere, with anything put in. */
function cutAndMixed(good: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(good.length), fc.string({ unit: 'binary' }), fc.nat(good.length))
    .map(([from, middle, to]) => good.slice(0, from) + middle + good.slice(to));
}

/** In two pieces, as a stream comes. */
function readAll<T>(reader: { push(text: string): readonly T[]; end(): readonly T[] }, text: string): T[] {
  const half = text.length >> 1;
  return [...reader.push(text.slice(0, half)), ...reader.push(text.slice(half)), ...reader.end()];
}
