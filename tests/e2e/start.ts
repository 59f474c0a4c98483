import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from './drivers/chromium.ts';
import { serveSite } from './drivers/site.ts';
import { panelIn, type Shown } from './panel.ts';

/**
 * `npm start`: opens Chromium with the built extension on the demo article and reads it. With a display the browser stays open for trying;
 * without one it runs headless, prints what the panel shows and saves a screenshot.
 */
const SCREENSHOT = 'test-results/panel.png';
const headless = !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY && process.platform === 'linux';

const site = await serveSite(resolve(import.meta.dirname, '../../src/demo'));
const driver = await chromium('dist/chrome', { headless });
await driver.open(site.url('/article.html'));
await driver.clickAction();
process.stdout.write(`${describe(await panelIn(driver, 'compared'))}\n`);

if (headless) {
  mkdirSync('test-results', { recursive: true });
  await driver.screenshotPanel(SCREENSHOT);
  process.stdout.write(`\nscreenshot: ${resolve(SCREENSHOT)}\n`);
  await driver.close();
} else {
  process.stdout.write('\nThe browser stays open; close it to end.\n');
  await new Promise((done) => driver.browser.once('disconnected', done));
}
await site.close();

/** The panel as text: each statement with the prior statements laid beside it. */
function describe({ statements, relations }: Shown): string {
  const lines = statements.flatMap(({ id }) => {
    const own = relations.filter((relation) => relation.statementId === id);
    return own.length === 0
      ? []
      : ['', own[0]?.statement ?? '', ...own.map(({ relation, origin, text }) => `  [${relation}] ${origin}: ${text}`)];
  });
  const count = (kind: string) => relations.filter(({ relation }) => relation === kind).length;
  const kinds = ['contradicts', 'differs', 'repeats', 'context'].map((kind) => `${count(kind)} ${kind}`).join(', ');
  return [`${statements.length} statements shown; ${kinds}`, ...lines].join('\n');
}
