import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import seed from '../../seeds/002.json' with { type: 'json' };
import type { Article } from '../../src/domain/article.ts';
import { correctionFrom } from '../../src/domain/correction.ts';
import { type ClaimPack, decodePack } from '../../src/domain/pack.ts';
import { settingsFrom } from '../../src/domain/settings.ts';
import type { Span } from '../../src/domain/span.ts';
import { compare } from '../../src/engine/relation/compare.ts';
import { propose } from '../../src/engine/relation/proposition.ts';
import { identify } from '../../src/engine/speakers/identity.ts';
import { extractStatements } from '../../src/engine/statements/extract.ts';
import { writeJsonLd } from '../../src/exchange/annotations/json-ld.ts';
import { readNotes } from '../../src/exchange/annotations/reading.ts';
import { backupReader } from '../../src/exchange/backup-file.ts';
import { claimReviewsIn } from '../../src/exchange/claim-review.ts';
import { dateIn } from '../../src/exchange/date-text.ts';
import { guessFormat } from '../../src/exchange/guess-format.ts';
import { jsonElements } from '../../src/exchange/json-elements.ts';
import { guessPlan } from '../../src/exchange/open-file.ts';
import { packFrameReader } from '../../src/exchange/pack-file.ts';
import { tableReader } from '../../src/exchange/table.ts';
import { packLines } from '../../src/exchange/write-pack.ts';
import { decodeFromPage, decodeToPage } from '../../src/messaging/decode.ts';
import { decodeDrawn, decodeSelected } from '../../src/messaging/decode-marks.ts';
import { damaged, newsLike, RUNS, SEED } from './strings.ts';

const options = { numRuns: RUNS, ...SEED };
/** Generous: a hundred thousand runs take minutes. */
const TIME = 30_000 + RUNS * 40;

const MESSAGE = {
  call: 'page-read',
  outcome: { status: 'unreadable', reason: 'no-article', url: 'https://paper.example/a', title: 'A page' },
  since: 1_776_330_000_000,
};

const SELECTORS = {
  quote: { type: 'TextQuoteSelector', exact: 'a', prefix: 'b', suffix: 'c' },
  position: { type: 'TextPositionSelector', start: 0, end: 1 },
};
const IDENTITY = { url: 'https://paper.example/a', title: 'A', byline: [], siteName: null, published: null };
const REVIEW = {
  '@type': 'ClaimReview',
  claimReviewed: 'The ferry <b>stopped</b>.',
  url: 'https://paper.example/a',
  itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Runa Estrada' }, datePublished: '2031-05-04' },
};
const BACKUP = [
  '{"format":"on-record-backup/1","madeAt":"x","writtenBy":"y"}',
  '{"annotations":{"id":7}}',
  '{"end":{"annotations":1}}',
].join('\n');
const firstClaim = { ...seed, claims: seed.claims.slice(0, 1) };
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
    ['a highlight to draw', { call: 'draw', marks: [{ id: 'a', selectors: SELECTORS, colour: 'green' }] }, decodeToPage],
    ['a selection in a page', { status: 'passage', selectors: SELECTORS, page: IDENTITY }, decodeSelected],
    ['what became of highlights', [['a', { status: 'approximate', score: 0.9 }]], decodeDrawn],
    ['a correction', { url: 'https://paper.example/a', title: 'A', byline: ['B'], published: '2031-05-04' }, correctionFrom],
    ['settings', { textSize: 'large', keys: { next: 'j' } }, (value) => ({ ok: settingsFrom(Object(value)) !== null })],
    ['a claim review', REVIEW, (value) => ({ ok: claimReviewsIn(value, 1, identify) !== null })],
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
    ['notes', [...writeJsonLd([])].join(''), (text) => readNotes(text, '2026-03-01T08:00:00Z').ok],
    ['a file of unknown format', '[{"text":"a"}]', guessFormat],
    ['elements of JSON', '{"claims":[{"a":1}]}', (text) => readAll({ end: () => [], ...jsonElements(['claims']) }, text)],
    ['lines of a backup', BACKUP, (text) => backupReader('fuzz').push(text)],
    ['a pack in lines', [...packLines(firstClaim as ClaimPack)].join(''), (text) => packFrameReader(true).push(text)],
    ['a pack in one object', JSON.stringify(firstClaim), (text) => packFrameReader(false).push(text)],
    ['a date', '4 May 2031', (text) => dateIn(text, null)],
    ['a file of guessed format', 'a;b\n1;"2"\n', (text) => guessPlan({ text, encoding: 'utf-8' })],
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
