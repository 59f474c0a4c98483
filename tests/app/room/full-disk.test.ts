import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryStore } from '../../../src/app/base/memory-store.ts';
import { KEPT_FREE } from '../../../src/app/base/needed-room.ts';
import type { Headless } from '../../../src/bench/newsroom/headless.ts';
import { claim } from '../sample-claims.ts';
import { go, type Newsroom, newsroom, share } from './newsroom.ts';

let room: Newsroom;

beforeAll(async () => {
  room = await newsroom('ina', 'odo');
});

afterAll(() => room.close());

const SHARED = 7;

async function shared(): Promise<string> {
  const database = await room.newDatabase();
  const ina = await room.reader(database, 'ina');
  for (let i = 0; i < SHARED; i++) {
    const said = claim('article:1', `${i}`, `The ferry berth costs ${i} million crowns.`);
    await share(ina, { kind: 'statement', subject: said.id, title: said.text, claims: [said] });
  }
  await go(ina);
  return database;
}

const held = async ({ base, following }: Headless) => (await base.pack(following.pack))?.claims ?? 0;
const noted = ({ rooms, following }: Headless) => rooms.get(following.pack);

describe('following a shared base on a disk that is full', () => {
  it.each([
    ['before anything was taken', 0],
    ['after a piece was taken', 3],
  ])('%s: says so, keeps what came, and goes on from there when there is room again', async (_, taken) => {
    let left: number | null = null;
    let odo: Headless | null = null;
    const roomLeft = async () => (odo && (await held(odo)) >= taken ? left : null);
    odo = await room.reader(await shared(), 'odo', { store: { ...memoryStore(), room: roomLeft }, page: 3, batch: 3 });
    left = KEPT_FREE - 1;

    expect(await go(odo)).toMatchObject({ ok: false, problem: { code: 'storage', detail: expect.stringContaining('23 MB are left') } });
    expect(await noted(odo)).toMatchObject({ problem: { code: 'storage' }, phase: 'pulling' });
    const before = await held(odo);
    expect([before < SHARED, before >= taken]).toEqual([true, true]);

    left = null;
    expect(await go(odo)).toMatchObject({ ok: true, value: { phase: 'following', problem: null } });
    expect(await held(odo)).toBe(SHARED);
  });
});
