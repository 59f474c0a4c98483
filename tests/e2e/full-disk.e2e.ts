import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from './drivers/chromium.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { clickButton, panelIn, type Shown } from './panel.ts';

const SITE = resolve(import.meta.dirname, '../fixtures/site');
/** Bytes of the disk that the profile stands on: a fresh profile of Chromium takes about a third of it. */
const DISK = 64 * 1024 * 1024;

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

  async function read(path: string, title: string): Promise<Shown> {
    await driver.open(site.url(path));
    await driver.clickAction();
    return panelIn(driver, 'compared', ({ text }) => text.includes(title));
  }
});

/** Writes until nothing more goes in. */
function fill(): void {
  for (const size of [1 << 20, 1 << 12]) {
    try {
      for (;;) writeFileSync(join(disk, 'ballast'), Buffer.alloc(size), { flag: 'a' });
    } catch {
      // Full: that is what was wanted.
    }
  }
}
