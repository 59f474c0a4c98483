import { chromium } from '../../../tests/e2e/drivers/chromium.ts';
import { until } from '../../../tests/e2e/drivers/driver.ts';
import { serveSite } from '../../../tests/e2e/drivers/site.ts';
import { panelIn } from '../../../tests/e2e/panel.ts';
import { articlePage } from './article.ts';
import { heapOf } from './memory.ts';
import { typeInto } from './typing.ts';

const TABS = 50;
const SENTENCES = 60;
/** Long enough to be typed for as long as the tabs are read, and for a 95th percentile that is not the one worst key. */
const WORDS = 'the harbour bridge '.repeat(4).trim();

/** Fifty tabs, each with an article, all read in one go; the panel is typed into before, and while they are. */
export async function measure(): Promise<unknown> {
  const pages = Object.fromEntries(Array.from({ length: TABS }, (_, n) => [`/${n}.html`, () => articlePage(n, SENTENCES)]));
  const [driver, site] = [await chromium('dist/chrome'), await serveSite('tests/fixtures/site', pages)];
  try {
    await driver.open(site.url('/0.html'));
    await driver.clickAction();
    await panelIn(driver, 'compared');
    for (let n = 1; n < TABS; n++) await driver.openTab(site.url(`/${n}.html`));
    const panel = await driver.panel();
    await driver.inPanel((document) => document.querySelector<HTMLElement>('[data-view-tab="library"]')?.click());
    await panel.waitForSelector('input[type="search"]');
    const typingAtRest = await typeInto(panel, 'input[type="search"]', WORDS);
    for (let i = 0; i < WORDS.length; i++) await panel.keyboard.press('Backspace');
    const started = performance.now();
    const reading = readAll(driver, site.url);
    const typing = await typeInto(panel, 'input[type="search"]', WORDS);
    await reading;
    const clickedMs = Math.round(performance.now() - started);
    const ended = async () =>
      Object.entries(await readings(driver)).reduce((sum, [status, count]) => sum + (status === 'reading' ? 0 : count), 0);
    const readMs = await until(
      'all tabs to be read',
      async () => ((await ended()) >= TABS ? Math.round(performance.now() - started) : null),
      90_000,
    ).catch(() => null);
    const session = await panel.createCDPSession();
    const panelHeapMB = Math.round((await heapOf(session)) / 1e5) / 10;
    return { tabs: TABS, states: await readings(driver), clickedMs, readMs, typingAtRest, typing, panelHeapMB };
  } finally {
    await driver.close();
    await site.close();
  }
}

type Running = Awaited<ReturnType<typeof chromium>>;

/** The button is clicked in tab after tab, without waiting for what it does. */
async function readAll(driver: Running, url: (path: string) => string): Promise<void> {
  for (let n = 1; n < TABS; n++) {
    await driver.bringToFront(url(`/${n}.html`));
    await driver.clickAction();
  }
}

/** How many tabs are in each state. */
function readings(driver: Running): Promise<Readonly<Record<string, number>>> {
  return driver.inPanel(
    (document) =>
      new Promise<Readonly<Record<string, number>>>((resolve, reject) => {
        const opening = (document.defaultView as Window & typeof globalThis).indexedDB.open('on-record');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('readings').objectStore('readings').getAll();
          all.onsuccess = () => {
            opening.result.close();
            const counts: Record<string, number> = {};
            for (const { page } of all.result as { page: { status: string; reason?: string } }[]) {
              const state = [page.status, page.reason].filter((part) => part !== undefined).join(' ');
              counts[state] = (counts[state] ?? 0) + 1;
            }
            resolve(counts);
          };
        };
      }),
  ) as unknown as Promise<Readonly<Record<string, number>>>;
}
