import 'fake-indexeddb/auto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followOnce } from '../../src/app/room/follow.ts';
import { sharing } from '../../src/app/room/sharing.ts';
import { type Headless, headless } from '../../src/bench/newsroom/headless.ts';
import { type CouchServer, couchServer } from '../../src/couch/server.ts';
import { overTls, type TlsFront } from '../../src/couch/tls.ts';
import { claim } from '../app/sample-claims.ts';
import { chromium } from './drivers/chromium.ts';
import { until } from './drivers/driver.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { panelIn, press, textOf } from './panel.ts';

const TOLD = 'The first tram line in Brelling will open in June 2027, Nadia Verhoeven said.';

let site: Site;
let couch: CouchServer;
let untrusted: TlsFront;
let odo: Headless;
let chrome: Awaited<ReturnType<typeof chromium>>;
const home = mkdtempSync(join(tmpdir(), 'on-record-newsroom-'));

beforeAll(async () => {
  site = await serveSite('tests/fixtures/site');
  couch = await couchServer();
  untrusted = await overTls(couch.url);
  await couch.makeDatabase('desk');
  await couch.addPeople('ina', 'odo');
  odo = await headless(`${couch.url}/desk`, 'odo');
  // Nobody is there to answer the browser's question: the build is the same, but for the one host, which it is given beforehand.
  cpSync('dist/chrome', home, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(home, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(
    join(home, 'manifest.json'),
    JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*', 'https://127.0.0.1/*'] }),
  );
  chrome = await chromium(home);
});

afterAll(async () => {
  await chrome?.close();
  await odo?.close();
  await untrusted?.close();
  await couch?.close();
  await site?.close();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

const colleague = () => followOnce(odo.ports, odo.following.pack, odo.server, new AbortController().signal);

/** What the server has of speakers. */
async function speakersThere(): Promise<readonly unknown[]> {
  const { json } = await couch.ask('/desk/_all_docs?startkey="speaker:"&endkey="speaker:~"');
  return (json as { rows: unknown[] }).rows;
}

/** A click as the reader makes it: the browser asks for permissions in answer to no other. */
async function click(selector: string): Promise<void> {
  const panel = await chrome.panel();
  await (await panel.waitForSelector(selector))?.scrollIntoView();
  await panel.click(selector);
}

async function type(field: string, text: string): Promise<void> {
  await (await chrome.panel()).type(`.room-form [name="${field}"]`, text);
}

describe('a newsroom’s shared base', () => {
  it('is followed from the options, and matched on', async () => {
    const told = claim('article:1', 1, TOLD, { speaker: 'Nadia Verhoeven', day: '2026-04-13' });
    await sharing(odo.ports).share(odo.following.pack, { kind: 'statement', subject: told.id, title: TOLD, claims: [told] });
    expect(await colleague()).toMatchObject({ ok: true });
    await chrome.open(site.url('/tram-thursday.html'));
    await chrome.clickAction();
    await panelIn(chrome, 'compared', ({ text }) => text.includes('in doubt'));
    await press(chrome, '[data-view-tab="options"]');
    await press(chrome, '[data-action="add-room"]');
    await type('address', `${couch.url}/desk`);
    await type('user', 'ina');
    await type('secret', 'wrong');
    await click('[data-action="follow-room"]');
    expect(await textOf(chrome, '[data-problem]')).toContain('does not know this name');
    const again = await chrome.panel();
    await again.$eval('.room-form [name="secret"]', (field) => {
      (field as HTMLInputElement).value = '';
    });
    await type('secret', 'ina-password');
    await click('[data-action="follow-room"]');
    await until('everything to be there', () =>
      chrome.inPanel((document) => document.querySelector('[data-room][data-phase="following"]') && true),
    );
    await press(chrome, '[data-view-tab="page"]');
    const { relations } = await panelIn(chrome, 'compared', ({ relations: all }) => all.some(({ origin }) => origin.startsWith('room:')));
    const shared = relations.find(({ origin }) => origin.startsWith('room:'));
    expect(shared?.text).toContain('Shared by odo');
  });

  it('is not followed where nobody vouches for its certificate, and is shown no sign-in', async () => {
    await press(chrome, '[data-view-tab="options"]');
    await press(chrome, '[data-action="add-room"]');
    await type('address', `${untrusted.url}/desk`);
    await type('user', 'ina');
    await type('secret', 'ina-password');
    await click('[data-action="follow-room"]');
    expect(await textOf(chrome, '[data-problem="unreachable"]')).toContain('certificate');
    expect(untrusted.requests()).toBe(0);
    await press(chrome, '[data-action="leave-form"]');
    await press(chrome, '[data-view-tab="page"]');
  });

  it('gets what is shared at a click, and loses it when it is withdrawn', async () => {
    await press(chrome, '.current [data-share] [data-action="share"]');
    await until('the statement to reach a colleague', async () => {
      await colleague();
      return ((await odo.base.pack(odo.following.pack))?.claims ?? 0) >= 2 ? true : null;
    });
    await press(chrome, '.current [data-share] [data-action="withdraw"]');
    await until('the statement to go from a colleague', async () => {
      await colleague();
      return (await odo.base.pack(odo.following.pack))?.claims === 1 ? true : null;
    });
  });

  it('shows what changes while the panel is open, without being asked', async () => {
    await sharing(odo.ports).withdraw(odo.following.pack, 'article:1/1');
    await colleague();
    await panelIn(chrome, 'compared', ({ relations }) => !relations.some(({ origin }) => origin.startsWith('room:')));
  });

  it('is asked by the clock while no panel is open', async () => {
    const told = claim('article:2', 2, 'The tram depot of Brelling burned down, Nadia Verhoeven said.', { speaker: 'Nadia Verhoeven' });
    await chrome.closePanel();
    await sharing(odo.ports).share(odo.following.pack, { kind: 'statement', subject: told.id, title: told.text, claims: [told] });
    await colleague();
    const requests = couch.requests();
    const worker = await (await chrome.browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
    await worker?.evaluate("chrome.alarms.create('shared bases', { when: Date.now() })");
    await until('the server to be asked', async () => (couch.requests() >= requests + 3 ? true : null));
  });

  it('shares who a speaker is; of two who say it differently at once all see the same, and the other below it', async () => {
    await chrome.clickAction();
    await press(chrome, '[data-view-tab="library"]');
    await press(chrome, '[data-claim^="room:"] [data-action="show-speaker"]');
    expect(await textOf(chrome, '[data-speaker] h2')).toBe('Nadia Verhoeven');
    // The colleague has not heard of ours, nor we of theirs.
    const decided = { kind: 'merge', names: ['Nadia Verhoeven', 'Nadia Brandsma'] } as const;
    await sharing(odo.ports).share(odo.following.pack, { kind: 'speaker', subject: 'brandsma', title: '', decided });
    await (await chrome.panel()).$eval('input[name="into"]', (field) => {
      (field as HTMLInputElement).value = 'N. Halvorsen';
    });
    await press(chrome, '[data-action="merge-speakers"]');
    await press(chrome, '[data-decided="merge"] [data-action="share"]');
    await until('our word to reach the server', async () => ((await speakersThere()).length === 1 ? true : null));
    expect(await colleague()).toMatchObject({ ok: true });
    const [winner] = await odo.rooms.speakers(odo.following.pack);
    const [lost] = (await odo.rooms.lost(odo.following.pack)).flatMap(({ versions }) => versions);
    expect([winner?.shared.by, lost?.shared.by].sort()).toEqual(['ina', 'odo']);
    expect(await textOf(chrome, `[data-shared-speaker] [data-lost="${lost?.rev}"]`)).toContain(`Shared by ${lost?.shared.by}`);
    expect(await textOf(chrome, '[data-shared-speaker] > p')).toContain(`is “${winner?.decided.names[1]}”`);
    // Which of the two wins is CouchDB's word. The one that won is withdrawn, and leaves the other's.
    if (winner?.shared.by === 'ina') await press(chrome, '[data-decided="merge"] [data-action="withdraw"]');
    else {
      await sharing(odo.ports).withdraw(odo.following.pack, 'brandsma');
      expect(await colleague()).toMatchObject({ ok: true });
    }
    await until('the other’s word to be left alone', async () => {
      expect(await textOf(chrome, '[data-shared-speaker]')).toContain(`Shared by ${lost?.shared.by}`);
      return chrome.inPanel((document) => (document.querySelector('[data-lost]') ? null : true));
    });
  });

  it('goes as a whole when it is left', async () => {
    await press(chrome, '[data-view-tab="library"]');
    await press(chrome, '[data-section="packs"]');
    expect(await textOf(chrome, '[data-pack^="room:"]')).toContain('1 statement');
    await press(chrome, '[data-pack^="room:"] [data-action="remove-pack"]');
    await until('the pack to go', () => chrome.inPanel((document) => (document.querySelector('[data-pack^="room:"]') ? null : true)));
  });
});
