import { chromium } from '../../../tests/e2e/drivers/chromium.ts';
import { until } from '../../../tests/e2e/drivers/driver.ts';
import { serveSite } from '../../../tests/e2e/drivers/site.ts';
import { panelIn } from '../../../tests/e2e/panel.ts';
import { articlePage } from './article.ts';
import { heapOf } from './memory.ts';
import { typeInto } from './typing.ts';

const TABS = 50;
const SENTENCES = 60;

/** Fifty tabs, each with an article, all read in one go; the panel is typed into while they are. */
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
    const started = performance.now();
    const reading = readAll(driver, site.url);
    const typing = await typeInto(panel, 'input[type="search"]', 'the harbour bridge');
    await reading;
    const read = await until(
      'all tabs to be read',
      async () => ((await readings(driver)) >= TABS ? performance.now() - started : null),
      120_000,
    );
    const session = await panel.createCDPSession();
    return { tabs: TABS, readMs: Math.round(read), typing, panelHeapMB: Math.round((await heapOf(session)) / 1e5) / 10 };
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

function readings(driver: Running): Promise<number> {
  return driver.inPanel(
    (document) =>
      new Promise<number>((resolve, reject) => {
        const opening = (document.defaultView as Window & typeof globalThis).indexedDB.open('on-record');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('readings').objectStore('readings').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.filter(({ page }) => page.status === 'read').length);
          };
        };
      }),
  ) as unknown as Promise<number>;
}
