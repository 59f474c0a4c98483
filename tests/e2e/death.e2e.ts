import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { urlId } from '../../src/domain/url-id.ts';
import { die } from './deaths/die.ts';
import { downloads, jobsIn, pageOf, pathOf, SENTENCES } from './deaths/jobs.ts';
import { tramPages } from './deaths/judging.ts';
import { type Life, lifeIn, VICTIMS } from './deaths/life.ts';
import { KEPT, oldProfile } from './deaths/migrating.ts';
import { type Newsroom, newsroomIn } from './deaths/newsroom.ts';
import { chromium } from './drivers/chromium.ts';
import type { Driver } from './drivers/driver.ts';
import { firefox } from './drivers/firefox.ts';
import { type Site, serveSite } from './drivers/site.ts';

/** Deaths in one run: one of each job in CI; `DEATHS=200` on demand, `DEATHS_FIREFOX=40` for those in Firefox. */
const DEATHS = { chromium: Number(process.env.DEATHS ?? 7), firefox: Number(process.env.DEATHS_FIREFOX ?? 0) };
/** `DEATH_SEED` repeats a run that failed; `DEATH_JOB=restoring` runs one job alone. */
const SEED = Number(process.env.DEATH_SEED ?? Date.now() % 1_000_000);
const ONLY = process.env.DEATH_JOB;
/** Deaths while the base of an old release is moved. Each takes two starts of the browser. */
const MOVES = Number(process.env.DEATHS_MIGRATING ?? 0);
/** Deaths of who follows a shared base and shares in it. */
const ROOM = Number(process.env.DEATHS_ROOM ?? 0);

const pages = Object.assign(
  {},
  ...Array.from({ length: Math.max(DEATHS.chromium, DEATHS.firefox, KEPT, ROOM) }, (_, n) => ({
    [pathOf(n)]: () => pageOf(n),
    ...tramPages(n),
  })),
);

async function chromiumIn(home: string): Promise<Driver> {
  const driver = await chromium('dist/chrome', { profile: join(home, 'profile') });
  const session = await driver.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads(home) });
  return driver;
}

function firefoxIn(home: string): Promise<Driver> {
  return firefox('dist/firefox', {
    profile: join(home, 'profile'),
    preferences: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads(home),
      'browser.download.useDownloadDir': true,
      // The add-on is installed anew after each crash, as the same one: a reader's own stays installed.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  });
}

/**
 * Something dies at a random moment of each job. Whatever the panel had called done is there afterwards, whole; whatever it had not is there whole or not
 * at all; what was under way comes to its end.
 */
describe.each([
  ['chromium', chromiumIn],
  ['firefox', firefoxIn],
] as const)('death at any moment in %s', (name, start) => {
  const count = DEATHS[name];
  const home = mkdtempSync(join(tmpdir(), 'on-record-death-'));
  const random = numbers(SEED);
  const jobs = jobsIn(home).filter((job) => ONLY === undefined || job.name === ONLY);
  let life: Life;
  let site: Site;

  beforeAll(async () => {
    if (count === 0) return;
    site = await serveSite('tests/fixtures/site', pages);
    life = await lifeIn(site, () => start(home));
  });

  afterAll(async () => {
    await life?.end();
    await site?.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });

  it.skipIf(count === 0)(`loses nothing in ${count} deaths (seed ${SEED})`, { timeout: 60_000 + count * 60_000 }, async () => {
    let sure = 0;
    for (let n = 0; n < count; n++) {
      const job = jobs[n % jobs.length];
      const victim = VICTIMS[Math.floor(random() * VICTIMS.length)] ?? 'browser';
      const after = random() * (job?.span ?? 0);
      if (!job) throw new Error(`no job is called ${ONLY}`);
      if (await die(life, job, n, victim, after, `death ${n} of ${count} (seed ${SEED})`)) sure++;
    }
    if (count > jobs.length)
      process.stdout.write(`${JSON.stringify({ browser: name, seed: SEED, deaths: count, confirmed: sure, lost: 0 })}\n`);
  });
});

/** Moving a base of an old release begins when the new build first opens it, and goes on some seconds later. */
describe('death while an old base is moved', () => {
  const home = mkdtempSync(join(tmpdir(), 'on-record-migrating-'));
  let site: Site;
  afterAll(async () => {
    await site?.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });

  it.skipIf(MOVES === 0)(`loses nothing in ${MOVES} deaths (seed ${SEED})`, { timeout: 60_000 + MOVES * 60_000 }, async () => {
    const random = numbers(SEED);
    site = await serveSite('tests/fixtures/site', pages);
    const old = await oldProfile(home, site);
    const kept = Object.fromEntries(Array.from({ length: KEPT }, (_, n) => [`article:${urlId(site.url(pathOf(n)))}`, SENTENCES]));
    for (let n = 0; n < MOVES; n++) {
      const victim = VICTIMS[Math.floor(random() * VICTIMS.length)] ?? 'browser';
      const after = random() * 5000;
      expect(await old.die(n, victim, after), `move ${n} (seed ${SEED}): ${victim} after ${Math.round(after)} ms`).toEqual(kept);
    }
    process.stdout.write(`${JSON.stringify({ job: 'migrating', seed: SEED, deaths: MOVES, lost: 0 })}\n`);
  });
});

/** A shared base goes on where it stopped: what was shared is sent once, what was withdrawn is gone, what colleagues shared is all there. */
describe('death while a shared base is followed', () => {
  const home = mkdtempSync(join(tmpdir(), 'on-record-newsroom-death-'));
  let newsroom: Newsroom;
  let site: Site;

  beforeAll(async () => {
    if (ROOM === 0) return;
    site = await serveSite('tests/fixtures/site', pages);
    newsroom = await newsroomIn(home, site);
  });

  afterAll(async () => {
    await newsroom?.end();
    await site?.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });

  it.skipIf(ROOM === 0)(`loses nothing in ${ROOM} deaths (seed ${SEED})`, { timeout: 60_000 + ROOM * 90_000 }, async () => {
    const random = numbers(SEED);
    const jobs = newsroom.jobs.filter(({ name }) => ONLY === undefined || name === ONLY);
    let sure = 0;
    for (let n = 0; n < ROOM; n++) {
      const job = jobs[n % jobs.length];
      if (!job) throw new Error(`no job is called ${ONLY}`);
      const victim = VICTIMS[Math.floor(random() * VICTIMS.length)] ?? 'browser';
      if (await die(newsroom.life, job, n, victim, random() * job.span, `death ${n} of ${ROOM} (seed ${SEED})`)) sure++;
    }
    process.stdout.write(`${JSON.stringify({ jobs: jobs.map(({ name }) => name), seed: SEED, deaths: ROOM, confirmed: sure, lost: 0 })}\n`);
  });
});

/** Numbers in [0, 1) that a seed repeats (Park and Miller, 1988). */
function numbers(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
