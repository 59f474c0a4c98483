import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followOnce } from '../../src/app/room/follow.ts';
import { sharing } from '../../src/app/room/sharing.ts';
import { type Headless, headless } from '../../src/bench/newsroom/headless.ts';
import { type CouchServer, couchServer } from '../../src/couch/server.ts';
import { claim } from '../app/sample-claims.ts';
import { until } from './drivers/driver.ts';
import { firefox } from './drivers/firefox.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { panelIn, press } from './panel.ts';

const TOLD = 'The first tram line in Brelling will open in June 2027, Nadia Verhoeven said.';

let site: Site;
let couch: CouchServer;
let odo: Headless;
let driver: Awaited<ReturnType<typeof firefox>>;

beforeAll(async () => {
  site = await serveSite('tests/fixtures/site');
  couch = await couchServer();
  await couch.makeDatabase('desk');
  await couch.addPeople('ina', 'odo');
  odo = await headless(`${couch.url}/desk`, 'odo');
  // Nobody is there to answer the browser's question: it takes the reader's click for the answer.
  driver = await firefox('dist/firefox', { preferences: { 'extensions.webextOptionalPermissionPrompts': false } });
});

afterAll(async () => {
  await driver?.close();
  await odo?.close();
  await couch?.close();
  await site?.close();
});

const colleague = () => followOnce(odo.ports, odo.following.pack, odo.server, new AbortController().signal);

/** What Firefox lets the extension reach. */
const origins = () =>
  driver.inPanel(async ({ defaultView }) => {
    const { browser } = defaultView as unknown as { browser: typeof chrome };
    return (await browser.permissions.getAll()).origins ?? [];
  });

describe('a newsroom’s shared base in firefox', () => {
  it('is followed with a token, after a click that lets its one host in, and matched on', async () => {
    const told = claim('article:1', 1, TOLD, { speaker: 'Nadia Verhoeven', day: '2026-04-13' });
    await sharing(odo.ports).share(odo.following.pack, { kind: 'statement', subject: told.id, title: TOLD, claims: [told] });
    expect(await colleague()).toMatchObject({ ok: true });
    await driver.open(site.url('/tram-thursday.html'));
    await driver.clickAction();
    await panelIn(driver, 'compared', ({ text }) => text.includes('in doubt'));
    expect(await origins()).toEqual([]);
    const { panel, close } = await driver.panelInTab();
    for (const step of ['[data-view-tab="options"]', '[data-action="add-room"]', '[name="room_sign_in"][value="token"]'])
      await (await panel.waitForSelector(step))?.click();
    const filled = { address: `${couch.url}/desk`, user: 'ina', secret: await couch.tokenFor('ina', 3600) };
    for (const [name, value] of Object.entries(filled)) await panel.type(`.room-form [name="${name}"]`, value);
    await panel.click('[data-action="follow-room"]');
    await panel.waitForSelector('[data-room][data-phase="following"]');
    await close();
    expect(await origins()).toEqual(['http://127.0.0.1/*']);
    const { relations } = await panelIn(driver, 'compared', ({ relations: all }) => all.some(({ origin }) => origin.startsWith('room:')));
    expect(relations.find(({ origin }) => origin.startsWith('room:'))?.text).toContain('Shared by odo');
  });

  it('gets a note that is shared at a click', async () => {
    await press(driver, '[data-statement] .who [data-action="note"]');
    await until('the note to be written', () =>
      driver.inPanel((document) => {
        const field = document.querySelector<HTMLTextAreaElement>('[data-dialog="note"] textarea');
        if (!field || !document.defaultView) return null;
        field.value = 'Ask the builder.';
        field.dispatchEvent(new document.defaultView.Event('input', { bubbles: true }));
        return true;
      }),
    );
    await press(driver, '[data-action="save-note"]');
    await press(driver, '[data-view-tab="notes"]');
    await press(driver, '[data-note] [data-share] [data-action="share"]');
    const note = await until('the note to reach a colleague', async () => {
      await colleague();
      return (await odo.rooms.notes(odo.following.pack))[0];
    });
    expect([note.note.body.text, note.creator]).toEqual(['Ask the builder.', 'ina']);
  });

  it('shows what changes while the panel is open, without being asked', async () => {
    await press(driver, '[data-view-tab="page"]');
    await sharing(odo.ports).withdraw(odo.following.pack, 'article:1/1');
    expect(await colleague()).toMatchObject({ ok: true });
    await panelIn(driver, 'compared', ({ relations }) => !relations.some(({ origin }) => origin.startsWith('room:')));
  });
});
