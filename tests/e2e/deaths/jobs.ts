import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { urlId } from '../../../src/domain/url-id.ts';
import { until } from '../drivers/driver.ts';
import { choose, clickButton, panelIn, press, readPanel, textOf } from '../panel.ts';
import { backupOf } from './backup.ts';
import { judging } from './judging.ts';
import type { Life, Victim } from './life.ts';
import { storedNow } from './stored.ts';

/** Something that the reader does and that takes a while. `n` makes each run of it another one. */
export interface Job {
  readonly name: string;
  /** Milliseconds within which the victim dies. */
  readonly span: number;
  /** All that comes before. */
  prepare(life: Life, n: number): Promise<void>;
  begin(life: Life, n: number): Promise<void>;
  /** Whether the panel had told the reader that it is done. */
  isConfirmed(life: Life, n: number): Promise<boolean>;
  /** After the death, with the panel open again: what was confirmed is there, nothing is there by half, what was under way comes to an end. */
  check(life: Life, n: number, confirmed: boolean, victim: Victim): Promise<void>;
}

/** Statements of an article. */
export const SENTENCES = 5;
/** Statements of an imported table, which are more than are written at once, and of a backup's pack; notes of a backup. */
const [ROWS, CLAIMS, NOTES] = [20_000, 3000, 60];

export const pathOf = (n: number) => `/council-${n}.html`;

const PLACES = ['Tolmin', 'Orsola', 'Brelling', 'Marda', 'Quillon', 'Vesk', 'Hallo', 'Ister'];

