import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from './drivers/chromium.ts';
import { type Driver, until } from './drivers/driver.ts';
import { firefox } from './drivers/firefox.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { panelIn } from './panel.ts';

const WORDS = 'The ferry between Orsola and Brelling stopped on Friday after its engine failed, the harbour master, Runa Estrada, said.';
const LONG = 'quay '.repeat(21_000);
const story = (style: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry stops</title>
  <meta http-equiv="Content-Security-Policy" content="style-src 'unsafe-inline'; script-src 'none'">
  <style>article { ${style} } on-record-overlay { display: none !important }</style></head>
  <body><article><h1>Ferry stops</h1><p id="words">${WORDS}</p><p>${WORDS.replace('Friday', 'Monday')}</p>
  </article><footer id="long" style="height: 40px; overflow: hidden">${LONG}</footer></body></html>`;
const PAGES = {
  '/margin.html': () => story('margin: 0 auto; max-width: 250px'),
  '/full.html': () => story('margin: 0; font-size: 30px; text-align: justify; text-align-last: justify'),
};

/** Colours beside the selection, and what is said in the page where a highlight is refused: our only elements that ever stand in a page. */
describe.each([
  ['chromium', () => chromium('dist/chrome')],
  ['firefox', () => firefox('dist/firefox')],
] as const)('in a page in %s', (_, start) => {
  let driver: Driver;
  let site: Site;

  beforeAll(async () => {
    [driver, site] = [await start(), await serveSite(resolve('tests/fixtures/site'), PAGES)];
  });

  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  const read = async (path: string) => {
    await driver.open(site.url(path));
    await driver.clickAction();
    await panelIn(driver, 'compared');
  };
  /** Where our element stands in the window; null where it does not. */
  const place = () =>
    driver.inPage(() => {
      const host = document.querySelector('on-record-overlay');
      const box = host?.getBoundingClientRect();
      return box ? { left: box.left, right: box.right, top: box.top, bottom: box.bottom, isIn: document.body.contains(host) } : null;
    });
  const gone = () => until('our element to go', async () => ((await place()) ? null : true));

  it('says why a selection can be no highlight, with the panel closed', async () => {
    await read('/margin.html');
    await driver.closePanel();
    await driver.chooseForSelection('#long', 'highlight-selection-yellow');
    const said = await until('the word', place);
    expect(said.isIn).toBe(false);
    expect(await driver.inPage(() => CSS.highlights.size)).toBe(0);
    await driver.open(site.url('/margin.html'));
  });

  it('shows no colours before the reader wants them', async () => {
    await read('/margin.html');
    await driver.select('#words');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await place()).toBeNull();
  });

  it('shows them in the margin, never over the text, and highlights by key', async () => {
    await driver.inPanel((document) => document.querySelector<HTMLElement>('[data-view-tab="options"]')?.click());
    await until('the switch', () =>
      driver.inPanel((document) => {
        const button = document.querySelector<HTMLElement>('[data-option="selection_bar"] button');
        if (button?.getAttribute('aria-checked') === 'false') button.click();
        return button?.getAttribute('aria-checked') === 'true' ? true : null;
      }),
    );
    await read('/margin.html');
    await driver.select('#words');
    const bar = await until('the colours', place);
    const text = await driver.inPage(() => {
      const { left, right } = document.querySelector('article')?.getBoundingClientRect() ?? { left: 0, right: 0 };
      return { left, right };
    });
    expect(bar.left >= text.right || bar.right <= text.left).toBe(true);
    // The page's scripts see that it stands there, and nothing in it; what they send it counts for nothing.
    const seen = await driver.inPage(() => {
      const host = document.querySelector<HTMLElement>('on-record-overlay');
      for (const name of ['pointerdown', 'pointerup', 'click'])
        host?.dispatchEvent(new MouseEvent(name, { bubbles: true, composed: true }));
      host?.click();
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
      return [host?.shadowRoot ?? null, host?.childNodes.length, document.activeElement === host, CSS.highlights.has('on-record-yellow')];
    });
    expect(seen).toEqual([null, 0, false, false]);
    await until('the colours again', place);
    await driver.press('Tab');
    await driver.press('Enter');
    await until('the highlight', () => driver.inPage(() => CSS.highlights.has('on-record-yellow') || null));
    await gone();
  });

  it('shows none where the text leaves no room', async () => {
    await read('/full.html');
    await driver.select('#words');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await place()).toBeNull();
  });
});
