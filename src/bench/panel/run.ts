import { resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { needBrowsers } from '../../../tests/e2e/drivers/browsers.ts';
import type { Arguments } from '../../lab/arguments.ts';
import { emptyExtension } from './empty-extension.ts';
import { scrolling } from './scroll.ts';
import { bytesOf } from './weigh.ts';

const PANEL = 'src/entries/panel/index.html';
const ROUNDS = 15;

/** Times of a page, in ms since its navigation began. */
interface Times {
  /** First contentful paint, as the browser reports it. */
  readonly firstPaint: number;
  /** The frame stands: its tabs answer, and the main thread is idle. */
  readonly frame: number;
  /** All of the panel's own code runs, wired to the database and the engine, and the main thread is idle. */
  readonly interactive: number;
}

/** Where a page says how far it is: elements that are there once it is. */
type Marks = Readonly<Record<Exclude<keyof Times, 'firstPaint'>, string>>;

/**
 * `npm run bench -- panel`: the built panel's page beside an empty Preact page of another extension, in one Chromium, by turns. Each round opens both
 * in fresh tabs; the medians are compared. Sizes are gzip bytes of the built JavaScript. Then the
 * panel with very many statements, scrolled and searched (`scroll.ts`). Needs `npm run build` before.
 */
export async function run(_: Arguments): Promise<unknown> {
  const empty = await emptyExtension();
  const browser = await puppeteer.launch({
    executablePath: needBrowsers(['chromium']).chromium,
    pipe: true,
    enableExtensions: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    const [ours, theirs] = [await browser.installExtension(resolve('dist/chrome')), await browser.installExtension(empty.path)];
    const pages = {
      panel: { url: `chrome-extension://${ours}/${PANEL}`, marks: { frame: '[role="tab"]', interactive: '#panel[data-view]' } },
      empty: { url: `chrome-extension://${theirs}/index.html`, marks: { frame: 'p', interactive: 'p' } },
    };
    const rounds: { panel: Times; empty: Times }[] = [];
    for (let i = 0; i < ROUNDS; i++) rounds.push({ panel: await open(browser, pages.panel), empty: await open(browser, pages.empty) });
    // The first round reads both from a cold disk.
    return { ...figures(rounds.slice(1)), rounds: ROUNDS - 1, ...bytesOf('dist/chrome', PANEL), scrolling: await scrolling(browser) };
  } finally {
    await browser.close();
    await empty.remove();
  }
}

/** Source of what notes when each mark is in the document and the main thread idle. As a string, because transpilers put helpers into functions. */
function watchFor(marks: Marks): string {
  return `globalThis.reachedAt = {};
  new MutationObserver((_, observer) => {
    const open = Object.entries(${JSON.stringify(marks)}).filter(([name]) => !(name in reachedAt));
    if (open.length === 0) observer.disconnect();
    for (const [name, mark] of open) {
      if (!document.querySelector(mark)) continue;
      reachedAt[name] = null;
      requestIdleCallback(() => { reachedAt[name] = performance.now(); });
    }
  }).observe(document, { childList: true, subtree: true, attributes: true });`;
}

async function open(browser: Browser, { url, marks }: { url: string; marks: Marks }): Promise<Times> {
  const page = await browser.newPage();
  // A page behind others is not painted.
  await page.bringToFront();
  await page.evaluateOnNewDocument(watchFor(marks));
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(
    'reachedAt.frame && reachedAt.interactive && performance.getEntriesByName("first-contentful-paint").length > 0',
    { polling: 50 },
  );
  const times = (await page.evaluate(
    '({ firstPaint: performance.getEntriesByName("first-contentful-paint")[0].startTime, ...reachedAt })',
  )) as Times;
  await page.close();
  return times;
}

function figures(rounds: readonly { readonly panel: Times; readonly empty: Times }[]) {
  const of = (name: keyof Times) => {
    const panel = median(rounds.map((round) => round.panel[name]));
    const empty = median(rounds.map((round) => round.empty[name]));
    return { panelMs: round(panel), emptyMs: round(empty), ratio: round(panel / empty) };
  };
  return { firstPaint: of('firstPaint'), frame: of('frame'), interactive: of('interactive') };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
