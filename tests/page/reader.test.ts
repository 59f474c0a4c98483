import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { PageOutcome } from '../../src/messaging/page-api.ts';
import { pageReader } from '../../src/page/reader.ts';
import { inSlices } from '../../src/page/slices.ts';
import { LEAD, newsPage, STORY } from './pages.ts';

const windowOf = (html: string) =>
  new JSDOM(html, { url: 'https://orsola-mail.example/salt', pretendToBeVisual: true }).window as unknown as Window;
const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The outcomes told within a while, with a change of the page after a moment. */
async function told(html: string, change: (document: Document) => void): Promise<PageOutcome[]> {
  const window = windowOf(html);
  const outcomes: PageOutcome[] = [];
  globalThis.MutationObserver = (window as unknown as { MutationObserver: typeof MutationObserver }).MutationObserver;
  pageReader(
    window,
    (outcome) => outcomes.push(outcome),
    async () => null,
  )('now');
  await soon(150);
  change(window.document);
  await soon(1600);
  return outcomes;
}

const texts = (outcomes: readonly PageOutcome[]) =>
  outcomes.map((one) => (one.status === 'article' ? one.article.text.length > 800 : one.status));

describe('reading while a page is being built', () => {
  it('tells an article that was rendered late, and nothing before', async () => {
    const outcomes = await told(newsPage({ body: '' }), (document) => {
      const article = document.querySelector('article');
      if (article) article.innerHTML = `<h1>Orsola opens its salt works</h1>${STORY}`;
    });
    expect(outcomes.map((one) => one.status === 'article' && one.article.text.startsWith(LEAD))).toEqual([true]);
  });

  it('tells an article at once, and again when it has grown much', async () => {
    const outcomes = await told(newsPage(), (document) => {
      document.querySelector('article')?.insertAdjacentHTML('beforeend', STORY.replaceAll('the', 'our').replaceAll('The', 'Our'));
    });
    expect(texts(outcomes)).toEqual([false, true]);
  });

  it('does not tell it twice when only an advertisement has come', async () => {
    const outcomes = await told(newsPage(), (document) => {
      document.body.insertAdjacentHTML('beforeend', '<div class="ad">Salt, cheap</div>');
    });
    expect(outcomes).toHaveLength(1);
  });

  it('says that there is no article once the page has settled', async () => {
    expect(texts(await told(newsPage({ body: '' }), () => undefined))).toEqual(['unreadable']);
  });
});

it('gives the page its thread between slices', async () => {
  let time = 0;
  let pauses = 0;
  function* work() {
    for (let i = 0; i < 10; i++) {
      time += 3;
      yield;
    }
    return 'done';
  }
  const clock = {
    now: () => time,
    pause: async () => {
      pauses += 1;
    },
  };
  expect([await inSlices(work(), clock), pauses]).toEqual(['done', 3]);
});
