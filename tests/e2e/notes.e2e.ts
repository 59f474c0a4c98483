import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/exchange/annotations/writing.ts';
import { type Driver, until } from './drivers/driver.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { chromiumSaving, count, firefoxSaving, give, painted, paintedAs, saved, saveNote, seen, type } from './notes-panel.ts';
import { OPENED } from './opened-exports.ts';
import { choose, clickButton, panelIn, press } from './panel.ts';
import { ODD_PARTS, REFUSALS } from './refused-selections.ts';

const SITE = resolve(import.meta.dirname, '../fixtures/site');
const DEMO = resolve(import.meta.dirname, '../../src/demo');

/** What the first browser exported; the second one takes it in. */
let carried: string | null = null;

/** The first browser's backup, base64. */
let backup: string | null = null;

/** The same article as it is published, and as it is after an edit: other words before, the passage elsewhere, another gone. */
const FERRY = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry stops</title></head><body><article><h1>Ferry stops</h1>${body}</article></body></html>`;
const FIRST =
  '<p id="first">The ferry between Orsola and Brelling stopped on Friday after its engine failed, the harbour master, Runa Estrada, said.</p>';
const HULL = '<p id="hull">Divers found nothing wrong with the hull. The company that runs the boat hopes to have it back on Tuesday.</p>';
const BUS = '<p id="bus">Until then a bus takes people around the bay, which is twice as long a way and costs the same as the boat.</p>';
const MORE =
  '<p>A crane for the new engine arrived on Sunday night, and two more are on their way from the yard at Lindhaven, she added.</p>';
let isEdited = false;
const EDITED = FIRST.replace('Friday', 'Sunday') + MORE + MORE.replace('crane', 'winch') + HULL;
const PIER =
  '<p id="pier">The pier at Lindhaven is closed to cars until the new year, and the bus turns at the church, said Odo Brask.</p>';
const PAGES = {
  '/ferry.html': () => FERRY(isEdited ? EDITED : FIRST + HULL + BUS),
  '/pier.html': () => FERRY(PIER + HULL),
  '/refused.html': () => FERRY(FIRST + BUS + ODD_PARTS),
};

// Both browsers see the same pages at the same addresses.
let site: Site;
let demo: Site;

beforeAll(async () => {
  [site, demo] = [await serveSite(SITE, PAGES), await serveSite(DEMO)];
});

afterAll(async () => {
  await site?.close();
  await demo?.close();
});

describe.each([
  ['chromium', chromiumSaving],
  ['firefox', firefoxSaving],
] as const)('notes in %s', (browser, start) => {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-notes-'));
  let driver: Driver;

  beforeAll(async () => {
    isEdited = false;
    driver = await start(folder);
  });

  afterAll(async () => {
    await driver?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const click = (selector: string) => press(driver, selector);

  it('keeps what was typed when the panel is closed, and makes a note of it', async () => {
    await driver.open(site.url('/tram-monday.html'));
    await driver.clickAction();
    await panelIn(driver, 'compared', ({ text }) => text.includes('Brelling council names a date'));
    await click('[data-view-tab="notes"]');
    await click('[data-action="note"]');
    await type(driver, '[data-dialog="note"] textarea', 'Ask the council **why**.');
    await seen(driver, '[data-draft]', /Draft kept/);
    await driver.closePanel();
    await driver.clickAction();
    await click('[data-view-tab="notes"]');
    await seen(driver, '.drafts', /Ask the council/);
    await click('[data-action="continue-draft"]');
    await saveNote(driver);
    await seen(driver, '[data-note] strong', /^why$/);
    expect(await count(driver, '.drafts')).toBe(0);
  });

  it('takes notes on a statement and on two, where nothing was found and where something was', async () => {
    await driver.open(demo.url('/article.html'));
    await driver.clickAction();
    await click('[data-view-tab="page"]');
    await panelIn(driver, 'compared', ({ relations }) => relations.some(({ relation }) => relation === 'contradicts'));
    await click('[data-statement] .who [data-action="note"]');
    await type(driver, '[data-dialog="note"] textarea', 'On the statement.');
    await saveNote(driver);
    await click('[data-relation="contradicts"] [data-action="note"]');
    await type(driver, '[data-dialog="note"] textarea', 'On these two.');
    await saveNote(driver);
    await click('[data-view-tab="notes"]');
    await seen(driver, '[data-about="relation"]', /On these two/);
    await seen(driver, '[data-about="statement"]', /On the statement/);
    expect(await count(driver, '[data-note]')).toBe(3);
  });

  it('still has them after a reload and the death of the background', async () => {
    await driver.killBackground();
    await driver.open(demo.url('/article.html'));
    await driver.clickAction();
    await click('[data-view-tab="notes"]');
    await seen(driver, '[data-about="relation"]', /On these two/);
  });

  it.each(EXPORT_FORMATS)('saves a %s file, which opens with all that was noted', async (format) => {
    const file = await saved(folder, async () => {
      await click('[data-action="export-notes"]');
      await click(`[name="format"][value="${format}"]`);
      await click('[data-action="save-file"]');
    });
    const text = file.toString();
    OPENED[format]?.(text, { url: demo.url('/article.html') });
    if (format === 'json-ld') carried ??= text;
  });

  it('takes in what another browser exported', async () => {
    if (carried === null) throw new Error('nothing was exported');
    const all = [...carried.matchAll(/"id": "urn:uuid:([^"]+)"/g)].map(([, id]) => id);
    await give(driver, carried);
    await seen(driver, '[data-toast="imported"]', /imported|here already/);
    await until('all of it to be in the list', async () => {
      const here = await driver.inPanel((document) =>
        [...document.querySelectorAll<HTMLElement>('[data-note]')].map(({ dataset }) => dataset.note),
      );
      return all.every((id) => here.includes(id)) ? true : null;
    });
  });

  const read = async (path: string) => {
    await driver.open(site.url(path));
    await driver.clickAction();
  };
  const highlight = async (selector: string, colour: string, shown: RegExp) => {
    await driver.select(selector);
    await click(`[name="highlight-colour"][value="${colour}"]`);
    await click('[data-action="highlight"]');
    await seen(driver, '[data-toast="highlighted"]', /Highlighted/);
    await seen(driver, `.mark-${colour} [data-note-text]`, shown);
  };

  it('highlights what is selected, with a note, and draws it again after a reload', async () => {
    await read('/ferry.html');
    await click('[data-view-tab="page"]');
    await panelIn(driver, 'compared', ({ text }) => text.includes('Ferry stops'));
    await click('[data-view-tab="notes"]');
    await highlight('#first', 'blue', /engine failed/);
    await highlight('#hull', 'green', /Divers/);
    await highlight('#bus', 'yellow', /bus/);
    await click('.mark-yellow [data-action="edit-note"]');
    await type(driver, '[data-dialog="note"] textarea', 'Which bus?');
    await saveNote(driver);
    const before = await driver.inPage(() => document.documentElement.outerHTML);
    await paintedAs(driver, 3);
    expect(await driver.inPage(() => document.documentElement.outerHTML)).toBe(before);
    await read('/ferry.html?utm_source=letter#top');
    await paintedAs(driver, 3);
  });

  it('finds them on the edited page: as they were, elsewhere, in other words; what is gone waits to be attached by hand', async () => {
    isEdited = true;
    await read('/ferry.html');
    expect((await paintedAs(driver, 2)).sort()).toEqual([
      expect.stringMatching(/^on-record-blue: The ferry .* stopped on Sunday /),
      expect.stringMatching(/^on-record-green: Divers found nothing/),
    ]);
    await seen(driver, '.mark-blue [data-anchoring="approximate"]', /words were changed/);
    await seen(driver, '.mark-green [data-anchoring="moved"]', /Moved/);
    await seen(driver, '[data-group="lost"] [data-lost]', /Until then a bus takes people/);
    await click('[data-view-tab="page"]');
    await seen(driver, '[data-aside="changed"]', /passages? w(?:as|ere) changed since.*No longer there.*Until then a bus/);
    await click('[data-view-tab="notes"]');
    await driver.select('article p:nth-of-type(2)');
    await click('[data-action="attach-note"]');
    await until('the tray to be empty', async () => ((await count(driver, '[data-lost]')) === 0 ? true : null));
    await until('it to be painted where it was attached', async () =>
      (await painted(driver)).some((one) => /^on-record-yellow: A crane/.test(one)) ? true : null,
    );
    await seen(driver, '.mark-yellow .note-text', /Which bus\?/);
    await driver.inPage(() => {
      CSS.highlights.clear();
      const article = document.querySelector('article');
      if (article) article.innerHTML = `<div>${article.innerHTML}</div>`;
    });
    await paintedAs(driver, 3);
  });

  it.each(REFUSALS)('says why a selection can be no highlight: %s', async (_, select, said) => {
    if (!(await driver.inPage(() => location.pathname)).endsWith('/refused.html')) await read('/refused.html');
    await until('the selection', () => driver.inPage(select));
    await click('[data-action="highlight"]');
    await seen(driver, '[data-toast]', said);
    expect(await painted(driver)).toEqual([]);
  });

  it('refuses a file of another kind, and runs nothing that is in one', async () => {
    const before = await count(driver, '[data-note]');
    await give(driver, '<script>globalThis.ran = true</script>');
    await seen(driver, '[data-toast="import-failed"]', /Nothing was imported/);
    await give(driver, (carried ?? '').slice(0, 500));
    await seen(driver, '[data-toast="import-failed"]', /cut short/);
    expect(await count(driver, '[data-note]')).toBe(before);
    const body = '<img src=x onerror="globalThis.ran = true"><script>globalThis.ran = true</script>[x](javascript:alert(1)) **bold**';
    await give(driver, JSON.stringify({ id: 'urn:x:evil', type: 'Annotation', bodyValue: body, target: 'https://post.example/' }));
    await seen(driver, '[data-note] strong', /^bold$/);
    const evil = await driver.inPanel((document) => [
      document.querySelectorAll('.note-text :is(script, img, [onerror], a[href^="javascript"])').length,
      (document.defaultView as unknown as { ran?: boolean }).ran ?? false,
    ]);
    expect(evil).toEqual([0, false]);
    await clickButton(driver, 'Undo');
    await until('the note to be gone', async () => ((await count(driver, '[data-note]')) === before ? true : null));
  });

  if (browser === 'chromium')
    it('goes into a backup', async () => {
      await read('/pier.html');
      await click('[data-view-tab="notes"]');
      await highlight('#pier', 'purple', /The pier/);
      await click('[data-view-tab="library"]');
      await click('[data-section="backup"]');
      backup = (await saved(folder, () => click('[data-action="make-backup"]'))).toString('base64');
    });

  if (browser === 'firefox')
    it('comes back from the backup of another browser, and shows on the page', async () => {
      if (backup === null) throw new Error('there is no backup');
      await click('[data-view-tab="library"]');
      await click('[data-section="backup"]');
      await choose(driver, 'input[name="backup"]', 'backup.jsonl.gz', backup);
      await click('[data-action="restore-backup"]');
      await seen(driver, '[data-toast="restored"]', /./);
      await read('/pier.html');
      expect(await paintedAs(driver, 1)).toEqual([expect.stringMatching(/^on-record-purple: The pier at Lindhaven/)]);
      await click('[data-view-tab="notes"]');
      await seen(driver, '.mark-purple [data-note-text]', /The pier/);
    });
});
