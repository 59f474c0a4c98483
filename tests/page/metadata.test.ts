import { describe, expect, it } from 'vitest';
import { canonicalUrl, withoutTracking } from '../../src/page/canonical-url.ts';
import { readDate } from '../../src/page/dates-in-text.ts';
import { withoutSite } from '../../src/page/headline.ts';
import { atOnce } from '../../src/page/slices.ts';
import { takeSnapshot } from '../../src/page/snapshot.ts';
import { newsPage, parse, readArticle } from './pages.ts';

const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
const ld = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('metadata', () => {
  it.each([
    [
      'JSON-LD',
      ld({
        '@type': 'NewsArticle',
        headline: 'Orsola opens its salt works',
        datePublished: '2026-04-11T08:00:00Z',
        author: [{ name: 'Ines Dahl' }],
        publisher: { name: 'The Orsola Mail' },
      }),
    ],
    [
      'JSON-LD in a graph',
      ld({
        '@graph': [
          { '@type': 'WebSite' },
          {
            '@type': ['NewsArticle'],
            headline: 'Orsola opens its salt works',
            datePublished: '2026-04-11T08:00:00Z',
            author: { name: 'Ines Dahl' },
            publisher: { name: 'The Orsola Mail' },
          },
        ],
      }),
    ],
    [
      'meta elements',
      meta('og:title', 'Orsola opens its salt works') +
        meta('og:site_name', 'The Orsola Mail') +
        meta('article:published_time', '2026-04-11T08:00:00Z') +
        '<meta name="author" content="By Ines Dahl">',
    ],
  ])('reads %s', (_, head) => {
    const { title, byline, siteName, published } = readArticle(newsPage({ head }));
    expect({ title, byline, siteName, published: published?.value }).toEqual({
      title: 'Orsola opens its salt works',
      byline: ['Ines Dahl'],
      siteName: 'The Orsola Mail',
      published: '2026-04-11T08:00:00Z',
    });
  });

  it('reads microdata and bylines on the page', () => {
    const before = '';
    const body =
      '<p class="byline">By <span itemprop="author">Ines Dahl</span> and Tor Vik, Culture editor</p><time itemprop="datePublished" datetime="2026-04-11">11 April</time>';
    const { byline, published } = readArticle(
      newsPage({ before, body: `${body}<p>${'The salt works are open to all who care to come. '.repeat(12)}</p>` }),
    );
    expect([byline, published?.value]).toEqual([['Ines Dahl'], '2026-04-11']);
  });

  it.each([
    ['2026-04-11', '2026-04-11'],
    ['2026-04-11T08:00:00+0200', '2026-04-11T08:00:00+02:00'],
    ['11 April 2026', '2026-04-11'],
    ['April 11, 2026 at 5:58 AM', '2026-04-11'],
    ['Sat., Apr. 4th, 2026', '2026-04-04'],
    ['2026/04/11', '2026-04-11'],
    ['31 February 2026', undefined],
    ['yesterday', undefined],
  ])('reads the date %s', (text, expected) => {
    expect(readDate(text)?.value).toBe(expected);
  });

  it.each([
    ['Salt works open - The Orsola Mail', 'The Orsola Mail', 'Salt works open'],
    ['The Orsola Mail: Salt works open', 'The Orsola Mail', 'Salt works open'],
    ['Salt works open in Orsola | Mail Online', null, 'Salt works open in Orsola'],
    ['Salt – a history of Orsola', null, 'Salt – a history of Orsola'],
    ['Salt works: open at last', 'The Orsola Mail', 'Salt works: open at last'],
  ])('takes the site’s name from %s', (title, site, expected) => {
    expect(withoutSite(title, site)).toBe(expected);
  });

  it.each([
    ['https://a.example/x?utm_source=y&id=3#top', 'https://a.example/x?id=3'],
    ['https://a.example/x?fbclid=1', 'https://a.example/x'],
    ['no address', 'no address'],
  ])('cleans %s', (url, expected) => {
    expect(withoutTracking(url)).toBe(expected);
  });

  it.each([
    ['its own', 'https://a.example/story', 'https://a.example/story'],
    ['another site’s', 'https://evil.example/story', 'https://a.example/page'],
    ['the front page', 'https://a.example/', 'https://a.example/page'],
    ['a script', 'javascript:alert(1)', 'https://a.example/page'],
  ])('takes a canonical link only if it is %s', (_, href, expected) => {
    const url = 'https://a.example/page?utm_medium=x';
    const { head } = atOnce(takeSnapshot(parse(`<head><link rel="canonical" href="${href}"></head>`, url), url));
    expect(canonicalUrl(head, url)).toBe(expected);
  });
});
