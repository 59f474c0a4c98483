import type { Article } from '../../../src/domain/article.ts';

/** An article of ours, a paragraph a line, as it was published on a day. */
export function article(title: string, day: string, text: string): Article {
  const blocks: Article['blocks'][number][] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
    blocks.push({ kind: 'paragraph', start, end });
    start = end + 1;
  }
  return {
    url: `https://a.example/${encodeURIComponent(title)}`,
    title,
    byline: [],
    siteName: 'The Orsola Mail',
    published: { value: day, precision: 'day', inferred: false },
    updated: null,
    language: 'en',
    text,
    blocks,
    cutShort: false,
  };
}
