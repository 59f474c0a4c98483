import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from './drivers/chromium.ts';
import { until } from './drivers/driver.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { panelIn } from './panel.ts';

const DEMO = resolve(import.meta.dirname, '../../src/demo');
const NOTE = 'Ask the delegation about this.';

/** Everything in the real side panel, and not one click of a mouse. Firefox's sidebar takes no keys from a driver. */
describe('by keyboard alone', () => {
  let driver: Awaited<ReturnType<typeof chromium>>;
  let demo: Site;
  let panel: Page;
  const downloads = mkdtempSync(join(tmpdir(), 'on-record-downloads-'));

  beforeAll(async () => {
    [driver, demo] = [await chromium('dist/chrome'), await serveSite(DEMO)];
    const devtools = await driver.browser.target().createCDPSession();
    await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    await driver.open(demo.url('/article.html'));
  });

  afterAll(async () => {
    await driver?.close();
    await demo?.close();
    rmSync(downloads, { recursive: true, force: true });
  });

  const press = async (...keys: KeyInput[]) => {
    for (const key of keys) await panel.keyboard.press(key);
  };
  const focused = () => panel.evaluate(() => document.activeElement?.outerHTML.slice(0, 300) ?? '');
  const isOn = (selector: string) => panel.evaluate((one) => document.activeElement?.matches(one) ?? false, selector);
  /** Goes on by Tab until something has the focus; a trap would end it. */
  const tabTo = async (selector: string) => {
    for (let i = 0; i < 300; i++) {
      if (await isOn(selector)) return;
      await press('Tab');
    }
    throw new Error(`no ${selector} after 300 times Tab; on ${await focused()}`);
  };

  it('the panel is opened and the page is read', async () => {
    const [page] = (await driver.browser.pages()).filter((one) => one.url() === demo.url('/article.html'));
    const devtools = await page?.createCDPSession();
    // Alt and Shift; a command of an extension fires by the raw key only.
    const key = { modifiers: 1 | 8, key: 'K', code: 'KeyK', windowsVirtualKeyCode: 75, nativeVirtualKeyCode: 75 };
    await devtools?.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await devtools?.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    panel = await driver.panel();
    await panelIn(driver, 'compared');
  });

  it('the next conflict is gone to, and a note is written on it', async () => {
    await press('c');
    expect(await panel.evaluate(() => document.activeElement?.closest('[data-statement]')?.querySelector('[data-relation]') !== null)).toBe(
      true,
    );
    await press('n');
    await panel.waitForSelector('[data-dialog="note"] textarea');
    await tabTo('[data-dialog="note"] textarea');
    await panel.keyboard.type(NOTE);
    await tabTo('[data-action="save-note"]');
    await press('Enter');
    await panel.waitForSelector('[data-toast="note-saved"]');
  });

  it('the keys are shown, and Escape leaves them', async () => {
    await press('?');
    expect(await panel.evaluate(() => document.querySelectorAll('dialog[open] kbd').length)).toBeGreaterThan(10);
    await press('Escape');
    expect(await panel.evaluate(() => document.querySelector('dialog[open]'))).toBeNull();
  });

  it('the note is found in the notes and exported', async () => {
    // Focus comes back from the dialog in its own time; a key that finds it there is the dialog's.
    await until('the notes', async () => {
      await press('2');
      return (await panel.$('.notes-view')) ?? undefined;
    });
    await tabTo('[data-action="export-notes"]');
    await press('Enter');
    await panel.waitForSelector('[data-dialog="export"]');
    await tabTo('[data-action="save-file"]');
    await press('Enter');
    await panel.waitForSelector('[data-toast="exported"]');
    const file = await until('the file', async () => readdirSync(downloads).find((name) => name.endsWith('.md')));
    expect(readFileSync(join(downloads, file), 'utf8')).toContain(NOTE);
  });

  it('the way round the whole panel comes back to its beginning', async () => {
    await press('1');
    await tabTo('[data-view-tab="page"]');
    await press('Tab');
    await tabTo('[data-view-tab="page"]');
  });

  it('what the focus goes back to is in sight, not beneath the bar', async () => {
    await press('4');
    await until('the options', async () => (await panel.$('[data-action="add-room"]')) ?? undefined);
    await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>('.view :is(button, a, input, select)')].at(-1)?.focus());
    const hidden: string[] = [];
    while (!(await isOn('.views *, body'))) {
      if (await panel.evaluate(isBeneathBar)) hidden.push(await focused());
      await panel.keyboard.down('Shift');
      await press('Tab');
      await panel.keyboard.up('Shift');
    }
    await press('1');
    expect(hidden).toEqual([]);
  });

  it('the toolbar button tells how many statements have something beside them', async () => {
    const shown = await panelIn(driver, 'compared');
    const related = new Set(shown.relations.map(({ statementId }) => statementId)).size;
    const worker = await (await driver.browser.waitForTarget((one) => one.type() === 'service_worker')).worker();
    const badge = await worker?.evaluate(
      'chrome.tabs.query({ active: true }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))',
    );
    expect(badge).toBe(String(related));
  });
});

/** In the panel. */
function isBeneathBar(): boolean {
  const bar = document.querySelector('.views')?.getBoundingClientRect().bottom ?? 0;
  return (document.activeElement?.getBoundingClientRect().top ?? 0) < bar - 1;
}
