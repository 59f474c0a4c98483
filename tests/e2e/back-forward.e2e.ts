import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowing } from './drivers/allowing.ts';
import { chromium } from './drivers/chromium.ts';
import { type Driver, until } from './drivers/driver.ts';
import { firefox } from './drivers/firefox.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { panelIn, readPanel } from './panel.ts';

const ALLOWED = 'http://127.0.0.1/*';
const QUARRY = 'The quarry above Tolmin Ford will be closed for two years, the mayor, Ansa Korhel, said on Monday.';
const page =
  (title: string, first: string, more = '') =>
  () =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><article><h1>${title}</h1>
  <p>${first}</p>
  <p>“Nobody will lose their work,” said Runa Estrada, who speaks for the company that owns it, at a meeting in the old school.</p>
  <p>The council had asked for a report on the dust that settles on the roofs of the village, and it was sent out last week.</p></article>
  ${more}</body></html>`;

/** What a page asks for that is made ready before the reader goes to it: then, and when the reader comes. */
const asked: string[] = [];
const ask = (path: string) => () => {
  asked.push(path);
  return '';
};
const PAGES: Record<string, () => string> = {
  '/quarry.html': page('Quarry closes', QUARRY, '<a href="/weir.html">Weir</a>'),
  '/weir.html': page('Weir reopens', 'The weir at Tolmin Ford opened again on Friday, after a spring in which the river had stood low.'),
  '/front.html': page(
    'School moves',
    'The school of Tolmin Ford moves to the old mill in the autumn, the council decided on Tuesday by nine votes to two.',
    '<script type="speculationrules">{"prerender":[{"urls":["/ready.html"],"eagerness":"immediate"}]}</script><a href="/ready.html">Mill</a>',
  ),
  '/ready.html': page(
    'Mill is sold',
    'The old mill at Tolmin Ford was sold for 1.4 million crowns on Thursday, the notary, Orla Venn, said.',
    `<script>if (document.prerendering) {
      fetch('/made-ready');
      document.addEventListener('prerenderingchange', () => fetch('/gone-to'));
    }</script>`,
  ),
  '/made-ready': ask('/made-ready'),
  '/gone-to': ask('/gone-to'),
};

/** In the background: listens from now on to what pages tell, and gives back what was heard. */
const LISTEN = `
  if (!globalThis.heard) {
    globalThis.heard = [];
    chrome.runtime.onMessage.addListener((message, { url }) => void globalThis.heard.push({ call: message.call, url }));
  }
  globalThis.heard`;

/** The page's own mark on its window: it is gone where the page was loaded anew. */
const markWindow = () => {
  (window as typeof window & { sameWindow?: boolean }).sameWindow = true;
};
const isSameWindow = () => (window as typeof window & { sameWindow?: boolean }).sameWindow === true;
const follow = () => document.querySelector('a')?.click();

const shows = (driver: Driver, title: string) =>
  panelIn(driver, 'compared', ({ text }) => text.includes(title) && Number(/(\d+) statements?/.exec(text)?.[1]) >= 3);
/** How many passages of the article's page are painted green. */
const painted = (driver: Driver) => driver.inPage(() => CSS.highlights.get('on-record-green')?.size ?? 0);
const isPainted = (driver: Driver) => until('the mark', async () => ((await painted(driver)) === 1 ? true : null), 8000);

/** From one article to another and back, as a reader goes; `read` is what has a page read that was gone to. */
async function thereAndBack(driver: Driver, site: Site, read: () => Promise<void>): Promise<void> {
  await driver.open(site.url('/quarry.html'));
  await driver.clickAction();
  await shows(driver, 'Quarry closes');
  await driver.chooseForSelection('article p', 'highlight-selection-green');
  await isPainted(driver);
  await driver.inPage(markWindow);
  await driver.inPage(follow);
  await until('the other page', async () => ((await driver.inPage(() => location.pathname)) === '/weir.html' ? true : null));
  await read();
  await shows(driver, 'Weir reopens');
  await driver.inPage(markWindow);
  // Whatever the page held on to in the background is gone when it comes back.
  await driver.killBackground();
  await driver.inPage(() => history.back());
  await shows(driver, 'Quarry closes');
  expect(await driver.inPage(isSameWindow)).toBe(true);
  await isPainted(driver);
  await driver.chooseForSelection('article p:nth-of-type(2)', 'highlight-selection-green');
  await until('the second mark', async () => ((await painted(driver)) === 2 ? true : null), 8000);
  await driver.inPage(() => history.forward());
  await shows(driver, 'Weir reopens');
  expect(await driver.inPage(isSameWindow)).toBe(true);
  expect(await painted(driver)).toBe(0);
}

describe.each([
  ['chromium', () => chromium('dist/chrome')],
  ['firefox', () => firefox('dist/firefox')],
] as const)('the way back in %s', (_, start) => {
  let driver: Driver;
  let site: Site;

  beforeAll(async () => {
    [driver, site] = [await start(), await serveSite('tests/fixtures/site', PAGES)];
  });

  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('shows the article again that the browser had kept in memory, with its marks, and draws another', async () => {
    await thereAndBack(driver, site, () => driver.clickAction());
  });
});

describe('an allowed site in chromium', () => {
  const copy = allowing('dist/chrome', ALLOWED);
  let driver: Awaited<ReturnType<typeof chromium>>;
  let site: Site;

  beforeAll(async () => {
    [driver, site] = [await chromium(copy.path), await serveSite('tests/fixtures/site', PAGES)];
    await until('pages to be read by themselves', async () => {
      await driver.open(site.url('/quarry.html'));
      return until('the number', async () => (await heard()).includes('page-read') || null, 3000);
    });
  });

  afterAll(async () => {
    await driver?.close();
    await site?.close();
    copy.remove();
  });

  /** What pages have told the background since it was first asked, of the page with this address. */
  const heard = async (path = ''): Promise<string[]> => {
    const target = await driver.browser.waitForTarget((one) => one.type() === 'service_worker');
    const all = (await (await target.worker())?.evaluate(LISTEN)) as { call: string; url: string }[];
    return all.filter(({ url }) => url.endsWith(path)).map(({ call }) => call);
  };

  it('shows the article again without a click', async () => {
    await thereAndBack(driver, site, async () => {});
  });

  it('reads a page that was made ready beforehand when the reader comes to it, and once', async () => {
    await heard();
    await driver.open(site.url('/front.html'));
    await shows(driver, 'School moves');
    await until('the page to be made ready', async () => asked.length || null);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await heard('/ready.html')).toEqual([]);
    expect((await readPanel(driver)).text).toContain('School moves');
    await driver.inPage(follow);
    await shows(driver, 'Mill is sold');
    expect(asked).toEqual(['/made-ready', '/gone-to']);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await heard('/ready.html')).toEqual(['want', 'page-read']);
  });
});
