import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storedNow } from './deaths/stored.ts';
import { tearLog } from './deaths/torn-log.ts';
import { chromium } from './drivers/chromium.ts';
import type { Driver } from './drivers/driver.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { saveNote, type } from './notes-panel.ts';
import { clickButton, panelIn, press, textOf } from './panel.ts';

/**
 * Chromium goes on writing in a log that it left torn when it was killed, and at the start after that finds the log broken and begins an empty database.
 * Firefox keeps databases in another way.
 */
describe('a browser killed in the middle of a record of its log, and killed again', () => {
  const profile = mkdtempSync(join(tmpdir(), 'on-record-torn-'));
  let site: Site;
  let driver: Driver;

  beforeAll(async () => {
    site = await serveSite(resolve(import.meta.dirname, '../fixtures/site'));
  });

  afterAll(async () => {
    await driver?.close();
    await site?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('has lost nothing but what the torn record held', async () => {
    await start();
    await read('/tram-monday.html', 'Brelling council names');
    await clickButton(driver, 'Keep');
    await textOf(driver, '[data-action="unkeep"]');
    await note('Written before.');
    // What is written last is torn.
    await read('/tram-thursday.html', 'in doubt');
    await driver.kill();
    tearLog(profile);

    await start();
    await read('/tram-thursday.html', 'in doubt');
    await note('Written behind the tear.');
    await driver.kill();

    await start();
    await read('/tram-monday.html', 'Brelling council names');
    const { packs, notes } = await storedNow(driver);
    expect(Object.values(notes).sort()).toEqual(['Written before.', 'Written behind the tear.']);
    expect(Object.keys(packs)).toContainEqual(expect.stringMatching(/^article:/));
    expect(await databases()).toEqual(['on-record']);
  });

  async function start(): Promise<void> {
    driver = await chromium('dist/chrome', { profile });
  }

  async function read(path: string, title: string): Promise<void> {
    await driver.open(site.url(path));
    await driver.clickAction();
    await press(driver, '[data-view-tab="page"]');
    await panelIn(driver, 'compared', ({ text }) => text.includes(title));
  }

  async function note(words: string): Promise<void> {
    await press(driver, '[data-view-tab="notes"]');
    await press(driver, '.notes-bar [data-action="note"]');
    await type(driver, '[data-dialog="note"] textarea', words);
    await saveNote(driver);
  }

  async function databases(): Promise<string[]> {
    return driver.inPanel(async (document) => {
      const all = (await document.defaultView?.indexedDB.databases()) ?? [];
      return all.map(({ name = '' }) => name);
    });
  }
});
