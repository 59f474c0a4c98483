import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pose } from '../ui/gallery/pose.ts';
import { SHOTS } from '../ui/gallery/shots.ts';
import { type GallerySite, gallerySite } from '../ui/gallery/site.ts';
import { needBrowsers } from './drivers/browsers.ts';

/** Reference pictures; `UPDATE_PICTURES=1` makes them anew. They hold for one set of fonts, whose measures stand beside them. */
const FOLDER = resolve(import.meta.dirname, '../fixtures/pictures');
const FONTS = `${FOLDER}/fonts.json`;
const UPDATE = process.env.UPDATE_PICTURES !== undefined;
const SIZE = { width: 320, height: 900 };
/** Share of the pixels that may differ: smoothing is never quite the same. */
const MOST = 0.01;

const CASES = ['compared', 'pictures', 'unread', 'options'].flatMap((name) =>
  (['light', 'dark'] as const).map((theme) => [name, theme] as const),
);

let site: GallerySite;
let browser: Browser;
let page: Page;
let isComparable = false;

beforeAll(async () => {
  site = await gallerySite();
  browser = await puppeteer.launch({
    executablePath: needBrowsers(['chromium']).chromium,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--font-render-hinting=none', '--disable-lcd-text'],
  });
  page = await browser.newPage();
  await page.setViewport(SIZE);
  await page.goto(site.url, { waitUntil: 'load' });
  const fonts = await measures();
  if (UPDATE) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(FONTS, `${JSON.stringify(fonts)}\n`);
  }
  isComparable = existsSync(FONTS) && readFileSync(FONTS, 'utf8').trim() === JSON.stringify(fonts);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Widths of a line in the faces of the panel: the same only where the fonts are. */
function measures(): Promise<number[]> {
  return page.evaluate(() =>
    ['sans', 'serif'].map((face) => {
      const line = document.createElement('span');
      line.style.cssText = `position: absolute; font: 100px var(--${face})`;
      line.textContent = 'Hamburgefonstiv “10”';
      document.body.append(line);
      const { width } = line.getBoundingClientRect();
      line.remove();
      return Math.round(width);
    }),
  );
}

it.each(CASES)('%s looks as it did, %s', async (name, theme) => {
  const shot = SHOTS.find((one) => one.name === name);
  if (!shot) throw new Error(`no shot ${name}`);
  await pose(page, { ...shot, settings: { ...shot.settings, appearance: theme } });
  const now = PNG.sync.read(Buffer.from(await page.screenshot({ clip: { x: 0, y: 0, ...SIZE } })));
  const file = `${FOLDER}/${name}-${theme}.png`;
  if (UPDATE) writeFileSync(file, PNG.sync.write(now));
  expect(existsSync(file)).toBe(true);
  expect([now.width, now.height]).toEqual([SIZE.width, SIZE.height]);
  // With other fonts every line breaks elsewhere: there is nothing to compare.
  if (!isComparable) return;
  const before = PNG.sync.read(readFileSync(file));
  const differing = pixelmatch(before.data, now.data, undefined, SIZE.width, SIZE.height, { threshold: 0.2 });
  expect(differing / (SIZE.width * SIZE.height)).toBeLessThan(MOST);
});
