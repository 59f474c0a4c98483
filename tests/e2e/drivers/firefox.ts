import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { needBrowsers } from './browsers.ts';
import { call, type Driver, ended, until } from './driver.ts';

const ADDON = 'on-record@on-record.example';
/** Firefox makes up an address for each installation; a preference pins ours. */
const UUID = '5f0c1d3a-7c55-4a43-9d58-3d0b0a6a4f01';

const PANEL = 'src/entries/panel/index.html';

export interface FirefoxOptions {
  readonly headless?: boolean;
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** A profile that is there before and after; else one is made, and removed at the end. */
  readonly profile?: string;
}

/** Firefox with the built extension. Its own interface (toolbar, sidebar, menus) is driven through the browser window's scope. */
export async function firefox(
  extension: string,
  { headless = true, preferences = {}, environment = {}, profile }: FirefoxOptions = {},
): Promise<
  Driver & { allowSite(pattern: string): Promise<void>; panelInTab(): Promise<{ readonly panel: Page; close(): Promise<void> }> }
> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: needBrowsers(['firefox']).firefox,
    headless,
    ...(profile === undefined ? {} : { userDataDir: profile }),
    // Needed since Firefox 153 to reach moz-extension: pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }), ...preferences },
    env: { ...process.env, ...environment },
  });
  await browser.installExtension(resolve(extension));
  const inWindow = await windowScope(browser);
  if (preferences['browser.privatebrowsing.autostart']) await allowInPrivateWindows(inWindow);
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  // The sidebar cannot be driven directly; a small document of ours in a tab behind can reach its DOM, as every extension page can.
  const door = await browser.newPage();
  await door.goto(`moz-extension://${UUID}/icons/16.png`, { waitUntil: 'networkidle2' });
  await page.bringToFront();
  let front: Page = page;

  // A page has loaded for itself before its window knows; until then a click is for the page that was there, and Firefox takes back what it allowed.
  const known = () =>
    until('the window to know the page', () => inWindow('return gBrowser.selectedBrowser.webProgress.isLoadingDocument ? null : true;'));

  const inSidebar = <T>(source: string): Promise<T> =>
    door.evaluate(`(() => {
      const [sidebar] = browser.extension.getViews({ type: 'sidebar' });
      if (!sidebar) throw new Error('no sidebar is open');
      return (${source});
    })()`) as Promise<T>;

  const choose = async (selector: string, name: string) => {
    await selectAndOpenMenu(front, selector);
    await until('the context menu', () =>
      inWindow(`
        const menu = document.getElementById('contentAreaContextMenu');
        const item = [...menu.querySelectorAll('menuitem')].find(({ id }) => id.endsWith('${name}'));
        if (menu.state !== 'open' || !item) return null;
        // Submenus must be open, the outermost first.
        for (let outer = item.parentElement.closest('menu'), all = []; ; outer = outer.parentElement.closest('menu')) {
          if (outer) { all.unshift(outer); continue; }
          const closed = all.find((one) => one.menupopup.state !== 'open');
          if (!closed) break;
          closed.openMenu(true);
          return null;
        }
        item.closest('menupopup').activateItem(item);
        return true;
      `),
    );
  };
  return {
    name: 'firefox',
    async open(url) {
      await page.goto(url, { waitUntil: url.startsWith('moz-extension:') ? 'networkidle2' : 'load' });
      await known();
    },
    extensionUrl: (path) => `moz-extension://${UUID}/${path}`,
    async clickAction() {
      await front.bringToFront();
      await inWindow(`
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID('${ADDON}');
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      `);
    },
    inPanel: (work) => inSidebar(call(work, 'sidebar.document')),
    inPanelWith: (argument, work) => inSidebar(call(work, 'sidebar.document', argument)),
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
      await choose(selector, 'look-up-selection');
    },
    async chooseForSelection(selector, item) {
      await choose(selector, item);
    },
    async killBackground() {
      await inWindow(`await WebExtensionPolicy.getByID('${ADDON}').extension.terminateBackground({ ignoreDevToolsAttached: true });`);
    },
    async kill() {
      await ended(browser);
    },
    async openTab(url) {
      const tab = await browser.newPage();
      await tab.goto(url, { waitUntil: 'load' });
      await tab.bringToFront();
      await known();
      front = tab;
      return {
        async close() {
          await tab.close();
          front = page;
          await page.bringToFront();
        },
      };
    },
    async badge() {
      return (await door.evaluate(
        'browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => browser.action.getBadgeText({ tabId: tab.id }))',
      )) as string;
    },
    async closePanel() {
      await inWindow('SidebarController.hide();');
    },
    async screenshotPanel(path) {
      const data = await inWindow<string>(`
        const { browsingContext } = document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser');
        const bitmap = await browsingContext.currentWindowGlobal.drawSnapshot(null, 2, 'white');
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        Object.assign(canvas, { width: bitmap.width, height: bitmap.height }).getContext('2d').drawImage(bitmap, 0, 0);
        return canvas.toDataURL('image/png');
      `);
      writeFileSync(path, Buffer.from(data.slice(data.indexOf(',') + 1), 'base64'));
    },
    /** What the reader's yes to the browser's question does: the optional permission is there. */
    async allowSite(pattern) {
      await inWindow(`
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID('${ADDON}');
        await ExtensionPermissions.add('${ADDON}', { permissions: [], origins: ['${pattern}'] }, extension);
      `);
    },
    /** The panel in a tab of its own, where clicks are the reader's: to no other does the browser ask for a permission. */
    async panelInTab() {
      const panel = await browser.newPage();
      await panel.goto(`moz-extension://${UUID}/${PANEL}`, { waitUntil: 'networkidle2' });
      return {
        panel,
        async close() {
          await panel.close();
          await page.bringToFront();
        },
      };
    },
    async close() {
      await browser.close();
    },
  };
}

async function selectAndOpenMenu(page: Page, selector: string): Promise<void> {
  const element = await page.$(selector);
  const box = await element?.boundingBox();
  if (!element || !box) throw new Error(`nothing to select at ${selector}`);
  await element.evaluate((node) => getSelection()?.selectAllChildren(node));
  await page.mouse.click(box.x + 10, box.y + 10, { button: 'right' });
}

/** What the reader's tick at “Run in Private Windows” does. */
async function allowInPrivateWindows(inWindow: (body: string) => Promise<unknown>): Promise<void> {
  await inWindow(`
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID('${ADDON}');
    await ExtensionPermissions.add('${ADDON}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, extension);
    await (await AddonManager.getAddonByID('${ADDON}')).reload();
  `);
}

/** Runs statements in the browser window's own scope and gives back the value that they return (plain data). */
async function windowScope(browser: Browser): Promise<<T>(body: string) => Promise<T>> {
  const { connection } = browser as unknown as { connection: { send(method: string, params: unknown): Promise<unknown> } };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    result: { contexts: { context: string; url: string }[] };
  };
  const context = tree.result.contexts.find(({ url }) => url.endsWith('browser.xhtml'))?.context;
  if (!context) throw new Error('the browser window has no context');
  return async (body) => {
    const { result: answer } = (await connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify((await (async () => { ${body} })()) ?? null))()`,
      target: { context },
      awaitPromise: true,
    })) as { result: { result?: { value?: string } } };
    if (answer.result?.value === undefined) throw new Error(`in the browser window: ${JSON.stringify(answer)}`);
    return JSON.parse(answer.result.value) as never;
  };
}
