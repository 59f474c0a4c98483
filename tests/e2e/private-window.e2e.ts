import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firefox } from './drivers/firefox.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { panelIn } from './panel.ts';

/** Firefox gives pages of extensions in private windows no IndexedDB; where the reader wants all windows private, nobody has one. */
describe('a private window of firefox', () => {
  let driver: Awaited<ReturnType<typeof firefox>>;
  let site: Site;

  beforeAll(async () => {
    driver = await firefox('dist/firefox', { preferences: { 'browser.privatebrowsing.autostart': true } });
    site = await serveSite(resolve('src/demo'));
  });

  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('has a page read and compared in memory, and says that nothing is kept', async () => {
    await driver.open(site.url('/article.html'));
    await driver.clickAction();
    const { text, relations } = await panelIn(driver, 'compared');
    expect(relations.map(({ relation }) => relation)).toContain('contradicts');
    expect(text).toContain('no note, setting or judgement is kept');
  });

  it('forgets the page when another is shown, and reads on after a death of the background', async () => {
    await driver.open(site.url('/nothing.html'));
    await panelIn(driver, 'unread');
    await driver.killBackground();
    await driver.open(site.url('/article.html'));
    await driver.clickAction();
    await panelIn(driver, 'compared');
  });
});
