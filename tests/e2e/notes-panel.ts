import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from './drivers/chromium.ts';
import { type Driver, until } from './drivers/driver.ts';
import { firefox } from './drivers/firefox.ts';
import { choose, press } from './panel.ts';

/** Chromium, saving files in a folder without asking. */
export async function chromiumSaving(folder: string): Promise<Driver> {
  const driver = await chromium('dist/chrome');
  const session = await driver.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  return driver;
}

/** Firefox, saving files in a folder without asking. */
export function firefoxSaving(folder: string): Promise<Driver> {
  return firefox('dist/firefox', {
    preferences: { 'browser.download.folderList': 2, 'browser.download.dir': folder, 'browser.download.useDownloadDir': true },
  });
}

/** Types into a field of the panel, as the last of its keys leaves it. */
export function type(driver: Driver, selector: string, text: string): Promise<true> {
  return until(`${selector} to type into`, () =>
    driver.inPanelWith({ selector, text }, (document, given) => {
      const field = document.querySelector<HTMLTextAreaElement>(given.selector);
      const view = document.defaultView;
      if (!field || !view) return null;
      field.value = given.text;
      field.dispatchEvent(new view.Event('input', { bubbles: true }));
      return true as const;
    }),
  );
}

export function count(driver: Driver, selector: string): Promise<number> {
  return driver.inPanelWith(selector, (document, wanted) => document.querySelectorAll(wanted).length);
}

/** Waits until one of the parts of the panel that a selector names shows a text, and answers with it. */
export function seen(driver: Driver, selector: string, pattern: RegExp): Promise<string> {
  return until(`${selector} to show ${pattern}`, async () => {
    const texts = await driver.inPanelWith(selector, (document, wanted) =>
      [...document.querySelectorAll(wanted)].map((one) => (one.textContent ?? '').replace(/\s+/g, ' ')),
    );
    return texts.find((text) => pattern.test(text)) ?? null;
  });
}

/** Saves the note that is being written. */
export async function saveNote(driver: Driver): Promise<void> {
  await press(driver, '[data-action="save-note"]');
  await until('the editor to close', async () => ((await count(driver, '[data-dialog="note"]')) === 0 ? true : null));
}

/** Gives a file of notes to the panel. */
export function give(driver: Driver, text: string): Promise<true> {
  return choose(driver, '[data-file="notes"]', 'notes.jsonld', Buffer.from(text).toString('base64'));
}

/** The file that the browser saves in a folder while something is done. */
export async function saved(folder: string, act: () => Promise<unknown>): Promise<Buffer> {
  const before = new Set(readdirSync(folder));
  await act();
  return until('a file to be saved', async () => {
    const name = readdirSync(folder).find((one) => !before.has(one) && !/\.(?:part|crdownload|tmp)$|^\./.test(one));
    const bytes = name ? readFileSync(join(folder, name)) : Buffer.alloc(0);
    return bytes.length === 0 ? null : bytes;
  });
}

/** Words under our highlights in the page, each with the name of its paint. */
export function painted(driver: Driver): Promise<string[]> {
  return driver.inPage(() =>
    [...CSS.highlights.entries()]
      .filter(([name]) => /^on-record-(?:yellow|green|blue|red|purple)$/.test(name))
      .flatMap(([name, ranges]) =>
        [...ranges].map(({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          return `${name}: ${String(range)}`;
        }),
      ),
  );
}

/** Waits until just so many passages are painted in the page. */
export function paintedAs(driver: Driver, number: number): Promise<string[]> {
  return until(`${number} passages to be painted`, async () => {
    const now = await painted(driver);
    return now.length === number ? now : null;
  });
}
