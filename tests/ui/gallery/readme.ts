import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { chromium } from '../../e2e/drivers/chromium.ts';
import { serveSite } from '../../e2e/drivers/site.ts';
import { panelIn } from '../../e2e/panel.ts';

/**
 * The pictures of the README, made by the built extension on the demo article: `npm run build && npx tsx tests/ui/gallery/readme.ts`. The panel
 * stands in a tab, so that its width can be chosen; it is the same page as beside the article.
 */
const OUT = 'docs/images';
const HEIGHT = 720;

const driver = await chromium('dist/chrome');
const demo = await serveSite(resolve('src/demo'));
mkdirSync(OUT, { recursive: true });
await driver.open(demo.url('/article.html'));
await driver.clickAction();
await panelIn(driver, 'compared');
const worker = await (await driver.browser.waitForTarget((one) => one.type() === 'service_worker')).worker();
const tab = await worker?.evaluate('chrome.tabs.query({ active: true }).then(([one]) => one.id)');
const page = await driver.browser.newPage();

await open(360, 'light');
await page.click('[data-order="conflicts"]');
await shoot('panel-light');
await page.click('[data-action="pictures"]');
await page.waitForSelector('[data-picture="figures"]');
await page.evaluate(() => document.querySelector('.pictures')?.scrollIntoView());
await page.evaluate(() => scrollBy(0, -48));
await shoot('pictures');
await open(360, 'dark');
await page.keyboard.press('c');
await page.keyboard.press('c');
await shoot('panel-dark');
await open(1100, 'light', 1);
await shoot('full-tab');
await open(360, 'light');
await page.keyboard.press('c');
await page.keyboard.press('c');
await page.keyboard.press('n');
await page.waitForSelector('[data-dialog="note"] textarea');
await page.type('[data-dialog="note"] textarea', 'Two drafts, two figures: which one did the adviser read?');
await page.click('[data-action="save-note"]');
await page.waitForSelector('[data-toast="note-saved"]');
await page.click('[data-view-tab="notes"]');
await page.waitForSelector('.notes-view');
await page.click('[data-action="dismiss"]');
await shoot('notes');
await page.setViewport({ width: 1000, height: HEIGHT });
await page.goto(driver.extensionUrl('src/entries/welcome/index.html'), { waitUntil: 'load' });
await page.waitForSelector('.welcome');
await shoot('first-day');
await driver.close();
await demo.close();

async function open(width: number, scheme: 'light' | 'dark', deviceScaleFactor = 1.5): Promise<void> {
  await page.setViewport({ width, height: HEIGHT, deviceScaleFactor });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto('about:blank');
  await page.goto(driver.extensionUrl(`src/entries/panel/index.html?tab=${tab}`), { waitUntil: 'load' });
  await page.bringToFront();
  await page.waitForSelector('[data-state="compared"] [data-relation]');
}

async function shoot(name: string): Promise<void> {
  await still(page);
  await page.screenshot({ path: `${OUT}/${name}.png` });
}

/** Lets fonts and drawings come to rest. */
async function still(shown: Page): Promise<void> {
  await shown.evaluate(
    'document.fonts.ready.then(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))',
  );
}
