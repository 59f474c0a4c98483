import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from './drivers/chromium.ts';
import { type Driver, until } from './drivers/driver.ts';
import { firefox } from './drivers/firefox.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { clickButton, panelIn, readPanel } from './panel.ts';

const SITE = resolve(import.meta.dirname, '../fixtures/site');
const SENTENCES = `<p>The ferry between Orsola and Brelling stopped on Friday after its engine failed, the harbour master, Runa Estrada, said.</p>
  <p>Divers found nothing wrong with the hull. The company that runs the boat hopes to have it back on Tuesday, with a new engine.</p>
  <p>Until then a bus takes people around the bay, which is twice as long a way and costs the same.</p>`;
const GERMAN = `<p>Die Fähre zwischen den beiden Städten hat am Freitag den Betrieb eingestellt, weil der Motor nicht mehr lief.</p>
  <p>Das sagte die Leiterin des Hafens, die auch für die Boote zuständig ist. Die Taucher haben am Rumpf nichts gefunden.</p>
  <p>Bis auf Weiteres fährt ein Bus um die Bucht, und das kostet genauso viel wie die Überfahrt mit dem Schiff.</p>`;
const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry stops</title>${head}</head><body>${body}</body></html>`;

/** As a PDF gives it: lines of the width of a page, words divided at their ends, a page number in the middle. */
const COPIED = `The city council did not ap-
prove the contract with the builder

3

Halvorsen Rail, two members of the council
said on Wednesday.`;

/** Pages that go wrong, made on the fly. */
const PAGES: Record<string, () => string> = {
  '/broken-json-ld.html': () =>
    page(
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":</script>',
      `<article><h1>Ferry stops</h1>${SENTENCES}</article>`,
    ),
  '/marked-up-title.html': () =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><script type="application/ld+json">${JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Ferry &lt;img src=x id=planted&gt; stops',
      author: '<img src=x id=planted> Tomas Okafor-Lund',
    })}</script></head><body><article>${SENTENCES}</article></body></html>`,
  '/report.pdf': () => '%PDF-1.4\n%%EOF',
  '/twenty-megabytes.html': () =>
    page('', `<article>${SENTENCES}${`<p hidden>${'salt and more salt '.repeat(11_000)}</p>`.repeat(100)}</article>`),
  '/empty.html': () => '<!doctype html><html><body></body></html>',
  '/no-article.html': () => page('', '<p><a href="/a">One</a> <a href="/b">Two</a></p>'),
  '/german.html': () => page('', `<article><h1>Fähre</h1>${GERMAN}</article>`),
  '/paywall.html': () =>
    page('', `<article><h1>Ferry stops</h1>${SENTENCES}<div class="wall"><p>Subscribe to continue reading this story.</p></div></article>`),
  '/replaces-itself.html': () =>
    page(
      '',
      `<article><h1>Ferry stops</h1>${SENTENCES}</article><script>setTimeout(() => { history.pushState({}, '', '/replaced.html'); document.title = 'Ferry runs again'; document.body.innerHTML = '<article><h1>Ferry runs again</h1>' + ${JSON.stringify(SENTENCES.replaceAll('stopped on Friday', 'runs again'))} + '</article>'; }, 1500)</script>`,
    ),
  '/replaced.html': () =>
    page('', `<article><h1>Ferry runs again</h1>${SENTENCES.replaceAll('stopped on Friday', 'runs again')}</article>`),
};

describe.each([
  ['chromium', () => chromium('dist/chrome')],
  ['firefox', () => firefox('dist/firefox')],
] as const)('what can go wrong in %s', (_, start) => {
  let driver: Driver;
  let site: Site;

  beforeAll(async () => {
    [driver, site] = [await start(), await serveSite(SITE, PAGES)];
  });

  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  const read = async (path: string) => {
    await driver.open(site.url(path));
    await driver.clickAction();
  };

  it('keeps what was kept, whatever comes after', async () => {
    await read('/tram-monday.html');
    await panelIn(driver, 'compared', ({ text }) => text.includes('Brelling council names'));
    await clickButton(driver, 'Keep');
    await until('the article to be kept', async () => ((await readPanel(driver)).text.match(/kept/i) ? true : null));
  });

  it.each([
    ['/empty.html', /empty/i],
    ['/no-article.html', /no article/i],
  ])('has its own message for %s', async (path, message) => {
    await read(path);
    await panelIn(driver, 'unreadable', ({ text }) => message.test(text));
  });

  it('reads a page of twenty megabytes as far as it takes in, and says so', async () => {
    await read('/twenty-megabytes.html');
    await panelIn(driver, 'compared', ({ text }) => text.includes('Ferry stops') && /only its beginning/i.test(text));
  });

  it('reads an article in spite of malformed JSON-LD', async () => {
    await read('/broken-json-ld.html');
    await panelIn(driver, 'compared', ({ text }) => text.includes('Ferry stops'));
  });

  it('shows mark-up in a title and a byline as text', async () => {
    await read('/marked-up-title.html');
    await panelIn(driver, 'compared', ({ text }) => text.includes('Ferry stops'));
    expect(await driver.inPanel((document) => document.querySelectorAll('#planted').length)).toBe(0);
  });

  it('compares a passage that was copied out of a PDF and pasted', async () => {
    // In a tab of its own: after Chromium's viewer of PDFs a tab driven from outside may hang at the next page.
    const tab = await driver.openTab(site.url('/report.pdf'));
    await driver.clickAction();
    await panelIn(driver, 'unreadable', ({ text }) => /PDF/.test(text));
    await driver.inPanelWith(COPIED, (document, text) => {
      const field = document.querySelector<HTMLTextAreaElement>('.pasted textarea');
      if (field) field.value = text;
      document.querySelector<HTMLElement>('.pasted [type="submit"]')?.click();
    });
    const { relations } = await panelIn(driver, 'looked-up', ({ relations }) => relations.length > 0);
    expect(relations.some(({ origin, relation }) => origin.startsWith('article:') && relation === 'contradicts')).toBe(true);
    await tab.close();
  });

  it('says that an article is in another language', async () => {
    await read('/german.html');
    await panelIn(driver, 'other-language');
  });

  it('says that an article was cut short by a paywall', async () => {
    await read('/paywall.html');
    await panelIn(driver, 'compared', ({ text }) => /only part of this article/i.test(text));
  });

  it('reads again when the page replaces itself', async () => {
    await read('/replaces-itself.html');
    await panelIn(driver, 'compared', ({ text }) => text.includes('Ferry stops'));
    await panelIn(driver, 'compared', ({ text }) => text.includes('Ferry runs again'));
  });

  it('still has the kept article after all that', async () => {
    await read('/tram-thursday.html');
    const { relations } = await panelIn(driver, 'compared', ({ text }) => text.includes('in doubt'));
    expect(relations.some(({ origin, relation }) => origin.startsWith('article:') && relation === 'contradicts')).toBe(true);
  });
});
