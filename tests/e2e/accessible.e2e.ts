import { readFileSync } from 'node:fs';
import type { AxeResults, Result, RunOptions } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pose } from '../ui/gallery/pose.ts';
import { SHOTS, type Shot } from '../ui/gallery/shots.ts';
import { type GallerySite, gallerySite } from '../ui/gallery/site.ts';
import { LOCALES, type Locale } from '../ui/locales.ts';
import { needBrowsers } from './drivers/browsers.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** Some twenty-five states in one test; in ms. */
const PATIENCE = 300_000;
const THEMES = ['light', 'dark'] as const;
/** Colours are the same in every language, and cost more than all other rules together. */
const SPARED: RunOptions = { rules: { 'color-contrast': { enabled: false } } };

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
  await page.setViewport({ width: USUAL, height: 900 });
  await page.goto(site.url, { waitUntil: 'load' });
  await page.evaluate(AXE);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** What axe finds wrong with a shot: the rule, and where. */
async function problems(shot: Shot, locale: Locale, theme: (typeof THEMES)[number], rules: RunOptions = {}): Promise<string[]> {
  await pose(page, { ...shot, settings: { ...shot.settings, appearance: theme } }, locale);
  return problemsNow(rules);
}

/** Widths of the panel, in CSS pixels, at which nothing may stand out of it; the first in every language. */
const WIDTHS = [280, 600, 1100] as const;
const USUAL = 320;

/** Of the widths those at which what is shown is wider than its panel, each with by how much. */
async function tooWide(widths: readonly number[]): Promise<string[]> {
  const wide: string[] = [];
  for (const width of widths) {
    await page.setViewport({ width, height: 900 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) wide.push(`at ${width} pixels: wider by ${over}`);
  }
  await page.setViewport({ width: USUAL, height: 900 });
  return wide;
}

/** What it finds wrong with what is shown. */
async function problemsNow(rules: RunOptions = {}): Promise<string[]> {
  const { violations }: { violations: Result[] } = await page.evaluate(
    (options) =>
      (globalThis as unknown as { axe: { run(document: Document, options: unknown): Promise<AxeResults> } }).axe.run(document, options),
    rules as never,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

describe('axe finds nothing, and nothing is wider than its panel,', () => {
  it.each(SHOTS)('in $name, light and dark', async (shot) => {
    expect(await problems(shot, 'en', 'light')).toEqual([]);
    // As it stands, in the other colours: only they can be wrong with it now.
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark';
    });
    expect(await problemsNow({ runOnly: ['color-contrast'] })).toEqual([]);
    expect(await tooWide(WIDTHS)).toEqual([]);
  });

  // Each language in every other state, by turns, so that each state is seen in two or three.
  it.each(LOCALES.filter((locale) => locale !== 'en').map((locale, turn) => [locale, turn] as const))(
    'in the language %s',
    async (locale, turn) => {
      for (const [i, shot] of SHOTS.entries()) {
        if ((i + turn) % 2 === 1) continue;
        const found = [...(await problems(shot, locale, 'light', SPARED)), ...(await tooWide([WIDTHS[0]]))];
        expect(found.map((one) => `${shot.name}: ${one}`)).toEqual([]);
      }
    },
    PATIENCE,
  );
});

describe('forced colours', () => {
  it('leave marks, pressed filters and points of pictures to be told apart', async () => {
    const devtools = await page.createCDPSession();
    await devtools.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await pose(page, { name: 'forced', state: 'compared', clicks: ['[data-action="pictures"]'], until: '[data-picture="figures"]' });
    const shown = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
      const body = style('body').backgroundColor;
      return {
        active: matchMedia('(forced-colors: active)').matches,
        mark: style('mark').backgroundColor !== body,
        pressed: style('.chip[aria-pressed="true"]').backgroundColor !== style('.chip[aria-pressed="false"]').backgroundColor,
        tab: style('[aria-selected="true"]').backgroundColor !== body,
        card: Number.parseFloat(style('.relation').borderInlineStartWidth),
        dot: style('.dot.contradicts').fill !== body,
        stroke: style('.minimap rect').fill !== body,
      };
    });
    expect(shown).toEqual({ active: true, mark: true, pressed: true, tab: true, card: 6, dot: true, stroke: true });
    await devtools.send('Emulation.setEmulatedMedia', { features: [] });
  });
});
