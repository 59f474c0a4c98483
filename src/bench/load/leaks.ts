import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'puppeteer-core';
import { chromium } from '../../../tests/e2e/drivers/chromium.ts';
import { serveSite } from '../../../tests/e2e/drivers/site.ts';
import { panelIn } from '../../../tests/e2e/panel.ts';
import { articlePage } from './article.ts';
import { growth, heapByOwner, heapOf, ownMemory } from './memory.ts';

const ROUNDS = 100;
/** Rounds before the first figure: what is loaded with a view's first opening, and what the browser compiles once it is used often, is there by then. */
const WARM = 25;

/**
 * The panel opened and closed again and again beside one article, then its views gone through again and again: what stays of it. Beside it a page of
 * the extension that holds nothing but text, opened and closed as often: what the browser's processes grow by in any case.
 */
export async function measure(): Promise<unknown> {
  const profile = mkdtempSync(join(tmpdir(), 'on-record-leaks-'));
  const site = await serveSite('tests/fixtures/site', { '/story.html': () => articlePage(1, 60) });
  const driver = await chromium('dist/chrome', { profile });
  try {
    await driver.open(site.url('/story.html'));
    await driver.clickAction();
    await panelIn(driver, 'compared');
    const page = await (await driver.browser.pages())[0]?.createCDPSession();
    const background = await driver.browser
      .waitForTarget((target) => target.type() === 'service_worker')
      .then((target) => target.createCDPSession());
    if (!page) throw new Error('no page is open');
    const figures = async () => ({ page: await heapOf(page), background: await heapOf(background), ...ownMemory(profile) });
    const openAndClose = async (rounds: number) => {
      for (let i = 0; i < rounds; i++) {
        await driver.closePanel();
        await driver.clickAction();
        await panelIn(driver, 'compared');
      }
      return figures();
    };
    const blank = async (rounds: number) => {
      for (let i = 0; i < rounds; i++) {
        const tab = await driver.browser.newPage();
        await tab.goto(driver.extensionUrl('licences.txt'));
        await tab.close();
      }
      return figures();
    };
    return {
      openAndClose: await grown(openAndClose),
      blank: await grown(blank),
      views: await throughViews(driver, await (await driver.panel()).createCDPSession()),
    };
  } finally {
    await driver.close();
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Each view, and by what it is seen to be there. */
const MAINS: Readonly<Record<string, string>> = {
  notes: 'main.notes-view',
  library: 'main.library',
  options: 'main.options-view',
  page: '[data-statement]',
};

/** Every view of one panel, again and again. A panel that is used is compiled better and better, so its heap is told apart: only what it made can leak. */
async function throughViews(driver: Awaited<ReturnType<typeof chromium>>, session: CDPSession): Promise<unknown> {
  // In one call: each call of ours would leave a script behind.
  const go = async (rounds: number) => {
    await (await driver.panel()).evaluate(
      async ({ times, mains }) => {
        for (let i = 0; i < times; i++) {
          for (const view of Object.keys(mains)) {
            document.querySelector<HTMLElement>(`[data-view-tab="${view}"]`)?.click();
            // Until it stands there, however slow the machine is, and half as often left before its answers came.
            for (let waits = 0; waits < 50 && !document.querySelector(mains[view] ?? ''); waits++)
              await new Promise((resolve) => setTimeout(resolve, 20));
            await new Promise((resolve) => setTimeout(resolve, i % 2 === 0 ? 0 : 120));
          }
        }
      },
      { times: rounds, mains: MAINS },
    );
    return { panel: await heapOf(session), ...(await heapByOwner(session)) };
  };
  return { first: await grown(go), second: await grown(go) };
}

/** How much there is after the first rounds, and after as many more as are measured. */
async function grown<T extends Readonly<Record<string, number>>>(go: (rounds: number) => Promise<T>): Promise<unknown> {
  return compared(await go(WARM), await go(ROUNDS));
}

function compared<T extends Readonly<Record<string, number>>>(before: T, after: T): unknown {
  return Object.fromEntries(
    Object.keys(before).map((name) => [
      name,
      { before: before[name], after: after[name], growthPercent: growth(before[name] ?? 0, after[name] ?? 0) },
    ]),
  );
}
