import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pose } from '../ui/gallery/pose.ts';
import { type GallerySite, gallerySite } from '../ui/gallery/site.ts';
import { needBrowsers } from './drivers/browsers.ts';

const STATEMENTS = 500;
/** Of seven statements of the sample, five have something beside them. */
const RELATED = Math.ceil((STATEMENTS * 5) / 7);

let site: GallerySite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await gallerySite();
  browser = await puppeteer.launch({
    executablePath: needBrowsers(['chromium']).chromium,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
  page = await browser.newPage();
  await page.setViewport({ width: 320, height: 900 });
  await page.goto(site.url, { waitUntil: 'load' });
  await pose(page, { name: 'long', long: STATEMENTS, until: '.windowed' });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const inDocument = () =>
  page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-statement]')].map(({ dataset }) => dataset.statement));
const focused = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-statement]')?.dataset.statement ?? null);

it('holds only the statements in sight in the document, and says how many there are', async () => {
  const shown = await inDocument();
  expect(shown.length).toBeGreaterThan(3);
  expect(shown.length).toBeLessThan(60);
  const size = await page.evaluate(() => document.querySelector('[data-statement]')?.getAttribute('aria-setsize'));
  expect(Math.abs(Number(size) - RELATED)).toBeLessThan(3);
});

it('scrolls to its end without a hole', async () => {
  for (let i = 0; i < 60; i++) {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await new Promise((drawn) => setTimeout(drawn, 50));
  }
  const shown = await inDocument();
  expect(Number(shown.at(-1)?.replace('long', ''))).toBeGreaterThan(STATEMENTS - 5);
  const hole = await page.evaluate(() => {
    const bottom = document.querySelector('.windowed')?.lastElementChild?.getBoundingClientRect().bottom ?? 0;
    const others = document.querySelector('.others')?.getBoundingClientRect().top ?? 0;
    return others - bottom;
  });
  expect(Math.abs(hole)).toBeLessThan(40);
});

it('goes by keys to statements that are not in the document', async () => {
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const visited: (string | null)[] = [];
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('c');
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    visited.push(await focused());
  }
  expect(visited).not.toContain(null);
  expect(new Set(visited).size).toBe(30);
});

it('answers a letter typed into the search at once, on a busy machine too', async () => {
  await page.keyboard.press('/');
  const times: number[] = [];
  const drawn: number[] = [];
  for (const letter of 'berth') {
    const took = await page.evaluate(async (one) => {
      const field = document.querySelector<HTMLInputElement>('[type="search"]');
      if (!field) return -1;
      const start = performance.now();
      field.value += one;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0)));
      return performance.now() - start;
    }, letter);
    times.push(took);
    drawn.push((await inDocument()).length);
  }
  const [, , median = Number.POSITIVE_INFINITY] = [...times].sort((a, b) => a - b);
  expect(median).toBeGreaterThan(0);
  expect(median).toBeLessThan(500);
  // What is found may be dozens: of them too only those in sight are drawn.
  expect(Math.min(...drawn)).toBeGreaterThan(0);
  expect(Math.max(...drawn)).toBeLessThan(30);
});
