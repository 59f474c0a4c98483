import { describe, expect, it } from 'vitest';
import { extractArticle, extracting, readPage } from '../../src/page/extract-article.ts';
import { atOnce } from '../../src/page/slices.ts';
import { MOST_NODES, takeSnapshot } from '../../src/page/snapshot.ts';
import { LEAD, newsPage, parse, read, readArticle, STORY } from './pages.ts';

describe('the text of an article', () => {
  it('holds the paragraphs, in order, as blocks that are spans of it', () => {
    const { text, blocks } = readArticle(newsPage());
    expect(blocks.map(({ start, end }) => text.slice(start, end))[0]).toBe(LEAD);
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
    expect(text).toContain('nor who will run it once it has been built.');
  });

  it.each([
    [
      'related links',
      '<aside class="related"><h3>Related</h3><p><a href="/a">The barges of Orsola in pictures</a></p></aside>',
      'barges of Orsola',
    ],
    ['a related line in a paragraph', '<p><a href="/b">Read also: How salt came to the coast</a></p>', 'How salt came'],
    ['a newsletter box', '<div class="newsletter-signup"><p>Get the Mail in your inbox every morning.</p></div>', 'inbox'],
    ['comments', '<section class="comments"><p>At last! said nobody in particular, twice.</p></section>', 'At last'],
    ['a cookie notice', '<div class="cookie-banner"><p>We use cookies to make this page better for you.</p></div>', 'cookies'],
    ['an advertisement', '<div class="ad-wrap"><p>Buy more salt today at Harbour Stores.</p></div>', 'Buy more salt'],
    ['share buttons', '<div class="share"><button>Share this story</button></div>', 'Share this'],
  ])('leaves out %s', (_, extra, words) => {
    expect(readArticle(newsPage({ body: STORY + extra })).text).not.toContain(words);
  });

  it('leaves out a pull quote that repeats a sentence', () => {
    const body = STORY.replace('</p>', '</p><blockquote><p>We have waited long enough</p></blockquote>');
    expect(readArticle(newsPage({ body })).text.match(/We have waited long enough/g)).toHaveLength(1);
  });

  it('tells captions from body text', () => {
    const body = `${STORY}<figure><img alt=""><figcaption>The pump house in the rain, seen from the old quay of the salt works. Photo: Orsola Mail</figcaption></figure><p>${LEAD.replace('Saturday', 'Sunday')}</p>`;
    const { text, blocks } = readArticle(newsPage({ body }));
    const caption = blocks.find(({ start, end }) => text.slice(start, end).startsWith('The pump house'));
    expect(caption?.kind ?? 'caption').toBe('caption');
  });

  it('reads a page that is nothing but divisions', () => {
    const body = STORY.replaceAll('<p>', '<div class="x"><span>').replaceAll('</p>', '</span></div>');
    const { text } = readArticle(newsPage({ body: `<div><div>${body}</div></div>` }));
    expect([text.includes(LEAD), text.includes('once it has been built.')]).toEqual([true, true]);
  });

  it('takes out soft hyphens and invisible characters', () => {
    const { text } = readArticle(newsPage({ body: STORY.replace('visitors', 'vis\u00ADi\u200Btors') }));
    expect(text).toContain('opened to visitors on Saturday');
  });
});

describe('pages that are not read', () => {
  it.each([
    ['an empty body', '<!doctype html><html><body></body></html>', 'empty'],
    ['a body of white space', '<!doctype html><html><body>  \n </body></html>', 'empty'],
    ['a page without running text', newsPage({ body: '<p>Short.</p>' }), 'no-article'],
    [
      'a front page of links',
      `<!doctype html><html><body>${'<p><a href="/x">Another headline</a></p>'.repeat(60)}</body></html>`,
      'no-article',
    ],
    ['a text node longer than any article', newsPage({ body: `<p>${'salt '.repeat(120_000)}</p>` }), 'too-large'],
  ])(
    '%s',
    (_, html, reason) => {
      expect(read(html)).toBe(reason);
    },
    30_000,
  );

  it.each([
    ['after the article: reads it, and says that it is not all', { after: '<i></i>'.repeat(300) }, true],
    ['before the article: says that the page is too large', { before: '<i></i>'.repeat(300) }, 'too-large'],
  ])('more elements than are taken in, %s', (_, parts, expected) => {
    const document = parse(newsPage(parts));
    const extraction = atOnce(readPage(document, atOnce(takeSnapshot(document, document.URL, 200))));
    expect(extraction.status === 'article' ? extraction.article.text.includes(LEAD) && extraction.article.capped : extraction.reason).toBe(
      expected,
    );
  });

  it('says when a paywall cut the article short', () => {
    const after = '<div class="wall"><p>Subscribe to continue reading this story.</p></div>';
    expect(readArticle(newsPage({ after })).cutShort).toBe(true);
    expect(readArticle(newsPage()).cutShort).toBe(false);
  });
});

