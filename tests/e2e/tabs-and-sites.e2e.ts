import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from './drivers/chromium.ts';
import { until } from './drivers/driver.ts';
import { firefox } from './drivers/firefox.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { panelIn, readPanel } from './panel.ts';

const SITE = resolve(import.meta.dirname, '../fixtures/site');

/** A page of a small site with one article per number. */
function article(number: number): string {
  return `<!doctype html><html lang="en"><head><title>Article number ${number} of the day</title></head><body><article><h1>Article number ${number} of the day</h1>
    <p>The council of Orsola met for the ${number}th time this year and talked about the harbour, the school and the road to the quarry.</p>
    <p>Runa Estrada, the mayor, said that nothing would be decided before the summer. Two of the members left before the end of the meeting.</p>
    <p>The next meeting is planned for the first week of next month, in the hall of the old salt works.</p></article></body></html>`;
}

/** What the browser puts into every page of the allowed sites, unasked: `package.e2e.ts` weighs it. */
async function registeredScripts({ defaultView }: Document): Promise<string[]> {
  const { browser } = defaultView as unknown as { browser: typeof chrome };
  return (await browser.scripting.getRegisteredContentScripts()).flatMap(({ js = [] }) => js);
}

const PAGES = {
  ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`/${i}.html`, () => article(i)])),
  '/links.html': () => '<!doctype html><title>Links</title><p id="p">The tram line will cost 365 million crowns.</p>',
};

describe('tabs in chromium', () => {
  let driver: Awaited<ReturnType<typeof chromium>>;
  let site: Site;

  beforeAll(async () => {
    [driver, site] = [await chromium('dist/chrome'), await serveSite(SITE, PAGES)];
  });

  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('keeps ten states for ten tabs', async () => {
    const tabs = [];
    for (let i = 0; i < 10; i++) {
      tabs.push(await driver.openTab(site.url(`/${i}.html`)));
      await driver.clickAction();
      await panelIn(driver, 'compared', ({ text }) => text.includes(`Article number ${i} of the day`));
    }
    // Closing a tab brings the one before it to the front.
    for (let i = 9; i > 0; i--) {
      await tabs[i]?.close();
      await driver.bringToFront(site.url(`/${i - 1}.html`));
      await panelIn(driver, 'compared', ({ text }) => text.includes(`Article number ${i - 1} of the day`));
    }
  });

  it('has a key for the panel, one for a passage, and two for highlights', async () => {
    const commands = (await driver.inPanel(() => chrome.commands.getAll())) as { name: string; shortcut: string }[];
    expect(commands.map(({ name, shortcut }) => [name, shortcut])).toEqual([
      ['_execute_action', 'Alt+Shift+K'],
      ['highlight-selection', 'Alt+Shift+H'],
      ['look-up-selection', 'Alt+Shift+S'],
      ['next-highlight', 'Alt+Shift+J'],
    ]);
  });
});

describe('sites in firefox', () => {
  let driver: Awaited<ReturnType<typeof firefox>>;
  let site: Site;

  beforeAll(async () => {
    [driver, site] = [await firefox('dist/firefox'), await serveSite(SITE, PAGES)];
  });

  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('looks up a passage on a page that is no article', async () => {
    await driver.open(site.url('/links.html'));
    await driver.lookUpSelection('#p');
    await panelIn(driver, 'looked-up', ({ text }) => text.includes('365 million crowns'));
  });

  it('reads an allowed site without a click, and no other', async () => {
    await driver.open(site.url('/3.html'));
    expect((await readPanel(driver)).text).not.toContain('Article number 3');
    await driver.allowSite('http://127.0.0.1/*');
    await until('the page to be read by itself', async () => {
      await driver.open(site.url('/4.html'));
      return (await readPanel(driver)).text.includes('Article number 4') ? true : null;
    });
    expect(await driver.inPanel(registeredScripts)).toEqual(['src/entries/content.iife.js']);
  });
});