/** A page of the site: an article like no other. */
export function pageOf(n: number): string {
  const place = PLACES[n % PLACES.length];
  const sentences = Array.from(
    { length: SENTENCES },
    (_, i) => `<p>Council ${n} of ${place} spent ${i + 2}${n}0 crowns on ferry number ${i + 1}, its clerk said.</p>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Council ${n} counts</title></head><body><article><h1>Council ${n} counts</h1>${sentences.join('')}</article></body></html>`;
}

const compared = async (life: Life, n: number) => {
  await press(life.driver(), '[data-view-tab="page"]');
  await panelIn(life.driver(), 'compared', ({ text }) => text.includes(`Council ${n} counts`));
};
const has = (life: Life, selector: string) =>
  life.driver().inPanelWith(selector, (document, wanted) => document.querySelector(wanted) !== null);
const openLibrary = async (life: Life, n: number, section: string) => {
  await life.visit(pathOf(n));
  await press(life.driver(), '[data-view-tab="library"]');
  await press(life.driver(), `[data-section="${section}"]`);
};
/** All of it or nothing; all of it if that was said. */
function allOrNothing(count: number | undefined, all: number, confirmed: boolean): void {
  expect(confirmed ? [all] : [0, all]).toContain(count ?? 0);
}

const reading: Job = {
  name: 'reading',
  span: 400,
  prepare: async () => {},
  begin: (life, n) => life.visit(pathOf(n)),
  isConfirmed: async (life) => (await readPanel(life.driver())).state === 'compared',
  async check(life, n, _, victim) {
    // Where the page and the panel live on, reading comes to its end without the reader.
    if (victim === 'background')
      await until('the reading to end', async () => ((await readPanel(life.driver())).state === 'reading' ? null : true));
    await life.visit(pathOf(n));
    await compared(life, n);
  },
};

const keeping: Job = {
  name: 'keeping',
  span: 300,
  async prepare(life, n) {
    await life.visit(pathOf(n));
    await compared(life, n);
  },
  begin: (life) => clickButton(life.driver(), 'Keep'),
  isConfirmed: (life) => has(life, '[data-action="unkeep"]'),
  async check(life, n, confirmed) {
    const { packs } = await storedNow(life.driver());
    allOrNothing(packs[`article:${urlId(life.site.url(pathOf(n)))}`], SENTENCES, confirmed);
  },
};

const noting: Job = {
  name: 'noting',
  span: 250,
  async prepare(life, n) {
    await life.visit(pathOf(n));
    await press(life.driver(), '[data-view-tab="notes"]');
    await press(life.driver(), '[data-action="note"]');
    await textOf(life.driver(), '[data-dialog="note"]');
  },
  async begin(life, n) {
    await life.driver().inPanelWith(wordsOf(n), (document, words) => {
      const field = document.querySelector<HTMLTextAreaElement>('[data-dialog="note"] textarea');
      const view = document.defaultView as (Window & typeof globalThis) | null;
      if (!field || !view) throw new Error('no editor is open');
      field.value = words;
      field.dispatchEvent(new view.Event('input', { bubbles: true }));
      // A reader's hand takes longer still from the last key to the button.
      view.setTimeout(() => document.querySelector<HTMLElement>('[data-action="save-note"]')?.click(), 60);
    });
  },
  isConfirmed: (life) => has(life, '[data-toast="note-saved"], [data-draft="kept"]'),
  async check(life, n, confirmed) {
    const { notes, drafts } = await storedNow(life.driver());
    const written = [...Object.values(notes), ...Object.values(drafts)].filter((text) => text === wordsOf(n));
    allOrNothing(written.length, 1, confirmed);
    await press(life.driver(), '[data-view-tab="notes"]');
    if (written.length === 1)
      await until('the note to be seen', async () => ((await readPanel(life.driver())).text.includes(wordsOf(n)) ? true : null));
  },
};

const wordsOf = (n: number) => `Ask council ${n} why.`;

const importing: Job = {
  name: 'importing',
  span: 2500,
  async prepare(life, n) {
    await openLibrary(life, n, 'import');
    const rows = Array.from({ length: ROWS }, (_, i) => `Barge ${n} carried ${i} tons to the quay.,Ina Corvane,2031-04-28`);
    await choose(life.driver(), 'input[name="import"]', `barges-${n}.csv`, base64(`Statement,Who,Day\n${rows.join('\n')}\n`));
    await textOf(life.driver(), '.previews');
  },
  begin: async (life) => void (await press(life.driver(), '[data-action="start-import"]')),
  isConfirmed: (life, n) =>
    life
      .driver()
      .inPanelWith(`barges-${n}`, (document, name) =>
        [...document.querySelectorAll('[data-job="done"] h2')].some((title) => title.textContent === name),
      ),
  async check(life, n, confirmed, victim) {
    const first = await storedNow(life.driver());
    allOrNothing(first.packs[`pack:barges-${n}`], ROWS, confirmed);
    // A panel that lives on may begin only now, on a slow machine.
    const lives = victim === 'background' || victim === 'tab';
    const last = await until('the import to end', async () => {
      const now = await storedNow(life.driver());
      return now.importing.length === 0 && (!lives || now.packs[`pack:barges-${n}`] !== undefined) ? now : null;
    });
    allOrNothing(last.packs[`pack:barges-${n}`], ROWS, confirmed || first.importing.includes(`barges-${n}.csv`));
  },
};

/** Folder to which the browsers save. */
export const downloads = (home: string) => {
  const folder = join(home, 'saved');
  mkdirSync(folder, { recursive: true });
  return folder;
};

function exporting(home: string): Job {
  const whole = () => {
    const files = readdirSync(downloads(home)).filter((name) => /\.gz$/.test(name));
    return files.map(
      (name) =>
        gunzipSync(readFileSync(join(downloads(home), name)))
          .toString()
          .trimEnd()
          .split('\n')
          .at(-1) ?? '',
    );
  };
  let before: Awaited<ReturnType<typeof storedNow>> | null = null;
  let saved = 0;
  return {
    name: 'exporting',
    span: 900,
    async prepare(life, n) {
      await openLibrary(life, n, 'backup');
      await textOf(life.driver(), '[data-action="make-backup"]');
      before = await storedNow(life.driver());
      saved = whole().length;
    },
    begin: async (life) => void (await press(life.driver(), '[data-action="make-backup"]')),
    isConfirmed: (life) => has(life, '[data-toast="backed-up"]'),
    async check(life, _, confirmed, victim) {
      expect(await storedNow(life.driver())).toEqual(before);
      // The browser itself may die between our word and the end of its download.
      if (confirmed && victim !== 'browser') await until('the file', async () => (whole().length > saved ? true : null));
      expect(whole().filter((line) => !line.startsWith('{"end":'))).toEqual([]);
    },
  };
}

const restoring: Job = {
  name: 'restoring',
  span: 1800,
  async prepare(life, n) {
    await openLibrary(life, n, 'backup');
    const file = await backupOf(n, CLAIMS, NOTES);
    await choose(life.driver(), 'input[name="backup"]', `backup-${n}.jsonl.gz`, file.toString('base64'));
    await textOf(life.driver(), '[data-waiting="restore"]');
  },
  begin: async (life) => void (await press(life.driver(), '[data-action="restore-backup"]')),
  isConfirmed: (life) => has(life, '[data-toast="restored"]'),
  async check(life, n, confirmed) {
    const mine = async () => {
      const { packs, notes, restoring } = await storedNow(life.driver());
      const [first, second] = [packs[`pack:first-${n}`] ?? 0, packs[`pack:second-${n}`] ?? 0];
      return { first, second, restoring, notes: Object.values(notes).filter((text) => text === `Restored ${n}.`).length };
    };
    const begun = await mine();
    allOrNothing(begun.first, CLAIMS, confirmed);
    allOrNothing(begun.second, CLAIMS, confirmed);
    const { restoring: _, ...ended } = await until('the restoring to end', async () => {
      const now = await mine();
      return now.restoring ? null : now;
    });
    const all = { first: CLAIMS, second: CLAIMS, notes: NOTES };
    expect(confirmed || begun.restoring ? [all] : [all, { first: 0, second: 0, notes: 0 }]).toContainEqual(ended);
  },
};

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Every job in which something may die; `home` is where the browsers save files. */
export const jobsIn = (home: string): readonly Job[] => [reading, keeping, noting, judging, importing, exporting(home), restoring];