describe('hostile and broken pages', () => {
  it('never changes the live document', () => {
    const document = parse(newsPage({ after: '<div class="newsletter"><p>Sign up</p></div>' }));
    const before = document.documentElement.outerHTML;
    extractArticle(document, document.URL);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it.each([
    ['broken JSON-LD', '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'],
    ['JSON-LD of nothing', '<script type="application/ld+json">[[], null, 7, "x", {"@graph": {}}]</script>'],
    [
      'another article in JSON-LD',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry sold","datePublished":"2026-01-02"}</script>',
    ],
  ])('reads the article in spite of %s', (_, head) => {
    const article = readArticle(newsPage({ head }));
    expect([article.title, article.text.includes(LEAD)]).toEqual(['Orsola opens its salt works', true]);
  });

  it('passes over a date in the future and mark-up in a title', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Orsola <b>opens</b> its salt works","datePublished":"2199-01-01"}</script><meta property="article:published_time" content="2026-04-11T09:00:00+02:00">';
    const article = readArticle(newsPage({ head }));
    expect([article.title, article.published?.value]).toEqual(['Orsola opens its salt works', '2026-04-11T09:00:00+02:00']);
  });

  it('reads a page with five megabytes of data in a script', () => {
    const head = `<script type="application/json">{"x":"${'y'.repeat(5_000_000)}"}</script>`;
    expect(readArticle(newsPage({ after: head })).text).toContain(LEAD);
  });

  it('passes over JSON-LD that is longer than any article', () => {
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Orsola opens its salt works","articleBody":"${'y'.repeat(5_000_000)}"}</script>`;
    const { text, cutShort } = readArticle(newsPage({ head }));
    expect([text.includes(LEAD), cutShort]).toEqual([true, false]);
  });

  it('takes no more nodes than it may of a page of two hundred thousand, in steps that are short', () => {
    const document = parse(newsPage());
    const list = document.createElement('div');
    for (let i = 0; i < 200_000; i++) list.append(document.createElement('i'));
    document.body.append(list);
    let steps = 0;
    const work = takeSnapshot(document, document.URL);
    let step = work.next();
    for (; !step.done; step = work.next()) steps++;
    expect([step.value.capped, step.value.elements.length <= MOST_NODES, steps]).toEqual([true, true, MOST_NODES / 200]);
    const extraction = atOnce(readPage(document, step.value));
    expect(extraction.status === 'article' && extraction.article.capped).toBe(true);
  });

  it.each([
    ['removes the story', (document: Document) => document.querySelector('article')?.remove()],
    ['empties itself', (document: Document) => document.documentElement.replaceChildren()],
    [
      'grows without end',
      (document: Document) => document.querySelector('article')?.append(...Array.from({ length: 50 }, () => document.createElement('p'))),
    ],
    ['moves its parts', (document: Document) => document.body.prepend(...[...document.querySelectorAll('article > p')].reverse())],
  ])('ends with an answer where the page %s at each pause', (_, change) => {
    const document = parse(newsPage({ after: '<p>More.</p>'.repeat(500) }));
    const work = extracting(document, document.URL);
    let step = work.next();
    for (let i = 0; !step.done && i < 1000; i++, step = work.next()) change(document);
    expect(step.done && ['article', 'unreadable'].includes(step.value.status)).toBe(true);
  });

  it('reads unclosed mark-up', () => {
    expect(readArticle(newsPage({ body: STORY.replaceAll('</p>', '') })).text).toContain(LEAD);
  });
});
