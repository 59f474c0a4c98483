import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '../drivers/chromium.ts';
import { until } from '../drivers/driver.ts';
import type { Site } from '../drivers/site.ts';
import { unpack, updateTo } from '../drivers/unpack.ts';
import { clickButton, panelIn } from '../panel.ts';
import { pathOf } from './jobs.ts';
import { lifeIn, type Victim } from './life.ts';
import { storedNow } from './stored.ts';

const RELEASES = resolve(import.meta.dirname, '../../fixtures/releases');
/** Articles that the reader had kept with the old release. */
export const KEPT = 3;

/** A profile of the oldest release, in which articles were kept; each death is in a copy of it. */
export async function oldProfile(
  home: string,
  site: Site,
): Promise<{ die(n: number, victim: Victim, after: number): Promise<Record<string, number>> }> {
  const [extension, profile] = [join(home, 'extension'), join(home, 'old')];
  const release =
    readdirSync(RELEASES)
      .filter((name) => name.endsWith('-chrome.zip'))
      .sort()[0] ?? '';
  unpack(join(RELEASES, release), extension);
  const before = await chromium(extension, { profile });
  for (let n = 0; n < KEPT; n++) {
    await before.open(site.url(pathOf(n)));
    await before.clickAction();
    await panelIn(before, 'compared', ({ text }) => text.includes(`Council ${n} counts`));
    await clickButton(before, 'Keep');
    await panelIn(before, 'compared', ({ text }) => /\bKept\b/.test(text));
  }
  await before.close();
  updateTo('dist/chrome', extension);

  return {
    /** The new build opens the old profile, something dies, and the reader comes back; answers with what is there of what was kept. */
    async die(n, victim, after) {
      const copy = join(home, `migrating-${n}`);
      cpSync(profile, copy, { recursive: true });
      const life = await lifeIn(site, () => chromium(extension, { profile: copy }));
      try {
        await life.visit(pathOf(0));
        await new Promise((done) => setTimeout(done, after));
        await life.kill(victim);
        await life.comeBack(pathOf(0));
        const articles = async () => Object.entries((await storedNow(life.driver())).packs).filter(([id]) => id.startsWith('article:'));
        return Object.fromEntries(
          await until('the old base to be moved', async () => ((await articles()).length >= KEPT ? articles() : null)),
        );
      } finally {
        await life.end();
        rmSync(copy, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}
