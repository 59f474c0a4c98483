import { describe, expect, it } from 'vitest';
import { LEAD, newsPage, readArticle, STORY } from './pages.ts';

const TITLE = 'Orsola opens its salt works';
const script = (json: string) => `<script type="application/ld+json">${json}</script>`;
const article = (more: object) => script(JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, ...more }));
/** A page whose only title is the one that its data give. */
const untitled = (headline: string) =>
  `<!doctype html><html lang="en"><head>${script(JSON.stringify({ '@type': 'NewsArticle', headline }))}</head><body><article>${STORY}</article></body></html>`;

describe('data of a page that are larger or deeper than any article’s', () => {
  it.each([
    ['a list of a million', script(`[${'0,'.repeat(900_000)}0]`)],
    [
      'hundreds of thousands of authors',
      script(`{"@type":"NewsArticle","headline":"${TITLE}","author":[${'"Ada Venn",'.repeat(150_000)}"Ada Venn"]}`),
    ],
    ['lists in lists', script(`{"@type":"NewsArticle","headline":"${TITLE}","author":${'['.repeat(200_000)}${']'.repeat(200_000)}}`)],
    [
      'names in names',
      script(`{"@type":"NewsArticle","headline":"${TITLE}","author":${'{"name":'.repeat(150_000)}0${'}'.repeat(150_000)}}`),
    ],
    ['five megabytes in scripts', script(`{"@type":"NewsArticle","articleBody":"${'salt '.repeat(330_000)}"}`).repeat(3)],
  ])('%s: the article is read', (_, head) => {
    const { title, text, cutShort } = readArticle(newsPage({ head }));
    expect([title, text.includes(LEAD), cutShort]).toEqual([TITLE, true, false]);
  });
});

describe('a text that the page gives as the whole article’s', () => {
  const own = STORY.replace(/<[^>]*>/g, '');
  const more = 'The pumps were the last of their kind on the coast, and two of them still run. '.repeat(30);
  const shown = STORY.replace('nor who will run it once it has been built.', 'nor who …');

  it.each([
    ['is not believed where it is of another article', STORY, more, false],
    ['says that only the beginning is shown', STORY, own + more, true],
    ['says so too where the last paragraph shown breaks off', shown, own + more, true],
  ])('%s', (_, body, articleBody, cutShort) => {
    const read = readArticle(newsPage({ body, head: article({ articleBody }) }));
    expect([read.cutShort, read.text.includes(LEAD), read.text.includes('last of their kind')]).toEqual([cutShort, true, false]);
  });
});

describe('mark-up in a title', () => {
  it.each([
    ['of tags', 'Orsola <b>opens</b> its <img src=x onerror=alert(1)> salt works'],
    ['of entities', 'Orsola &lt;b&gt;opens&lt;/b&gt; its &lt;img src=x onerror=alert(1)&gt; salt works'],
  ])('%s is left out', (_, headline) => {
    expect(readArticle(untitled(headline)).title).toBe(TITLE);
  });

  it('is none where a sign only compares', () => {
    expect(readArticle(untitled('Costs &lt; 3 million, profits &gt; 4 million')).title).toBe('Costs < 3 million, profits > 4 million');
  });
});
