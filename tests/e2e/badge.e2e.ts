import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowing } from './drivers/allowing.ts';
import { chromium } from './drivers/chromium.ts';
import { type Driver, until } from './drivers/driver.ts';
import { firefox } from './drivers/firefox.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { panelIn } from './panel.ts';

const ALLOWED = 'http://127.0.0.1/*';
const copy = allowing('dist/chrome', ALLOWED);

const BROWSERS: readonly (readonly [Driver['name'], () => Promise<Driver>])[] = [
  ['chromium', () => chromium(copy.path)],
  [
    'firefox',
    async () => {
      const driver = await firefox('dist/firefox');
      await driver.allowSite(ALLOWED);
      return driver;
    },
  ],
];

/** The number on the toolbar button, on sites that the reader allowed, while no panel has ever been opened. */
describe.each(BROWSERS)('the toolbar button of an allowed site in %s', (_, start) => {
  let driver: Driver;
  let site: Site;

  beforeAll(async () => {
    [driver, site] = [await start(), await serveSite(resolve('src/demo'), { '/none.html': () => '<!doctype html><title>Nothing</title>' })];
  });

  afterAll(async () => {
    await driver?.close();
    await site?.close();
    copy.remove();
  });

  const badge = (wanted: (text: string) => boolean) =>
    until('the number', async () => {
      const text = await driver.badge();
      return wanted(text) ? text : null;
    });

  it('has the number that the panel shows too, also after a death of the background, and loses it on a page that is no article', async () => {
    // Until the site's script is registered, pages are not read.
    await until('the page to be read by itself', async () => {
      await driver.open(site.url('/article.html'));
      await until('the number', async () => (await driver.badge()) || null, 4000);
      return true;
    });
    const first = await driver.badge();
    await driver.open(site.url('/none.html'));
    await badge((text) => text === '');
    await driver.killBackground();
    await driver.open(site.url('/article.html'));
    expect(await badge((text) => text !== '')).toBe(first);
    await driver.clickAction();
    const { relations } = await panelIn(driver, 'compared');
    expect(new Set(relations.map(({ statementId }) => statementId)).size).toBe(Number(first));
  });
});
