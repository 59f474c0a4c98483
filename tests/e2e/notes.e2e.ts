import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from './drivers/chromium.ts';
import { type Driver, until } from './drivers/driver.ts';
import { firefox } from './drivers/firefox.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { clickButton, panelIn } from './panel.ts';

const SITE = resolve(import.meta.dirname, '../fixtures/site');
const DEMO = resolve(import.meta.dirname, '../../src/demo');

async function chromiumSaving(folder: string): Promise<Driver> {
  const driver = await chromium('dist/chrome');
  const session = await driver.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  return driver;
}

function firefoxSaving(folder: string): Promise<Driver> {
  return firefox('dist/firefox', {
    preferences: { 'browser.download.folderList': 2, 'browser.download.dir': folder, 'browser.download.useDownloadDir': true },
  });
}

/** What the first browser exported; the second one takes it in. */
let carried: string | null = null;

/** The same article as it is published, and as it is after an edit: other words before, the passage elsewhere, another gone. */
const FERRY = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry stops</title></head><body><article><h1>Ferry stops</h1>${body}</article></body></html>`;
const FIRST =
  '<p>The ferry between Orsola and Brelling stopped on Friday after its engine failed, the harbour master, Runa Estrada, said.</p>';
const HULL = '<p id="hull">Divers found nothing wrong with the hull. The company that runs the boat hopes to have it back on Tuesday.</p>';
const BUS = '<p id="bus">Until then a bus takes people around the bay, which is twice as long a way and costs the same as the boat.</p>';
const MORE =
  '<p>A crane for the new engine arrived on Sunday night, and two more are on their way from the yard at Lindhaven, she added.</p>';
let isEdited = false;
const PAGES = { '/ferry.html': () => FERRY(isEdited ? FIRST + MORE + MORE.replace('crane', 'winch') + HULL : FIRST + HULL + BUS) };

describe.each([
  ['chromium', chromiumSaving],
  ['firefox', firefoxSaving],
] as const)('notes in %s', (_, start) => {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-notes-'));
  let driver: Driver;
  let site: Site;
  let demo: Site;

  beforeAll(async () => {
    [driver, site, demo] = [await start(folder), await serveSite(SITE, PAGES), await serveSite(DEMO)];
  });

  afterAll(async () => {
    await driver?.close();
    await site?.close();
    await demo?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const click = (selector: string) =>
    until(`${selector} to click`, () =>
      driver.inPanelWith(selector, (document, wanted) => {
        const button = document.querySelector<HTMLElement>(wanted);
        button?.click();
        return button ? true : null;
      }),
    );
  const type = (selector: string, text: string) =>
    until(`${selector} to type into`, () =>
      driver.inPanelWith({ selector, text }, (document, given) => {
        const field = document.querySelector<HTMLTextAreaElement>(given.selector);
        const view = document.defaultView;
        if (!field || !view) return null;
        field.value = given.text;
        field.dispatchEvent(new view.Event('input', { bubbles: true }));
        return true;
      }),
    );
  const seen = (selector: string, pattern: RegExp) =>
    until(`${selector} to show ${pattern}`, async () => {
      const texts = await driver.inPanelWith(selector, (document, wanted) =>
        [...document.querySelectorAll(wanted)].map((one) => (one.textContent ?? '').replace(/\s+/g, ' ')),
      );
      return texts.find((text) => pattern.test(text)) ?? null;
    });
  const saveNote = async () => {
    await click('[data-action="save-note"]');
    await until('the editor to close', async () => ((await count('[data-dialog="note"]')) === 0 ? true : null));
  };
  const count = (selector: string) => driver.inPanelWith(selector, (document, wanted) => document.querySelectorAll(wanted).length);
  const give = (text: string) =>
    driver.inPanelWith(text, (document, content) => {
      const field = document.querySelector<HTMLInputElement>('[data-file="notes"]');
      const view = document.defaultView as (Window & typeof globalThis) | null;
      if (!field || !view) throw new Error('no field for files');
      const files = new view.DataTransfer();
      files.items.add(new view.File([content], 'notes.jsonld'));
      field.files = files.files;
      field.dispatchEvent(new view.Event('change', { bubbles: true }));
    });
  /** Saves all notes in a format and reads the file. */
  const exported = async (format: string): Promise<string> => {
    const before = new Set(readdirSync(folder));
    await click('[data-action="export-notes"]');
    await click(`[name="format"][value="${format}"]`);
    await click('[data-action="save-file"]');
    return until(`the ${format} file`, async () => {
      const name = readdirSync(folder).find((one) => !before.has(one) && !/\.(?:part|crdownload|tmp)$|^\./.test(one));
      const text = name ? readFileSync(join(folder, name), 'utf8') : '';
      return text === '' ? null : text;
    });
  };

  it('keeps what was typed when the panel is closed, and makes a note of it', async () => {
    await driver.open(site.url('/tram-monday.html'));
    await driver.clickAction();
    await panelIn(driver, 'compared', ({ text }) => text.includes('Brelling council names a date'));
    await click('[data-view-tab="notes"]');
    await click('[data-action="note"]');
    await type('[data-dialog="note"] textarea', 'Ask the council **why**.');
    await seen('[data-draft]', /Draft kept/);
    await driver.closePanel();
    await driver.clickAction();
    await click('[data-view-tab="notes"]');
    await seen('.drafts', /Ask the council/);
    await click('[data-action="continue-draft"]');
    await saveNote();
    await seen('[data-note] strong', /^why$/);
    expect(await count('.drafts')).toBe(0);
  });

  it('takes notes on a statement and on two, where nothing was found and where something was', async () => {
    await driver.open(demo.url('/article.html'));
    await driver.clickAction();
    await click('[data-view-tab="page"]');
    await panelIn(driver, 'compared', ({ relations }) => relations.some(({ relation }) => relation === 'contradicts'));
    await click('[data-statement] .who [data-action="note"]');
    await type('[data-dialog="note"] textarea', 'On the statement.');
    await saveNote();
    await click('[data-relation="contradicts"] [data-action="note"]');
    await type('[data-dialog="note"] textarea', 'On these two.');
    await saveNote();
    await click('[data-view-tab="notes"]');
    await seen('[data-about="relation"]', /On these two/);
    await seen('[data-about="statement"]', /On the statement/);
    expect(await count('[data-note]')).toBe(3);
  });

  it('still has them after a reload and the death of the background', async () => {
    await driver.killBackground();
    await driver.open(demo.url('/article.html'));
    await driver.clickAction();
    await click('[data-view-tab="notes"]');
    await seen('[data-about="relation"]', /On these two/);
  });

  it.each([
    ['markdown', /^---\ntitle: "Notes"\n.*\n> ==.*On these two\./s],
    ['html', /^<!doctype html>.*<div class="pair">.*On these two/s],
    ['csv', /^\uFEFFid,about,quote,note.*On these two/s],
    ['json-ld', /"type": "AnnotationCollection".*On these two/s],
    ['csl-json', /"type": "webpage".*On these two/s],
    ['ris', /^TY {2}- ELEC\r\n.*On these two.*ER {2}- /s],
    ['bibtex', /^@online\{.*On these two/s],
    ['readwise', /^\uFEFFHighlight,Title,Author,URL,Note,Location,Date\r\n.*On these two/s],
  ])('saves a %s file', async (format, pattern) => {
    const text = await exported(format);
    expect(text).toMatch(pattern);
    if (format === 'json-ld') carried ??= text;
  });

  it('takes in what another browser exported', async () => {
    if (carried === null) throw new Error('nothing was exported');
    const all = [...carried.matchAll(/"id": "urn:uuid:([^"]+)"/g)].map(([, id]) => id);
    await give(carried);
    await seen('[data-toast="imported"]', /imported|here already/);
    await until('all of it to be in the list', async () => {
      const here = await driver.inPanel((document) =>
        [...document.querySelectorAll<HTMLElement>('[data-note]')].map(({ dataset }) => dataset.note),
      );
      return all.every((id) => here.includes(id)) ? true : null;
    });
  });

  it('highlights what is selected, draws it again after a reload, and on the edited page', async () => {
    const painted = () =>
      driver.inPage(() =>
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
    isEdited = false;
    await driver.open(site.url('/ferry.html'));
    await driver.clickAction();
    await click('[data-view-tab="page"]');
    await panelIn(driver, 'compared', ({ text }) => text.includes('Ferry stops'));
    await click('[data-view-tab="notes"]');
    for (const [id, colour] of [
      ['hull', 'green'],
      ['bus', 'yellow'],
    ] as const) {
      await driver.select(`#${id}`);
      await click(`[name="highlight-colour"][value="${colour}"]`);
      await click('[data-action="highlight"]');
      await seen('[data-toast="highlighted"]', /Highlighted/);
      await seen(`.mark-${colour} [data-note-text]`, id === 'hull' ? /Divers/ : /bus/);
    }
    const before = await driver.inPage(() => document.documentElement.outerHTML);
    await until('both to be painted', async () => ((await painted()).length === 2 ? true : null));
    expect(await driver.inPage(() => document.documentElement.outerHTML)).toBe(before);
    await driver.open(site.url('/ferry.html?utm_source=letter#top'));
    await driver.clickAction();
    await until('both to be painted again', async () => ((await painted()).length === 2 ? true : null));
    isEdited = true;
    await driver.open(site.url('/ferry.html'));
    await driver.clickAction();
    const [found] = await until('the one that is still there', async () => {
      const names = await painted();
      return names.length === 1 ? names : null;
    });
    expect(found).toMatch(/^on-record-green: Divers found nothing/);
    await seen('[data-group="lost"] [data-lost]', /Until then a bus takes people/);
    await seen('[data-anchoring="moved"]', /Moved/);
    await click('[data-view-tab="page"]');
    await seen('[data-aside="changed"]', /passages? w(?:as|ere) changed since.*No longer there.*Until then a bus/);
    await click('[data-view-tab="notes"]');
    await driver.select('article p:nth-of-type(2)');
    await click('[data-action="attach-note"]');
    await until('the tray to be empty', async () => ((await count('[data-lost]')) === 0 ? true : null));
    await until('it to be painted where it was attached', async () =>
      (await painted()).some((one) => /^on-record-yellow: A crane/.test(one)) ? true : null,
    );
    await driver.inPage(() => {
      CSS.highlights.clear();
      const article = document.querySelector('article');
      if (article) article.innerHTML = `<div>${article.innerHTML}</div>`;
    });
    await until('both to be painted after the page rewrote itself', async () => ((await painted()).length === 2 ? true : null));
  });

  it('refuses a file of another kind, and runs nothing that is in one', async () => {
    const before = await count('[data-note]');
    await give('<script>globalThis.ran = true</script>');
    await seen('[data-toast="import-failed"]', /Nothing was imported/);
    await give((carried ?? '').slice(0, 500));
    await seen('[data-toast="import-failed"]', /cut short/);
    expect(await count('[data-note]')).toBe(before);
    const body = '<img src=x onerror="globalThis.ran = true"><script>globalThis.ran = true</script>[x](javascript:alert(1)) **bold**';
    await give(JSON.stringify({ id: 'urn:x:evil', type: 'Annotation', bodyValue: body, target: 'https://post.example/' }));
    await seen('[data-note] strong', /^bold$/);
    const evil = await driver.inPanel((document) => [
      document.querySelectorAll('.note-text :is(script, img, [onerror], a[href^="javascript"])').length,
      (document.defaultView as unknown as { ran?: boolean }).ran ?? false,
    ]);
    expect(evil).toEqual([0, false]);
    await clickButton(driver, 'Undo');
    await until('the note to be gone', async () => ((await count('[data-note]')) === before ? true : null));
  });
});
