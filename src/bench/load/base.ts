import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '../../../tests/e2e/drivers/chromium.ts';
import { until } from '../../../tests/e2e/drivers/driver.ts';
import { serveSite } from '../../../tests/e2e/drivers/site.ts';
import { panelIn, press, readPanel } from '../../../tests/e2e/panel.ts';
import { articlePage } from './article.ts';
import { heapOf } from './memory.ts';
import { typeInto } from './typing.ts';

const CLAIMS = 1_000_000;
const SAYINGS = 40;

/** A million statements come in by the reader's own way, a file; then an article is laid beside them, and the panel is typed into. */
export async function measure(): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-million-'));
  const site = await serveSite('tests/fixtures/site', { '/story.html': () => articlePage(3, SAYINGS) });
  const driver = await chromium('dist/chrome');
  try {
    await writeTable(join(folder, 'million.csv'));
    await driver.open(site.url('/story.html'));
    await driver.clickAction();
    await panelIn(driver, 'compared');
    await press(driver, '[data-view-tab="library"]');
    await press(driver, '[data-section="import"]');
    const panel = await driver.panel();
    const field = await panel.waitForSelector('input[name="import"]');
    await field?.uploadFile(join(folder, 'million.csv'));
    const started = performance.now();
    await press(driver, '[data-action="start-import"]');
    const importing = { typing: null as unknown };
    await press(driver, '[data-section="statements"]');
    await panel.waitForSelector('input[type="search"]');
    importing.typing = await typeInto(panel, 'input[type="search"]', 'the harbour bridge');
    await press(driver, '[data-section="import"]');
    await until('the import', () => driver.inPanel((document) => (document.querySelector('[data-job="done"]') ? true : null)), 600_000);
    const importMs = Math.round(performance.now() - started);
    await press(driver, '[data-section="statements"]');
    const searching = await typeInto(panel, 'input[type="search"]', 'the harbour bridge in Orsola');
    await press(driver, '[data-view-tab="page"]');
    const asked = performance.now();
    await driver.open(site.url('/story.html?again'));
    await driver.clickAction();
    await until(
      'the article to be compared',
      async () => {
        const { state, text } = await readPanel(driver);
        return state === 'compared' && /[\d,]{7,} statements/.test(text) ? true : null;
      },
      300_000,
    );
    const comparedMs = Math.round(performance.now() - asked);
    const session = await panel.createCDPSession();
    const panelHeapMB = Math.round((await heapOf(session)) / 1e5) / 10;
    return { claims: CLAIMS, importMs, typingWhileImporting: importing.typing, typingToSearch: searching, comparedMs, panelHeapMB };
  } finally {
    await driver.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each line another statement, so that none is folded away. */
async function writeTable(path: string): Promise<void> {
  const file = createWriteStream(path);
  file.write('Statement,Who,Day\n');
  const places = ['Brelling', 'Orsola', 'Lindhaven', 'Carsonia', 'Kelmouth', 'Halden', 'Marrick'];
  const things = ['tram line', 'ferry berth', 'harbour bridge', 'school budget', 'night bus', 'power plant'];
  for (let i = 0; i < CLAIMS; i++) {
    const line = `The ${things[i % 6]} in ${places[i % 7]} will cost ${i} crowns in its year ${i % 97}.,Ina Corvane,20${10 + (i % 20)}-04-1${i % 10}\n`;
    if (!file.write(line)) await new Promise<void>((resolve) => file.once('drain', () => resolve()));
  }
  await new Promise<void>((resolve) => {
    file.end(() => resolve());
  });
}
