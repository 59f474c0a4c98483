import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from './drivers/chromium.ts';
import { type Driver, until } from './drivers/driver.ts';
import { firefox } from './drivers/firefox.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { choose, panelIn, press, textOf } from './panel.ts';

/** Statements as a reader's spreadsheet has them; one row has none, one is there twice. */
const TABLE = [
  'Statement,Who,Day',
  '"The lighthouse of Vellmouth, built in 1911, was never repaired.",Odo Brask,2031-05-04',
  'The lighthouse keeper left the island in spring.,Ina Corvane,2031-04-28',
  'The lighthouse keeper left the island in spring.,Ina Corvane,2031-04-28',
  ',Ina Corvane,2031-04-28',
  '',
].join('\n');

let site: Site;
let chrome: Awaited<ReturnType<typeof chromium>>;
let fox: Awaited<ReturnType<typeof firefox>>;
let backup = '';

beforeAll(async () => {
  site = await serveSite('tests/fixtures/site');
  chrome = await chromium('dist/chrome');
  fox = await firefox('dist/firefox');
});

afterAll(async () => {
  await chrome?.close();
  await fox?.close();
  await site?.close();
});

async function openLibrary(driver: Driver): Promise<void> {
  await driver.open(site.url('/tram-monday.html'));
  await driver.clickAction();
  await panelIn(driver, 'compared');
  await press(driver, '[data-view-tab="library"]');
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe.each([
  ['chromium', () => chrome],
  ['firefox', () => fox],
] as const)('the library in %s', (_, driver) => {
  it('imports a table after showing what it holds, and names the bad row', async () => {
    await openLibrary(driver());
    await press(driver(), '[data-section="import"]');
    await choose(driver(), 'input[name="import"]', 'lighthouse.csv', base64(TABLE));
    expect(await textOf(driver(), '.previews')).toContain('The lighthouse of Vellmouth, built in 1911, was never repaired.');
    await press(driver(), '[data-action="start-import"]');
    expect(await textOf(driver(), '[data-job="done"]')).toMatch(/2 statements added, 1 duplicate folded.*Row 5 was left out/);
  });

  it('finds, deletes and brings back what was imported', async () => {
    await press(driver(), '[data-section="packs"]');
    expect(await textOf(driver(), '[data-pack="pack:lighthouse"]')).toContain('2 statements');
    await press(driver(), '[data-pack="pack:lighthouse"] [data-action="show-pack"]');
    await press(driver(), '[data-claim="pack:lighthouse/2"] [data-action="delete-claim"]');
    await until('the claim to go', () =>
      driver().inPanel((document) => (document.querySelector('[data-claim="pack:lighthouse/2"]') ? null : true)),
    );
    await press(driver(), '[data-action="undo-delete"]');
    expect(await textOf(driver(), '[data-claim="pack:lighthouse/2"]')).toContain('Ina Corvane');
  });

  it('shows everything that a speaker said', async () => {
    await press(driver(), '[data-claim="pack:lighthouse/1"] [data-action="show-speaker"]');
    expect(await textOf(driver(), '[data-speaker="Odo Brask"] .claims')).toContain('was never repaired');
    await press(driver(), '[data-action="leave-speaker"]');
  });

  it('removes a pack at once, and brings it back', async () => {
    await press(driver(), '[data-section="packs"]');
    await press(driver(), '[data-pack="pack:lighthouse"] [data-action="remove-pack"]');
    await until('the pack to go', () =>
      driver().inPanel((document) => (document.querySelector('[data-pack="pack:lighthouse"]') ? null : true)),
    );
    await press(driver(), '[data-action="undo-remove"]');
    expect(await textOf(driver(), '[data-pack="pack:lighthouse"]')).toContain('2 statements');
  });
});

describe('a backup', () => {
  it('made in Chromium brings Firefox to the same state', async () => {
    await keepNote(chrome);
    await press(fox, '[data-pack="pack:lighthouse"] [data-action="remove-pack"]');
    await press(chrome, '[data-pack="seed:004"] [data-action="switch-pack"]');
    await press(chrome, '[data-section="backup"]');
    await chrome.inPanel((document) => {
      const view = document.defaultView as unknown as { URL: typeof URL; backup?: Blob };
      const make = view.URL.createObjectURL.bind(view.URL);
      view.URL.createObjectURL = (file) => {
        view.backup = file as Blob;
        return make(file);
      };
    });
    await press(chrome, '[data-action="make-backup"]');
    await textOf(chrome, '[data-toast="backed-up"]');
    backup = (await chrome.inPanel((document) => {
      const { backup } = document.defaultView as unknown as { backup: Blob };
      return backup.arrayBuffer().then((buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))));
    })) as unknown as string;

    await press(fox, '[data-section="backup"]');
    await choose(fox, 'input[name="backup"]', 'backup.jsonl.gz', backup);
    expect(await textOf(fox, '[data-waiting="restore"]')).toMatch(/6 packs.*1 note/);
    await press(fox, '[data-action="restore-backup"]');
    await textOf(fox, '[data-toast="restored"]');
    expect(await stateOf(fox)).toEqual(await stateOf(chrome));
  });

  it('brings back what the browser evicted, which is noticed and said', async () => {
    const before = await stateOf(chrome);
    const panel = await chrome.panel();
    const devtools = await panel.createCDPSession();
    await devtools.send('Storage.clearDataForOrigin', { origin: new URL(panel.url()).origin, storageTypes: 'indexeddb' });
    await panel.reload();
    await press(chrome, '[data-view-tab="library"]');
    expect(await textOf(chrome, '[data-safety="lost"]')).toMatch(/1 pack, 2 statements, 1 note/);
    await press(chrome, '[data-action="go-restore"]');
    await choose(chrome, 'input[name="backup"]', 'backup.jsonl.gz', backup);
    await press(chrome, '[data-action="restore-backup"]');
    await until('the loss to be made good', () =>
      chrome.inPanel((document) => (document.querySelector('[data-safety="lost"]') ? null : true)),
    );
    expect(await stateOf(chrome)).toEqual(before);
  });
});

