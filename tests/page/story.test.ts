import { describe, expect, it } from 'vitest';
import { extracting } from '../../src/page/extract-article.ts';
import { atOnce } from '../../src/page/slices.ts';
import { LEAD, newsPage, parse, readArticle, STORY } from './pages.ts';

const AFTER = `<p>The first guests came from Brelling by boat, as the road along the shore is still closed after the storms of the winter.</p>
  <p>They were met by a brass band and by the harbour master, who asked them to keep off the old crane until it has been painted.</p>`;
const OTHERS = `<p>Another town, another story: in Tarn the bakers have gone on strike, and nobody knows for how long it will last this time.</p>
  <p>The council of Tarn wants to talk to both sides on Monday, though neither of them has said that it would come to the meeting.</p>`;

describe('where the story stands', () => {
  it.each([
    ['in sections of one kind', `<div class="part">${STORY}</div><div class="ad-wrap">Salt, cheap</div><div class="part">${AFTER}</div>`],
    ['with every paragraph wrapped', `${STORY}${AFTER}`.replaceAll('<p>', '<div class="w"><p>').replaceAll('</p>', '</p></div>')],
    [
      'in two bodies of an article',
      `<section class="top"><div class="story-body">${STORY}</div></section><section class="end"><div class="story-body">${AFTER}</div></section>`,
    ],
    ['in bare text with breaks', `<div>${STORY}${AFTER}</div>`.replaceAll('<p>', '').replaceAll('</p>', '<br><br>')],
    ['in AMP', `<amp-accordion></amp-accordion><div class="article-body">${STORY}${AFTER}</div>`],
  ])('%s', (_, body) => {
    const { text } = readArticle(newsPage({ body }));
    expect([text.includes(LEAD), text.includes('until it has been painted.'), text.includes('Salt, cheap')]).toEqual([true, true, false]);
  });

  it.each([
    [
      'teasers',
      `<div class="list">${'<div class="t"><h3><a href="/t">Tarn’s bakers strike</a></h3><p>Another town, another story: in Tarn the bakers have gone on strike again.</p></div>'.repeat(8)}</div>`,
    ],
    ['comments', `<section class="comments"><div>${OTHERS}</div></section>`],
    ['a box of another article', `<aside>${OTHERS}</aside>`],
    ['a dialog about cookies', `<div role="dialog">${OTHERS}</div>`],
  ])('without %s beside it', (_, after) => {
    expect(readArticle(newsPage({ after })).text).not.toMatch(/Another town/);
  });

  it('is one of several articles on the page: the one in view, else the first', () => {
    const html = newsPage({
      after: `<article id="next"><h1>Bakers on strike in Tarn</h1>${OTHERS}${OTHERS.replaceAll('Tarn', 'Dover')}</article>`,
    });
    const document = parse(html);
    const textOf = (inView: Element | null) => {
      const extraction = atOnce(extracting(document, document.URL, { inView }));
      return extraction.status === 'article' ? extraction.article.text : extraction.reason;
    };
    expect(textOf(null)).toContain(LEAD);
    expect(textOf(document.querySelector('#next p'))).toMatch(/^Another town/);
    expect(textOf(document.querySelector('#next p'))).not.toContain(LEAD);
  });
});

describe('what a page hides from a simple look', () => {
  it('reads an open shadow root, with its slots', () => {
    const document = parse(
      '<!doctype html><html><body><story-box><p>Slotted: the mayor, who had come on foot, opened the gate with the old key of the works.</p></story-box></body></html>',
    );
    const host = document.querySelector('story-box');
    const root = host?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = `<article><h1>Salt</h1>${STORY}<slot></slot></article>`;
    const extraction = atOnce(extracting(document, document.URL));
    const text = extraction.status === 'article' ? extraction.article.text : '';
    expect([text.includes(LEAD), text.includes('Slotted:')]).toEqual([true, true]);
  });

  it('reads a frame of the same origin', () => {
    const document = parse('<!doctype html><html><body><h1>Salt</h1><iframe></iframe></body></html>');
    const inner = document.querySelector('iframe')?.contentDocument;
    if (inner) inner.body.innerHTML = `<article>${STORY}</article>`;
    const extraction = atOnce(extracting(document, document.URL));
    expect(extraction.status === 'article' && extraction.article.text.includes(LEAD)).toBe(true);
  });

  it.each([
    ['form fields named like properties', '<form><input name="childNodes"><input name="attributes"><input name="tagName"><p>x</p></form>'],
    ['images named like the document’s', '<img name="body"><img name="documentElement"><form name="createTreeWalker"></form>'],
  ])('is not misled by %s', (_, before) => {
    expect(readArticle(newsPage({ before })).text).toContain(LEAD);
  });

  it('is not misled by getters on the document and frozen prototypes', () => {
    const document = parse(newsPage());
    for (const name of ['body', 'documentElement', 'title', 'querySelectorAll'])
      Object.defineProperty(document, name, {
        get() {
          throw new Error('trap');
        },
      });
    Object.freeze(document.defaultView?.Node.prototype);
    const extraction = atOnce(extracting(document, 'https://orsola-mail.example/salt'));
    expect(extraction.status === 'article' && extraction.article.text.includes(LEAD)).toBe(true);
  });

  it('goes on reading while the page changes', () => {
    const document = parse(newsPage());
    const steps = extracting(document, document.URL);
    steps.next();
    document.querySelector('article')?.remove();
    const extraction = atOnce(steps);
    expect(['article', 'unreadable']).toContain(extraction.status);
  });
});
