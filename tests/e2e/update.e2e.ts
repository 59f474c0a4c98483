import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from './drivers/chromium.ts';
import { until } from './drivers/driver.ts';
import { reloadExtension } from './drivers/reload.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { unpack, updateTo } from './drivers/unpack.ts';
import { clickButton, panelIn, panelWithPossible, readPanel } from './panel.ts';

const SITE = resolve(import.meta.dirname, '../fixtures/site');
const RELEASES = resolve(import.meta.dirname, '../fixtures/releases');
/** Added since, on purpose (`docs/stores.md`): permissions about which the browser neither warns nor asks, so that no update is held back by them. */
const SILENT = ['alarms', 'offscreen'];
const releases = readdirSync(RELEASES).filter((name) => name.endsWith('-chrome.zip'));

/** A release as it was published, and then the build of today, in one profile: what the reader kept is there, and nothing more is asked for. */
describe.each(releases)('the update from %s', (release) => {
  const home = mkdtempSync(join(tmpdir(), 'on-record-update-'));
  const extension = join(home, 'extension');
  const profile = join(home, 'profile');
  let site: Site;

  beforeAll(async () => {
    site = await serveSite(SITE);
  });

  afterAll(async () => {
    await site?.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });

  it('keeps what was kept', async () => {
    unpack(join(RELEASES, release), extension);
    const before = await chromium(extension, { profile });
    await before.open(site.url('/tram-monday.html'));
    await before.clickAction();
    await panelIn(before, 'compared', ({ text }) => text.includes('Brelling council names'));
    await clickButton(before, 'Keep');
    await until('the article to be kept', async () => ((await readPanel(before)).text.match(/kept/i) ? true : null));

    // As a browser updates: under way. Files exchanged while it is closed would leave the old background at work.
    updateTo('dist/chrome', extension);
    await reloadExtension(before);
    const after = before;
    try {
      await after.open(site.url('/tram-thursday.html'));
      await after.clickAction();
      // The old base is moved into the new form while the panel is in use: what it holds is found as it arrives.
      const kept = ['contradicts', 'differs', 'repeats'];
      const { relations } = await panelWithPossible(after, ({ text, relations: found }) => {
        const kinds = found.filter(({ origin }) => origin.startsWith('article:')).map(({ relation }) => relation);
        return text.includes('in doubt') && kept.every((kind) => kinds.includes(kind));
      });
      const amounts = relations.find(({ relation, origin }) => relation === 'differs' && origin.startsWith('article:'));
      expect(amounts?.text).toContain('310 million');
    } finally {
      await after.close();
    }
  });

  it('asks the reader for no permission that the release did not have', () => {
    const { permissions, host_permissions: hosts } = manifestIn(extension);
    unpack(join(RELEASES, release), join(home, 'release'));
    const old = manifestIn(join(home, 'release'));
    const added = (permissions ?? []).filter((one) => !old.permissions?.includes(one) && !SILENT.includes(one));
    expect(added).toEqual([]);
    expect(hosts ?? []).toEqual(old.host_permissions ?? []);
  });
});

function manifestIn(folder: string) {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { permissions?: string[]; host_permissions?: string[] };
}
