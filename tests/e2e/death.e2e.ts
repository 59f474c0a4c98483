import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from './drivers/chromium.ts';
import { until } from './drivers/driver.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { clickButton, panelIn, readPanel, type Shown } from './panel.ts';

/** Deaths in one run: a few in CI; `DEATHS=200` on demand. `DEATH_SEED` repeats a run that failed. */
const DEATHS = Number(process.env.DEATHS ?? 6);
const SEED = Number(process.env.DEATH_SEED ?? Date.now() % 1_000_000);
/** Statements on each of the made-up pages, so that what is half kept shows in the count. */
const STATEMENTS = 5;

const PLACES = ['Tolmin', 'Orsola', 'Brelling', 'Marda', 'Quillon', 'Vesk', 'Hallo', 'Ister'];
const pages = Object.fromEntries(
  Array.from({ length: DEATHS }, (_, i) => [
    `/council-${i}.html`,
    () => {
      const place = PLACES[i % PLACES.length];
      const sentences = Array.from(
        { length: STATEMENTS },
        (_, n) => `<p>Council ${i} of ${place} spent ${n + 2}${i}0 crowns on ferry number ${n + 1}, its clerk said.</p>`,
      );
      return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Council ${i} counts</title></head><body><article><h1>Council ${i} counts</h1>${sentences.join('')}</article></body></html>`;
    },
  ]),
);

type Running = Awaited<ReturnType<typeof chromium>>;
type Victim = 'background' | 'panel' | 'tab' | 'browser';
const VICTIMS: readonly Victim[] = ['background', 'panel', 'tab', 'browser'];

/**
 * Something dies at a random moment while an article is read and kept. Whatever the panel had called kept is there afterwards, whole; whatever it had
 * not is there whole or not at all.
 */
describe(`death at any moment (${DEATHS} deaths, seed ${SEED})`, () => {
  const home = mkdtempSync(join(tmpdir(), 'on-record-death-'));
  const random = numbers(SEED);
  let driver: Running;
  let site: Site;

  beforeAll(async () => {
    [driver, site] = [await chromium('dist/chrome', { profile: home }), await serveSite('tests/fixtures/site', pages)];
  });

  afterAll(async () => {
    await driver?.close();
    await site?.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });

  it('loses nothing that was confirmed, and leaves nothing half done', { timeout: 60_000 + DEATHS * 30_000 }, async () => {
    const before = await searched('/council-0.html', 0);
    let [kept, unsure] = [0, 0];
    for (let i = 0; i < DEATHS; i++) {
      const victim = VICTIMS[Math.floor(random() * VICTIMS.length)] ?? 'browser';
      const told = `death ${i} of ${DEATHS} (seed ${SEED}): ${victim}`;
      const confirmed = await keepAndKill(`/council-${i}.html`, i, victim, random() * 250);
      const now = (await searched(`/council-${i}.html`, i)) - before;
      if (confirmed) kept++;
      else unsure++;
      expect(now % STATEMENTS, `${told}: half an article is in the base`).toBe(0);
      expect(now / STATEMENTS, `${told}: a kept article is gone`).toBeGreaterThanOrEqual(kept);
      expect(now / STATEMENTS, `${told}: more is there than was kept`).toBeLessThanOrEqual(kept + unsure);
    }
  });

  /** Presses “Keep”, lets the victim die some milliseconds later, and tells whether the panel had said that the article is kept. */
  async function keepAndKill(path: string, i: number, victim: Victim, after: number): Promise<boolean> {
    await read(path, i);
    await clickButton(driver, 'Keep');
    await new Promise((resolve) => setTimeout(resolve, after));
    const confirmed = await readPanel(driver).then(isKept, () => false);
    await kill(victim);
    return confirmed;
  }

  async function kill(victim: Victim): Promise<void> {
    if (victim === 'background') return driver.killBackground().catch(() => undefined);
    if (victim === 'panel') return (await driver.panel()).close();
    if (victim === 'tab') return driver.open('about:blank');
    driver.browser.process()?.kill('SIGKILL');
    await driver.close().catch(() => undefined);
    driver = await until('the browser to start again', () => chromium('dist/chrome', { profile: home }));
  }

  async function read(path: string, i: number): Promise<Shown> {
    await driver.open(site.url(path));
    await driver.clickAction();
    return panelIn(driver, 'compared', ({ text }) => text.includes(`Council ${i} counts`));
  }

  /** How many statements the base holds, as the panel says under the article. */
  async function searched(path: string, i: number): Promise<number> {
    const { text } = await read(path, i);
    return Number(/compared with ([\d,]+) statements/.exec(text)?.[1]?.replaceAll(',', ''));
  }
});

function isKept({ text }: Shown): boolean {
  return /\bKept\b/.test(text) && !text.includes('Not kept');
}

/** Numbers in [0, 1) that a seed repeats (Park and Miller, 1988). */
function numbers(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
