import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { originalOf } from '../../src/page/archived.ts';
import { LEAD, newsPage, readArticle, STORY } from './pages.ts';

const FIXTURES = new URL('../fixtures/pages/', import.meta.url);
const page = (name: string, url?: string) => readArticle(readFileSync(new URL(`${name}.html`, FIXTURES), 'utf8'), url);
/** The blocks by kind and first words. */
const shape = ({ text, blocks }: ReturnType<typeof page>) =>
  blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).split(' ').slice(0, 3).join(' ')}`);

describe('kinds of pages', () => {
  it('a live blog: each entry with its time and heading, none of the links to them', () => {
    expect(shape(page('live-blog'))).toEqual([
      'paragraph: The river at',
      'time: 08:10',
      'heading: Dyke holds, says',
      'paragraph: The dyke at',
      'paragraph: “We have four',
      'time: 07:30',
      'heading: Bridge closed',
      'paragraph: The old bridge',
      'time: 06:15',
      'heading: Schools shut',
      'paragraph: All schools on',
    ]);
  });

  it('sections with headings and lists, the first heading too', () => {
    expect(shape(page('sections'))).toEqual([
      'heading: Who pays',
      'paragraph: Every passenger pays',
      'heading: Who decides',
      'paragraph: A board of',
      'item: Two members come',
      'item: One speaks for',
      'heading: What it leaves',
      'paragraph: Nothing is said',
    ]);
  });

  it('an interview: questions, answers, and what stands between', () => {
    expect(shape(page('interview'))).toEqual([
      'paragraph: Marta Lindqvist has',
      'paragraph: Why charts?',
      'paragraph: Because somebody had',
      'paragraph: Did you go',
      'paragraph: Once. I was',
      'paragraph: What comes next?',
      'item: A chart of',
      'heading: Three that matter',
      'item: The north bank,',
      'item: The wreck of',
      'paragraph: Her charts are',
    ]);
  });

  it('an AMP page of divisions, without its advertisements, under the address of the article', () => {
    const amp = page('amp', 'https://herald.example/amp/mill-wheel');
    expect([amp.url, amp.byline, amp.blocks.length, amp.text.includes('flour, today only')]).toEqual([
      'https://herald.example/mill-wheel',
      ['Jon Aske'],
      3,
      false,
    ]);
  });

  it.each([
    ['a view for printing', 'print-view', 'https://herald.example/print/8117', ['Ines Dahl']],
    ['an archive’s page', 'archived', 'https://web.archive.org/web/20260314101112/https://herald.example/harbour-dues', []],
    ['a page of an archive with short addresses', 'archive-page', 'https://archive.ph/AbCd1', []],
  ])('%s: address and date of the article itself', (_, name, url, byline) => {
    const article = page(name, url);
    expect({ url: article.url, published: article.published?.value, byline: article.byline, first: article.text.slice(0, 22) }).toEqual({
      url: 'https://herald.example/harbour-dues',
      published: '2026-03-12',
      byline,
      first: 'The harbour of Brellin',
    });
    expect(article.text).not.toMatch(/captures|Saved from|rights reserved|Printed from/);
  });

  it.each([
    ['https://web.archive.org/web/20260314101112id_/https://herald.example/a?b=1', 'https://herald.example/a?b=1'],
    ['https://web.archive.org/web/2026/http:/herald.example/a', 'http://herald.example/a'],
    ['https://web.archive.org/about', null],
    ['https://evil.example/web/20260314101112/https://herald.example/a', null],
  ])('the original of %s is %s', (url, original) => {
    expect(originalOf(url)).toBe(original);
  });
});

describe('the text that the page’s own data give', () => {
  const LOST =
    'The sheds had been shut so long that swallows nested in the lamps, the foreman remembers, and nobody had the heart to chase them.';
  const head = (body: string) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Orsola opens its salt works', articleBody: body })}</script>`;
  const bare = STORY.replace(/<[^>]*>/g, '');
  const [first = '', ...rest] = STORY.split('</p>');
  const body = `${first}</p><div class="promo"><p>${LOST}</p></div>${rest.join('</p>')}`;

  it('puts back a paragraph that was taken for a box beside the story', () => {
    expect(readArticle(newsPage({ body })).text).not.toContain(LOST);
    expect(readArticle(newsPage({ body, head: head(`${LOST} ${bare}`) })).text).toContain(`${LEAD}\n\n${LOST}\n\n`);
  });

  it('is not believed where it is of another article', () => {
    expect(readArticle(newsPage({ body, head: head(`${LOST} Something else entirely was written here.`) })).text).not.toContain(LOST);
  });
});
