import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from './drivers/chromium.ts';
import { type Driver, until } from './drivers/driver.ts';
import { firefox } from './drivers/firefox.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { clickButton, panelIn, readPanel } from './panel.ts';

const STORY = `<article><h1>Weir gates stay shut</h1>
  <p>The weir gates at Tolmin Ford will stay shut until May, the river board said on Monday.</p>
  <p>“We will not open them while the bank is being rebuilt,” said Ansa Korhel, who chairs the board.</p>
  <p>The rebuilding costs 4.2 million crowns, which is twice what the board had planned for in the autumn.</p>
  <p>Farmers on the east bank had asked for the gates to be opened in March so that their fields could be watered.</p></article>`;

/** What a hostile page does, by name: each script runs before the article is there and goes on while it is read. */
const ATTACKS: Readonly<Record<string, string>> = {
  'takes the prototypes over': `
    for (const prototype of [Node.prototype, Element.prototype, Document.prototype])
      for (const name of ['cloneNode', 'querySelectorAll', 'getElementsByTagName', 'getAttribute'])
        if (name in prototype) prototype[name] = () => { throw new Error('no'); };
    Array.prototype.map = function () { return ['stolen']; };
    JSON.parse = () => ({ stolen: true });
    Object.freeze(Node.prototype);`,
  'puts getters on the document': `
    for (const name of ['title', 'URL', 'documentElement', 'body'])
      Object.defineProperty(document, name, { get() { throw new Error('no'); }, configurable: true });`,
  'names forms and images like the document’s own properties': `
    addEventListener('DOMContentLoaded', () => {
      for (const name of ['title', 'body', 'cloneNode', 'querySelector', 'documentElement', 'adoptedStyleSheets']) {
        const form = document.createElement('form');
        form.setAttribute('name', name);
        document.body.append(form);
      }
    });`,
  'forges events': `
    setInterval(() => {
      for (const name of ['pagehide', 'pageshow', 'popstate', 'visibilitychange', 'selectionchange']) dispatchEvent(new Event(name));
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'K', altKey: true, shiftKey: true, bubbles: true }));
      document.dispatchEvent(new MouseEvent('click', { clientX: 40, clientY: 40, bubbles: true }));
    }, 20);`,
  'floods messages': `
    setInterval(() => { for (let i = 0; i < 200; i++) postMessage({ call: 'page-read', outcome: { status: 'failed', message: 'forged' } }, '*'); }, 10);`,
  'clears the highlights': `setInterval(() => CSS.highlights?.clear(), 15);`,
  'renames itself without end': `let n = 0; setInterval(() => history.replaceState({}, '', location.pathname + '?n=' + n++), 25);`,
  'rewrites itself without end': `
    addEventListener('DOMContentLoaded', () => setInterval(() => {
      const box = document.querySelector('#churn') ?? document.body.appendChild(Object.assign(document.createElement('div'), { id: 'churn' }));
      box.textContent = String(Math.random());
    }, 10));`,
};

const NAMES = Object.keys(ATTACKS);
const pathOf = (name: string) => `/attack-${NAMES.indexOf(name)}.html`;
const pages = Object.fromEntries(
  NAMES.map((name) => [
    pathOf(name),
    () =>
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Weir gates stay shut</title><script>${ATTACKS[name]}</script></head><body>${STORY}</body></html>`,
  ]),
);

describe.each([
  ['chromium', () => chromium('dist/chrome')],
  ['firefox', () => firefox('dist/firefox')],
] as const)('a hostile page in %s', (_, start) => {
  let driver: Driver;
  let site: Site;

  beforeAll(async () => {
    [driver, site] = [await start(), await serveSite('tests/fixtures/site', pages)];
  });

  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it.each(NAMES)('%s: it is read right, and the panel lives', async (name) => {
    await driver.open(site.url(pathOf(name)));
    await driver.clickAction();
    const read = await panelIn(driver, 'compared', ({ text }) => text.includes('Weir gates stay shut'));
    expect(Number(/(\d+) statements?/.exec(read.text)?.[1])).toBeGreaterThanOrEqual(4);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const { state, text } = await panelIn(driver, 'compared');
    expect(state).toBe('compared');
    expect(text).not.toMatch(/stolen|forged/);
  });

  it('finds no door: no extension API, no file of ours, no text of ours in what it can see', async () => {
    await driver.open(site.url(pathOf('clears the highlights')));
    await driver.clickAction();
    await panelIn(driver, 'compared');
    const seen = await driver.inPage(() => {
      const { chrome, browser } = globalThis as unknown as Record<string, { runtime?: { id?: string; sendMessage?: unknown } } | undefined>;
      return {
        api: [chrome?.runtime?.id, browser?.runtime?.id].filter((id) => id !== undefined),
        globals: Object.keys(globalThis).filter((name) => /record/i.test(name)),
        elements: [...document.querySelectorAll('*')].filter((one) => /on-?record/i.test(`${one.id} ${one.className} ${one.tagName}`))
          .length,
      };
    });
    expect(seen).toEqual({ api: [], globals: [], elements: 0 });
  });

  it('does not reach what another page had kept', async () => {
    await driver.open(site.url('/tram-monday.html'));
    await driver.clickAction();
    await panelIn(driver, 'compared', ({ text }) => text.includes('Brelling council names'));
    await clickButton(driver, 'Keep');
    await until('the article to be kept', async () => ((await readPanel(driver)).text.match(/kept/i) ? true : null));
    await driver.open(site.url(pathOf('floods messages')));
    const databases = await driver.inPage(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(databases).toEqual([]);
    await driver.open(site.url('/tram-thursday.html'));
    await driver.clickAction();
    const { relations } = await panelIn(driver, 'compared', ({ text }) => text.includes('in doubt'));
    expect(relations.some(({ origin }) => origin.startsWith('article:'))).toBe(true);
  });
});

/** As whoever took over a page's process could: in the world of our content script. Firefox shuts this storage to nobody. */
it('does not reach the sign-ins in Chromium, not even through our own script', async () => {
  const [driver, site] = [await chromium('dist/chrome'), await serveSite('tests/fixtures/site', pages)];
  try {
    await driver.open(site.url('/tram-monday.html'));
    await driver.clickAction();
    await panelIn(driver, 'compared');
    const asked = await driver.inPanel(async () => {
      const { tabs, scripting } = (globalThis as unknown as { chrome: ChromeHere }).chrome;
      const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
      const [answer] = await scripting.executeScript({
        target: { tabId: tab?.id ?? 0 },
        func: () => (globalThis as unknown as { chrome: ChromeHere }).chrome.storage.local.get(null).then(() => 'all of it', String),
      });
      return answer?.result;
    });
    expect(await asked).toContain('not allowed');
  } finally {
    await driver.close();
    await site.close();
  }
});

/** What of the extension's interface the test uses. */
interface ChromeHere {
  readonly tabs: { query(about: object): Promise<readonly { readonly id: number }[]> };
  readonly scripting: { executeScript(what: object): Promise<readonly { readonly result: string }[]> };
  readonly storage: { readonly local: { get(keys: null): Promise<object> } };
}
