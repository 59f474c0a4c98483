import type { Article, Block } from '../../../src/domain/article.ts';

type Written = string | readonly [kind: Block['kind'], text: string];

/** An article of 16 April 2026 from its blocks: paragraphs as strings, others with their kind. */
export function articleOf(...written: readonly Written[]): Article {
  const blocks: Block[] = [];
  let text = '';
  for (const one of written) {
    const [kind, words] = typeof one === 'string' ? (['paragraph', one] as const) : one;
    if (text) text += '\n\n';
    blocks.push({ kind, start: text.length, end: text.length + words.length });
    text += words;
  }
  const published = { value: '2026-04-16', precision: 'day' as const, inferred: false };
  return {
    url: 'https://a.example/x',
    title: 'T',
    byline: [],
    siteName: null,
    published,
    updated: null,
    language: 'en',
    text,
    blocks,
    cutShort: false,
  };
}
