import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chromium } from './drivers/chromium.ts';
import { type Driver, until } from './drivers/driver.ts';
import { firefox } from './drivers/firefox.ts';
import { type RecordingProxy, recordingProxy } from './drivers/proxy.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { clickButton, panelIn, press, readPanel } from './panel.ts';

const SITE = resolve(import.meta.dirname, '../fixtures/site');
const home = mkdtempSync(join(tmpdir(), 'on-record-silence-'));
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));

/** The browsers' makers: a fresh profile asks them for its own updates and settings. Nothing in our code names one of them. */
const MAKERS = /(?:^|\.)(?:google\.com|googleapis\.com|gstatic\.com|gvt1\.com|mozilla\.(?:com|net|org)|firefox\.com)$/;

/** A browser whose whole traffic goes through the proxy and into its own network log. */
interface Watched {
  start(proxy: RecordingProxy): Promise<Driver>;
  /** Addresses in the browser's own log. */
  logged(): string[];
}

const WATCHED: Readonly<Record<'chromium' | 'firefox', Watched>> = {
  chromium: {
    start: ({ port }) =>
      chromium('dist/chrome', {
        flags: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>', `--log-net-log=${join(home, 'net.json')}`],
      }),
    logged: () =>
      // One event a line; only requests have a method.
      readFileSync(join(home, 'net.json'), 'utf8')
        .split('\n')
        .filter((line) => line.includes('"method":'))
        .flatMap((line) => /"url":"(https?:[^"]+)"/.exec(line)?.[1] ?? []),
  },
  firefox: {
    start: ({ port }) =>
      firefox('dist/firefox', {
        preferences: {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': port,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': port,
          'network.proxy.allow_hijacking_localhost': true,
        },
        environment: { MOZ_LOG: 'nsHttp:3', MOZ_LOG_FILE: join(home, 'firefox') },
      }),
    logged: () =>
      readdirSync(home)
        .filter((name) => name.startsWith('firefox'))
        .flatMap((name) => [...readFileSync(join(home, name), 'utf8').matchAll(/uri=(https?:\S+)/g)].map(([, url = '']) => url)),
  },
};

/** The main job under a recording proxy and the browser's own network log: nothing is asked for that the pages did not ask for. */
describe.each(['chromium', 'firefox'] as const)('silence in %s', (name) => {
  it('asks nobody for anything while a page is read, looked up, kept, compared and taken out again', async () => {
    const proxy = await recordingProxy();
    const site = await serveSite(SITE);
    const driver = await WATCHED[name].start(proxy);
    try {
      await mainJob(driver, site);
    } finally {
      await driver.close();
      await site.close();
      await proxy.close();
    }
    const pages = [site.url('/tram-monday.html'), site.url('/tram-thursday.html')];
    const expected = (url: string) => pages.includes(url) || url === site.url('/favicon.ico') || MAKERS.test(hostOf(url));
    expect(proxy.asked).toEqual(expect.arrayContaining(pages));
    expect(proxy.asked.filter((url) => !expected(url))).toEqual([]);
    const logged = WATCHED[name].logged();
    expect(logged).toEqual(expect.arrayContaining(pages));
    expect(logged.filter((url) => !expected(url))).toEqual([]);
  });
});

async function mainJob(driver: Driver, site: Site): Promise<void> {
  await driver.open(site.url('/tram-monday.html'));
  await driver.clickAction();
  await panelIn(driver, 'compared', ({ text }) => text.includes('Brelling council names'));
  await clickButton(driver, 'Keep');
  await until('the article to be kept', async () => ((await readPanel(driver)).text.match(/kept/i) ? true : null));
  await driver.open(site.url('/tram-thursday.html'));
  await driver.clickAction();
  await panelIn(driver, 'compared', ({ text, relations }) => text.includes('in doubt') && relations.length > 0);
  await driver.lookUpSelection('article p:nth-of-type(2)');
  await until('the look-up', async () => ((await readPanel(driver)).state === 'looked-up' ? true : null));
  for (const view of ['notes', 'library', 'options']) {
    await press(driver, `[data-view-tab="${view}"]`);
    await until(`the view ${view}`, () =>
      driver.inPanelWith(view, (document, name) => document.querySelector(`main[class^="${name}"]`) && true),
    );
  }
}

/** The host of an address, or of a tunnel as `host:port`. */
function hostOf(url: string): string {
  return new URL(url.includes('://') ? url : `https://${url}`).hostname;
}