describe('growing by reading', () => {
  it('keeps the articles of an allowed site by themselves, once it is switched on', async () => {
    await press(fox, '[data-section="packs"]');
    await press(fox, '[data-action="switch-growing"]');
    await fox.allowSite('http://127.0.0.1/*');
    await until('the article to be kept', async () => {
      await fox.open(site.url('/tram-thursday.html'));
      return fox.inPanel((document) => document.querySelector('[data-kept^="article:"]')?.textContent ?? null);
    });
  });
});

/** Puts a note into the database as the notes view does, without driving it. */
async function keepNote(driver: Driver): Promise<void> {
  await driver.inPanel((document) => {
    const view = document.defaultView as Window & typeof globalThis;
    const source = {
      url: 'https://gazette.example/quay',
      title: 'Quay',
      byline: [],
      siteName: null,
      published: null,
      accessed: '2031-05-04T09:00:00Z',
    };
    const note = {
      id: '7d0c4d0e-0000-4000-8000-000000000001',
      created: '2031-05-04T09:00:00Z',
      modified: '2031-05-04T09:00:00Z',
      target: { kind: 'page', source },
      body: { text: 'Compare with May.', tags: ['harbour'] },
      removed: null,
    };
    return new Promise<void>((resolve, reject) => {
      const opening = view.indexedDB.open('on-record');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const writing = opening.result.transaction('annotations', 'readwrite');
        writing.objectStore('annotations').put(note);
        writing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  });
}

/** Packs with their switches and sizes, and the notes, as the database has them. */
function stateOf(driver: Driver): Promise<unknown> {
  return driver.inPanel((document) => {
    const view = document.defaultView as Window & typeof globalThis;
    return new Promise<unknown>((resolve, reject) => {
      const opening = view.indexedDB.open('on-record');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const reading = opening.result.transaction(['packs', 'annotations']);
        const packs = reading.objectStore('packs').getAll();
        const notes = reading.objectStore('annotations').getAll();
        reading.oncomplete = () => {
          opening.result.close();
          const states = packs.result
            .filter(({ removed }) => !removed)
            .map(({ id, name, version, licence, enabled, claims, documents }) => ({
              id,
              name,
              version,
              licence,
              enabled,
              claims,
              documents,
            }));
          resolve(JSON.parse(JSON.stringify({ states, notes: notes.result })));
        };
      };
    });
  });
}
