import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { needBrowsers } from './browsers.ts';
import { call, type Driver, ended, until } from './driver.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const PANEL = 'src/entries/panel/index.html';

const BADGE = 'chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))';

export interface ChromiumOptions {
  readonly headless?: boolean;
  /** A profile that is there before and after; else one is made, and removed at the end. */
  readonly profile?: string;
  readonly flags?: readonly string[];
}

/** Chromium with the built extension, in a profile of its own. */
export async function chromium(
  extension: string,
  { headless = true, profile: given, flags = [] }: ChromiumOptions = {},
): Promise<Driver & { readonly browser: Browser; panel(): Promise<Page>; bringToFront(url: string): Promise<void> }> {
  const profile = given ?? mkdtempSync(join(tmpdir(), 'on-record-chromium-'));
  const browser = await puppeteer.launch({
    executablePath: needBrowsers(['chromium']).chromium,
    headless,
    pipe: true,
    enableExtensions: [resolve(extension)],
    userDataDir: profile,
    args: [...FLAGS, ...flags],
    defaultViewport: null,
  });
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
  );
  const id = new URL(worker.url()).host;
  await until(
    'the worker to listen',
    async () => (await (await worker.worker())?.evaluate('chrome.action.onClicked.hasListeners() || null')) as true | null,
  );
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  let front: Page = page;

  const panelTarget = (): Target | undefined =>
    browser.targets().find((target) => target.url().startsWith(`chrome-extension://${id}/${PANEL}`));
  const panel = async (): Promise<Page> => until('the side panel', async () => (await panelTarget()?.asPage()) ?? null);

  return {
    name: 'chromium',
    browser,
    panel,
    async open(url) {
      await page.goto(url, { waitUntil: 'load' });
    },
    extensionUrl: (path) => `chrome-extension://${id}/${path}`,
    async clickAction() {
      await triggerAction(browser, id, front);
    },
    async inPanel(work) {
      return (await panel()).evaluate(call(work, 'document')) as never;
    },
    async inPanelWith(argument, work) {
      return (await panel()).evaluate(call(work, 'document', argument)) as never;
    },
    async inPage(work) {
      return page.evaluate(work);
    },
    async select(selector) {
      await page.$eval(selector, (element) => getSelection()?.selectAllChildren(element));
    },
    async press(key) {
      await page.bringToFront();
      await page.keyboard.press(key);
    },
    async lookUpSelection(selector) {
      await choose(browser, id, front, selector, 'look-up-selection');
    },
    async chooseForSelection(selector, item) {
      await choose(browser, id, front, selector, item);
    },
    async killBackground() {
      const target = browser.targets().find((one) => one.type() === 'service_worker' && one.url().includes(id));
      await (await target?.worker())?.close();
      await until('the worker to end', async () => (browser.targets().some((one) => one === target) ? null : true));
    },
    async kill() {
      await ended(browser);
    },
    async openTab(url) {
      const tab = await browser.newPage();
      await tab.goto(url, { waitUntil: 'load' });
      await tab.bringToFront();
      front = tab;
      return {
        async close() {
          await tab.close();
          front = page;
          await page.bringToFront();
        },
      };
    },
    /** Brings the tab that shows an address to the front. */
    async bringToFront(url: string) {
      const tab = (await browser.pages()).find((one) => one.url() === url);
      if (!tab) throw new Error(`no tab shows ${url}`);
      front = tab;
      await tab.bringToFront();
    },
    async badge() {
      const target = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().includes(id));
      return (await (await target.worker())?.evaluate(BADGE)) as string;
    },
    async closePanel() {
      await (await panel()).evaluate('void chrome.windows.getCurrent().then(({ id }) => chrome.sidePanel.close({ windowId: id }))');
      await until('the panel to close', async () => (panelTarget() ? null : true));
    },
    async screenshotPanel(path) {
      await (await panel()).screenshot({ path: path as `${string}.png` });
    },
    async close() {
      await browser.close();
      if (given === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The browser's own way of clicking the toolbar button; grants activeTab and counts as a gesture. */
async function triggerAction(browser: Browser, id: string, page: Page): Promise<void> {
  const session = await browser.target().createCDPSession();
  const pageId = (page.target() as unknown as { _targetId: string })._targetId;
  const { targetInfos } = (await session.send('Target.getTargets', { filter: [{}] })) as {
    targetInfos: { targetId: string; type: string; url: string; title: string }[];
  };
  const info = targetInfos.find(({ targetId }) => targetId === pageId);
  const tab = targetInfos.find(({ type, url, title }) => type === 'tab' && url === info?.url && title === info?.title);
  await session.send('Extensions.triggerAction' as never, { id, targetId: tab?.targetId ?? pageId } as never);
  await session.detach();
}

/** Headless Chromium has no menu to click: the worker's listener gets what the menu would give it, with the page's real selection. */
async function choose(browser: Browser, id: string, page: Page, selector: string, item: string): Promise<void> {
  const selectionText = await page.$eval(selector, (element) => {
    const range = element.ownerDocument.createRange();
    range.selectNodeContents(element);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return String(getSelection());
  });
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().includes(id));
  const worker = await target.worker();
  const info = { menuItemId: item, selectionText, pageUrl: page.url(), editable: false };
  await worker?.evaluate(
    `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.contextMenus.onClicked.dispatch(${JSON.stringify(info)}, tab))`,
  );
}
