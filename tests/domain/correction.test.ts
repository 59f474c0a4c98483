import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { corrected, correctionFrom, correctionOf } from '../../src/domain/correction.ts';

const ARTICLE: Article = {
  url: 'https://a.example/weir',
  title: 'Weir shut',
  byline: ['Ines Dahl'],
  siteName: null,
  published: { value: '2026-04-11T09:00:00Z', precision: 'time', inferred: false },
  updated: null,
  language: 'en',
  text: 'The weir is shut.',
  blocks: [{ kind: 'paragraph', start: 0, end: 17 }],
  cutShort: false,
  origins: { title: 'meta', published: 'json-ld' },
};
const AS_IT_IS = { title: 'Weir shut', byline: ['Ines Dahl'], published: '2026-04-11' };

describe('a correction', () => {
  it('holds only what differs', () => {
    expect(correctionOf(ARTICLE, AS_IT_IS)).toBeNull();
    expect(correctionOf(ARTICLE, { ...AS_IT_IS, published: '2026-04-12' })).toEqual({ url: ARTICLE.url, published: '2026-04-12' });
  });

  it('changes what it holds, and says that it comes from the reader', () => {
    const { title, byline, published, origins } = corrected(ARTICLE, { url: ARTICLE.url, byline: [], published: '2026-04-12' });
    expect({ title, byline, published: published?.value, origins }).toEqual({
      title: 'Weir shut',
      byline: [],
      published: '2026-04-12',
      origins: { title: 'meta', byline: 'reader', published: 'reader' },
    });
  });

  it('may say that there is no date', () => {
    expect(corrected(ARTICLE, { url: ARTICLE.url, published: '' }).published).toBeNull();
  });

  it.each([
    ['no title', { url: 'https://a.example/', title: ' ' }, /title/],
    ['a day that is not in the calendar', { url: 'https://a.example/', published: '2026-02-30' }, /published/],
    ['no address', { title: 'T' }, /url/],
    ['nothing', undefined, /correction/],
  ])('is refused with a reason: %s', (_, value, problem) => {
    const result = correctionFrom(value);
    expect(result.ok ? '' : result.problem).toMatch(problem);
  });
});
