import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEPT_FREE } from '../../src/app/base/needed-room.ts';
import { chromium } from './drivers/chromium.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { choose, clickButton, panelIn, press, type Shown, textOf } from './panel.ts';

const SITE = resolve(import.meta.dirname, '../fixtures/site');
/** Bytes of the disk that the profile stands on: a fresh profile of Chromium takes about a third of it. */
const DISK = 64 * 1024 * 1024;

/** A table that is written in three pieces. */
const TABLE = gzipSync(
  [
    'Statement,Who,Day',
    ...Array.from(
      { length: 28_000 },
      (_, i) => `Ferry ${i} left pier ${(i * 7919) % 10_007} with ${(i * 104_729) % 99_991} people,Odo Brask,2031-05-04`,
    ),
  ].join('\n'),
);

const disk = mkdtempSync(join(tmpdir(), 'on-record-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', disk]).status === 0;

afterAll(() => {
  if (mounted) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

/** A disk that is really full. Only root may mount one; where we may not, the errors are injected in the storage tests alone. */
describe.skipIf(!mounted)('a full disk', () => {
  let driver: Awaited<ReturnType<typeof chromium>>;
  let site: Site;

  beforeAll(async () => {
    mkdirSync(join(disk, 'profile'));
    [driver, site] = [await chromium('dist/chrome', { profile: join(disk, 'profile') }), await serveSite(SITE)];
  });

  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('is said, with what was not kept; what was kept stays, and reading goes on', async () => {
    await read('/tram-monday.html', 'Brelling council names');
    await clickButton(driver, 'Keep');
    await panelIn(driver, 'compared', ({ text }) => text.includes('Kept'));
    const before = await read('/tram-thursday.html', 'in doubt');

    fill();
    await clickButton(driver, 'Keep');
    const { text, relations } = await panelIn(driver, 'compared', (shown) => shown.text.includes('Not kept.'));
    expect(text).toContain('Nothing in your base has changed.');
    expect(relations).toEqual(before.relations);

    rmSync(join(disk, 'ballast'));
    await clickButton(driver, 'Keep');
    await panelIn(driver, 'compared', (shown) => shown.text.includes('Kept') && !shown.text.includes('Not kept'));
  });

  it('in the middle of an import: is said, nothing of it stays, and with room it can be done again', async () => {
    await press(driver, '[data-view-tab="library"]');
    const before = await packs();
    expect(before).toContainEqual(expect.stringMatching(/^article:/));

    fill(KEPT_FREE + TABLE.length + (1 << 20));
    await importTable();
    expect(await textOf(driver, '[data-job="failed"]')).toMatch(
      /There is no room left on the disk\. Nothing of it was kept\. \(QuotaExceededError/,
    );
    expect(await rowsRead()).toBeGreaterThan(12_800);
    await driver.closePanel();
    await driver.clickAction();
    await press(driver, '[data-view-tab="library"]');
    expect(await packs()).toEqual(before);
    await press(driver, '[data-section="import"]');
    expect(await textOf(driver, '[data-job="failed"]')).toContain('ferries');
    expect(await driver.inPanel((document) => document.querySelectorAll('[data-job]').length)).toBe(1);

    rmSync(join(disk, 'ballast'));
    await importTable();
    expect(await textOf(driver, '[data-job="done"]')).toContain('28,000 statements added');
  });

  async function importTable(): Promise<void> {
    await press(driver, '[data-section="import"]');
    await choose(driver, 'input[name="import"]', 'ferries.csv.gz', TABLE.toString('base64'));
    await press(driver, '[data-action="start-import"]');
  }

  /** How far the import came, as the database has it. */
  function rowsRead(): Promise<number> {
    return driver.inPanel((document) => {
      const view = document.defaultView as Window & typeof globalThis;
      return new Promise<number>((resolve, reject) => {
        const opening = view.indexedDB.open('on-record');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction('imports').objectStore('imports').getAll();
          asked.onsuccess = () => resolve(asked.result[0]?.counts.rows);
          asked.transaction?.addEventListener('complete', () => opening.result.close());
        };
      }) as unknown as number;
    });
  }

  /** The ids of the packs that the library lists. */
  async function packs(): Promise<string[]> {
    await press(driver, '[data-section="packs"]');
    await textOf(driver, '[data-pack]');
    return driver.inPanel((document) => [...document.querySelectorAll('[data-pack]')].map((one) => one.getAttribute('data-pack') ?? ''));
  }

  async function read(path: string, title: string): Promise<Shown> {
    await driver.open(site.url(path));
    await driver.clickAction();
    return panelIn(driver, 'compared', ({ text }) => text.includes(title));
  }
});

/** Writes until only so many bytes are left. */
function fill(left = 0): void {
  for (const size of [1 << 20, 1 << 12]) {
    try {
      while (left === 0 || bytesFree() > left + size) writeFileSync(join(disk, 'ballast'), Buffer.alloc(size), { flag: 'a' });
    } catch {
      // Full: that is what was wanted.
    }
  }
}

function bytesFree(): number {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
}
