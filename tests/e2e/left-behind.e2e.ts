import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from './drivers/chromium.ts';
import { until } from './drivers/driver.ts';
import { reloadExtension } from './drivers/reload.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { panelIn } from './panel.ts';

const PANEL = 'src/entries/panel/index.html';

/** The extension is updated (restarted, removed) under an open page: its script there is on its own. */
describe('a page that was open while the extension was restarted', () => {
  let driver: Awaited<ReturnType<typeof chromium>>;
  let site: Site;

  beforeAll(async () => {
    [driver, site] = [await chromium('dist/chrome'), await serveSite('tests/fixtures/site')];
  });

  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  const painted = () => driver.inPage(() => [...CSS.highlights.keys()]);
  const worker = async () => {
    const target = await driver.browser.waitForTarget((one) => one.type() === 'service_worker');
    return until('the worker', async () => (await target.worker()) ?? null);
  };

  it('is left as it was: no highlight stays, and nothing of ours listens', async () => {
    await driver.open(site.url('/tram-monday.html'));
    await driver.clickAction();
    await panelIn(driver, 'compared');
    await driver.chooseForSelection('article p:nth-of-type(2)', 'highlight-selection-green');
    await until('the highlight', async () => ((await painted()).includes('on-record-green') ? true : null));
    const tab = (await (await worker()).evaluate('chrome.tabs.query({ active: true }).then(([{ id }]) => id)')) as number;

    await reloadExtension(driver);
    await until('the page to be clean', async () => ((await painted()).length === 0 ? true : null));

    await worker();
    const panel = await driver.openTab(driver.extensionUrl(`${PANEL}?tab=${tab}`));
    const { text } = await panelIn(driver, 'unreadable', (shown) => shown.text.includes('Reload this page'));
    expect(text).toContain('Nothing of yours is lost');
    await panel.close();
  });

  it('is read again by a click, with its highlight', async () => {
    await driver.clickAction();
    await panelIn(driver, 'compared');
    await until('the highlight', async () => ((await painted()).includes('on-record-green') ? true : null));
  });
});
