import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFromPage, decodeToPage } from '../../src/messaging/decode.ts';

const article = {
  url: 'https://a.example/x',
  title: 'A title',
  byline: ['Ada Berg'],
  siteName: 'A',
  published: { value: '2026-04-13', precision: 'day', inferred: false },
  updated: null,
  language: 'en',
  text: 'One.\n\nTwo.',
  blocks: [
    { kind: 'paragraph', start: 0, end: 4 },
    { kind: 'paragraph', start: 6, end: 10 },
  ],
  cutShort: false,
};
const message = { call: 'page-read', outcome: { status: 'article', article }, since: 1_776_330_000_000.5 };

describe('messages from a page', () => {
  it('lets a right one through, whole', () => {
    expect(decodeFromPage(message)).toEqual({ ok: true, value: message });
  });

  it.each([
    ['no call', {}, 'call'],
    ['an unknown call', { call: 'delete-everything' }, 'call'],
    ['a title that is no text', withArticle({ title: 7 }), 'outcome.article.title'],
    ['a block outside the text', withArticle({ blocks: [{ kind: 'paragraph', start: 0, end: 99 }] }), 'blocks'],
    ['blocks that overlap', withArticle({ blocks: [article.blocks[1], article.blocks[0]] }), 'blocks'],
    ['a block of an unknown kind', withArticle({ blocks: [{ kind: 'script', start: 0, end: 1 }] }), 'outcome.article.blocks.0.kind'],
    ['a page that has no beginning', { ...message, since: undefined }, 'since'],
    ['a page that began never', { ...message, since: Number.POSITIVE_INFINITY }, 'since'],
    ['a text as long as a library', withArticle({ text: 'x'.repeat(2_000_001) }), 'outcome.article.text'],
  ])('refuses %s and says where', (_, value, where) => {
    const result = decodeFromPage(value);
    expect(result.ok ? 'let through' : result.error.message).toContain(where);
  });

  it('never throws, whatever comes', () => {
    fc.assert(fc.property(fc.anything(), (value) => !decodeFromPage(value).ok && !decodeToPage(value).ok));
  });
});

function withArticle(change: object) {
  return { call: 'page-read', outcome: { status: 'article', article: { ...article, ...change } }, since: 0 };
}
