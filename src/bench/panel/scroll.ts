import type { Browser, Page } from 'puppeteer-core';
import { pose } from '../../../tests/ui/gallery/pose.ts';
import { gallerySite } from '../../../tests/ui/gallery/site.ts';
import { typeInto } from '../load/typing.ts';

const STATEMENTS = 500;
/** Steps of the wheel, one a frame: about ten screens in four seconds. */
const FRAMES = 240;
const STEP = 40;
/** Rounds by turns, of which the best is taken: what else the machine does drops frames of both. */
const ROUNDS = 5;

/** What a page did while it was scrolled. */
interface Scrolled {
  /** Frames that the browser had to leave out, of those of the same time at its own rate. */
  readonly dropped: number;
  /** The longest time between two frames, in ms. */
  readonly longestMs: number;
  /** Tasks that held the page up for more than 50 ms. */
  readonly longTasks: number;
}

/**
 * The panel with five hundred statements scrolled beside a plain page of as many paragraphs, by turns: what that drops, the machine drops. Then each
 * key typed into its search.
 */
export async function scrolling(browser: Browser): Promise<unknown> {
  const site = await gallerySite();
  try {
    const [panel, plain] = [await longPanel(browser, site.url), await plainPage(browser)];
    const rounds: { panel: Scrolled; plain: Scrolled }[] = [];
    for (let i = 0; i < ROUNDS; i++) rounds.push({ panel: await scroll(panel), plain: await scroll(plain) });
    await panel.bringToFront();
    await panel.evaluate('scrollTo(0, 0)');
    const typingToSearch = await typeInto(panel, '[type="search"]', 'the second ferry berth');
    return {
      statements: STATEMENTS,
      frames: FRAMES,
      panel: best(rounds.map((round) => round.panel)),
      plain: best(rounds.map((round) => round.plain)),
      typingToSearch,
    };
  } finally {
    await site.close();
  }
}

async function longPanel(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 320, height: 900 });
  await page.goto(url, { waitUntil: 'load' });
  await pose(page, { name: 'long', long: STATEMENTS, until: '.windowed' });
  // What holds still for a picture is as it is for a reader.
  await page.evaluate('document.querySelector("#still")?.remove()');
  return page;
}

async function plainPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 320, height: 900 });
  const paragraph = `<p>${'A second berth for the ferry would be paid for by the harbour. '.repeat(8)}</p>`;
  await page.setContent(`<!doctype html><body>${paragraph.repeat(STATEMENTS)}</body>`);
  return page;
}

/** Scrolls a step at each frame and notes when the frames come. As a string, because transpilers put helpers into functions. */
async function scroll(page: Page): Promise<Scrolled> {
  await page.bringToFront();
  return (await page.evaluate(`new Promise((done) => {
    scrollTo(0, 0);
    let longTasks = 0;
    const observer = new PerformanceObserver((list) => { longTasks += list.getEntries().length; });
    observer.observe({ type: 'longtask' });
    const gaps = [];
    let last = null;
    const frame = (now) => {
      if (last !== null) gaps.push(now - last);
      last = now;
      if (gaps.length < ${FRAMES}) {
        scrollBy(0, ${STEP});
        requestAnimationFrame(frame);
        return;
      }
      observer.disconnect();
      const rate = [...gaps].sort((a, b) => a - b)[gaps.length >> 1];
      done({
        dropped: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / rate) - 1), 0),
        longestMs: Math.round(Math.max(...gaps)),
        longTasks,
      });
    };
    requestAnimationFrame(frame);
  })`)) as Scrolled;
}

function best(rounds: readonly Scrolled[]): Scrolled | undefined {
  return [...rounds].sort((a, b) => a.dropped - b.dropped || a.longestMs - b.longestMs)[0];
}
