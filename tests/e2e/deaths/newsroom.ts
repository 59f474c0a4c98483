import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type CouchServer, couchServer } from '../../../src/couch/server.ts';
import { chromium } from '../drivers/chromium.ts';
import { until } from '../drivers/driver.ts';
import type { Site } from '../drivers/site.ts';
import { panelIn, press, textOf } from '../panel.ts';
import { type Job, pathOf } from './jobs.ts';
import { type Life, lifeIn } from './life.ts';
import { storedNow } from './stored.ts';

/** Statements that colleagues share in one go. */
const PIECE = 1500;

/** A server with a shared base, and a profile whose reader follows it and may write to it. */
export interface Newsroom {
  readonly life: Life;
  readonly jobs: readonly Job[];
  end(): Promise<void>;
}

export async function newsroomIn(home: string, site: Site): Promise<Newsroom> {
  const couch = await couchServer();
  await couch.makeDatabase('desk');
  await couch.addPeople('ina');
  const extension = withLoopback(join(home, 'extension'));
  const life = await lifeIn(site, () => chromium(extension, { profile: join(home, 'profile') }));
  await follow(life, `${couch.url}/desk`);
  return {
    life,
    jobs: [pulling(couch), sharing(couch), withdrawing(couch)],
    async end() {
      await life.end();
      await couch.close();
    },
  };
}

/** The build of today that may speak with this machine: nobody is there to answer the browser's question. */
function withLoopback(folder: string): string {
  cpSync('dist/chrome', folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }));
  return folder;
}

async function follow(life: Life, address: string): Promise<void> {
  await life.visit(pathOf(0));
  // An article that arrives brings its view to the front.
  await panelIn(life.driver(), 'compared', ({ text }) => text.includes('Council 0 counts'));
  await press(life.driver(), '[data-view-tab="options"]');
  await press(life.driver(), '[data-action="add-room"]');
  const panel = await (life.driver() as Awaited<ReturnType<typeof chromium>>).panel();
  for (const [field, text] of Object.entries({ address, user: 'ina', secret: 'ina-password' })) {
    await panel.waitForSelector(`.room-form [name="${field}"]`);
    await panel.type(`.room-form [name="${field}"]`, text);
  }
  await panel.$eval('[data-action="follow-room"]', (button) => button.scrollIntoView());
  await panel.click('[data-action="follow-room"]');
  await until('the base to be followed', async () => {
    if (await shows(life, '[data-room][data-phase="following"]')) return true;
    throw new Error(await textOf(life.driver(), 'main'));
  });
}

type Row = { readonly id: string; readonly doc: { readonly sharedBy?: string } };

async function documents(couch: CouchServer): Promise<readonly Row[]> {
  const { json } = await couch.ask('/desk/_all_docs?include_docs=true&startkey="claim:"&endkey="claim:~"');
  return (json as { rows: Row[] }).rows;
}
const sharedBy = async (couch: CouchServer, name: string) => (await documents(couch)).filter(({ doc }) => doc.sharedBy === name).length;

/** What is there of the shared base. */
async function pulled(life: Life): Promise<number> {
  const rooms = Object.entries((await storedNow(life.driver())).packs).filter(([id]) => id.startsWith('room:'));
  return rooms.reduce((sum, [, claims]) => sum + claims, 0);
}

function pulling(couch: CouchServer): Job {
  return {
    name: 'pulling',
    span: 2500,
    prepare: (life, n) => life.visit(pathOf(n)),
    async begin(_, n) {
      const shared = { sharedBy: 'odo', sharedAt: '2031-05-04T09:00:00Z', appearance: { headline: 'Quay' } };
      const docs = Array.from({ length: PIECE }, (_, i) => ({
        _id: `claim:${n}-${i}`,
        type: 'Claim',
        text: `Barge ${n} carried ${i} tons to the quay.`,
        ...shared,
      }));
      await couch.ask('/desk/_bulk_docs', 'POST', { docs });
    },
    isConfirmed: async (life) => (await pulled(life)) === (await documents(couch)).length,
    async check(life) {
      const all = (await documents(couch)).length;
      await until('everything to be there', async () => ((await pulled(life)) === all ? true : null), 60_000);
    },
  };
}

const SHARE = '.current [data-share] [data-action="share"]';
const WITHDRAW = '.current [data-share] [data-action="withdraw"]';
const shows = (life: Life, selector: string) =>
  life.driver().inPanelWith(selector, (document, wanted) => document.querySelector(wanted) !== null);

async function compared(life: Life, n: number): Promise<void> {
  await life.visit(pathOf(n));
  await press(life.driver(), '[data-view-tab="page"]');
  await panelIn(life.driver(), 'compared', ({ text }) => text.includes(`Council ${n} counts`));
  await until('a statement that may be shared', async () => ((await shows(life, `${SHARE}, ${WITHDRAW}`)) ? true : null));
}

/** Everything is sent in the end, and the server has what is shared here, once. */
async function same(life: Life, couch: CouchServer): Promise<number> {
  await until('everything to be sent', async () => ((await storedNow(life.driver())).outgoing === 0 ? true : null), 60_000);
  const { shared } = await storedNow(life.driver());
  await until('the server to have it', async () => ((await sharedBy(couch, 'ina')) === shared ? true : null));
  return shared;
}

function sharing(couch: CouchServer): Job {
  let before = 0;
  return {
    name: 'sharing',
    span: 500,
    async prepare(life, n) {
      await compared(life, n);
      before = await same(life, couch);
    },
    begin: async (life) => void (await press(life.driver(), SHARE)),
    isConfirmed: (life) => shows(life, WITHDRAW),
    async check(life, _, confirmed) {
      expect(confirmed ? [before + 1] : [before, before + 1]).toContain(await same(life, couch));
    },
  };
}

function withdrawing(couch: CouchServer): Job {
  let before = 0;
  return {
    name: 'withdrawing',
    span: 500,
    async prepare(life, n) {
      await compared(life, n);
      if (await shows(life, SHARE)) await press(life.driver(), SHARE);
      await until('the statement to be shared', async () => ((await shows(life, WITHDRAW)) ? true : null));
      before = await same(life, couch);
    },
    begin: async (life) => void (await press(life.driver(), WITHDRAW)),
    isConfirmed: (life) => shows(life, SHARE),
    async check(life, _, confirmed) {
      expect(confirmed ? [before - 1] : [before - 1, before]).toContain(await same(life, couch));
    },
  };
}
