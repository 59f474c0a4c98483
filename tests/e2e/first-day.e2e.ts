import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from './drivers/chromium.ts';
import { type Driver, until } from './drivers/driver.ts';
import { firefox } from './drivers/firefox.ts';
import { panelIn } from './panel.ts';

describe.each([
  ['chromium', () => chromium('dist/chrome')],
  ['firefox', () => firefox('dist/firefox')],
] as const)('the first day in %s', (_, start) => {
  let driver: Driver;

  beforeAll(async () => {
    driver = await start();
  });

  afterAll(async () => {
    await driver?.close();
  });

  it('has a page that tells what it does, what it never does and what it may', async () => {
    await driver.open(driver.extensionUrl('src/entries/welcome/index.html'));
    const shown = await until('the page of the first day', () =>
      driver.inPage(() => {
        const count = (selector: string) => document.querySelectorAll(selector).length;
        const link = document.querySelector<HTMLAnchorElement>('[data-action="sample"]');
        return link ? { pictures: count('.steps svg'), never: count('.never li'), may: count('.may dt'), sample: link.href } : null;
      }),
    );
    expect(shown).toEqual({ pictures: 3, never: 4, may: 9, sample: driver.extensionUrl('src/entries/welcome/sample.html') });
  });

  it('has a sample article that is read and compared like any other', async () => {
    await driver.open(driver.extensionUrl('src/entries/welcome/sample.html'));
    await driver.clickAction();
    const { relations } = await panelIn(driver, 'compared', ({ text }) => text.includes('Geneva round ends'));
    expect(relations.map(({ relation }) => relation)).toContain('contradicts');
    expect(relations.every(({ origin }) => origin.startsWith('seed:'))).toBe(true);
  });

  it('leads from the browser’s own entry to the options', async () => {
    await driver.open(driver.extensionUrl('src/entries/options/index.html'));
    const sections = await until('the options', () =>
      driver.inPage(() => {
        const found = [...document.querySelectorAll<HTMLElement>('[data-section]')].map(({ dataset }) => dataset.section ?? '');
        return found.length > 0 ? found : null;
      }),
    );
    expect(sections).toEqual(expect.arrayContaining(['sites', 'matching', 'appearance', 'keys', 'storage', 'privacy']));
  });

  it('has sent nothing', async () => {
    const requests = await until('the ledger', () => driver.inPage(() => document.querySelector<HTMLElement>('.ledger')?.dataset.requests));
    expect(requests).toBe('0');
  });
});
