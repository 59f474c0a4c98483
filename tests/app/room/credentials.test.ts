import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { baseSections } from '../../../src/app/backup/base-sections.ts';
import { followOnce } from '../../../src/app/room/follow.ts';
import { roomService } from '../../../src/app/room/room-service.ts';
import type { Headless } from '../../../src/bench/newsroom/headless.ts';
import type { RoomProblemCode } from '../../../src/domain/room.ts';
import { storeSections } from '../../../src/entries/backup-sections.ts';
import { couchServer } from '../../../src/network/couch.ts';
import { Database } from '../../../src/storage/database.ts';
import { claim } from '../sample-claims.ts';
import { go, type Newsroom, newsroom, share } from './newsroom.ts';

let room: Newsroom;

beforeAll(async () => {
  room = await newsroom('ina', 'odo');
});

afterAll(() => room.close());

const shareSome = (one: Headless, count: number) =>
  share(one, {
    kind: 'article',
    subject: 'article:1',
    title: 'Ferry',
    claims: Array.from({ length: count }, (_, i) => claim('article:1', i, `Statement ${i} of the ferry company.`)),
  });
const byToken = (token: string) => ({ kind: 'token', user: 'ina', token }) as const;
const held = async ({ base, following }: Headless) => (await base.pack(following.pack))?.claims ?? 0;
const codeOf = async (done: ReturnType<typeof go>): Promise<RoomProblemCode | null> => {
  const answer = await done;
  return answer.ok ? null : answer.problem.code;
};

describe('a token', () => {
  it('signs in who it names, until it ends; with another it goes on', async () => {
    const database = await room.newDatabase();
    const ina = await room.reader(database, 'ina', { credentials: byToken(await room.couch.tokenFor('ina', 600)) });
    await shareSome(ina, 3);
    expect(await codeOf(go(ina))).toBeNull();
    const { json } = await room.couch.ask(`/${database}/_all_docs?include_docs=true&startkey="claim:"`);
    expect((json as { rows: { doc: { sharedBy: string } }[] }).rows.map(({ doc }) => doc.sharedBy)).toEqual(['ina', 'ina', 'ina']);

    const odo = await room.reader(database, 'odo', { credentials: byToken(await room.couch.tokenFor('odo', -1)) });
    expect(await codeOf(go(odo))).toBe('unauthorised');
    const renewed = couchServer(odo.following.address, byToken(await room.couch.tokenFor('odo', 600)));
    expect(await codeOf(followOnce(odo.ports, odo.following.pack, renewed, new AbortController().signal))).toBeNull();
    expect(await held(odo)).toBe(3);
  });

  it.each([
    ['was made by somebody else', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJpbmEiLCJleHAiOjQxMDI0NDQ4MDB9.c2lnbmVkLWJ5LW5vYm9keS1hdC1hbGwtaGVyZQ'],
    ['is none', 'not.a.token'],
  ])('that %s signs nobody in', async (_, token) => {
    const ina = await room.reader(await room.newDatabase(), 'ina', { credentials: byToken(token) });
    expect(await codeOf(go(ina))).toBe('unauthorised');
  });

  it('shares in nobody else’s name', async () => {
    const ina = await room.reader(await room.newDatabase(), 'ina', { credentials: byToken(await room.couch.tokenFor('odo', 600)) });
    await shareSome(ina, 1);
    await go(ina);
    expect((await ina.rooms.shares())[0]).toMatchObject({ state: 'refused', reason: expect.stringContaining('your own name, odo') });
  });
});

describe('a sign-in that is taken away in the middle of the first pull', () => {
  it('leaves what came usable; given back, the pull goes on from there, with nothing twice and nothing lost', async () => {
    const database = await room.newDatabase();
    const ina = await room.reader(database, 'ina');
    await shareSome(ina, 40);
    await go(ina);
    const letIn = (...roles: readonly string[]) =>
      room.couch.ask(`/${database}/_security`, 'PUT', { admins: { names: [], roles: [] }, members: { names: [], roles } });
    const odo = await room.reader(database, 'odo', { page: 5, batch: 5 });
    let pages = 0;
    const revoking = {
      ...odo.server,
      changes: async (...given: Parameters<typeof odo.server.changes>) => {
        if (++pages === 5) await letIn('elsewhere');
        return odo.server.changes(...given);
      },
    };
    const code = await codeOf(followOnce(odo.ports, odo.following.pack, revoking, new AbortController().signal));
    expect(['unauthorised', 'forbidden']).toContain(code);
    const half = await odo.rooms.get(odo.following.pack);
    expect(half).toMatchObject({ phase: 'pulling', problem: { code } });
    const came = await held(odo);
    expect(came).toBeGreaterThan(0);
    expect(came).toBeLessThan(40);
    // What the reader shares meanwhile waits.
    await share(odo, { kind: 'statement', subject: 'article:2/1', title: '', claims: [claim('article:2', 1, 'The ferry was sold.')] });
    await letIn('newsroom');
    expect(await codeOf(go(odo))).toBeNull();
    expect(await held(odo)).toBe(41);
    const { json } = await room.couch.ask(`/${database}/_all_docs?startkey="claim:"`);
    expect((json as { rows: { value: { rev: string } }[] }).rows.map(({ value }) => value.rev.split('-')[0])).toEqual(Array(41).fill('1'));
  });
});

describe('what the reader shows a server', () => {
  const SECRET = 'ina-password';
  const TRACES = [SECRET, btoa(`ina:${SECRET}`), btoa(SECRET)];

  it('is never logged, and stands in no table and no backup, whatever goes wrong', async () => {
    const logged: unknown[] = [];
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation((...said) => void logged.push(...said.map(textOf))),
    );
    const database = await room.newDatabase();
    const ina = await room.reader(database, 'ina');
    const service = roomService(ina.ports);
    const request = { name: '', mode: 'write', credentials: { kind: 'password', user: 'ina', password: SECRET } } as const;
    expect(await service.follow({ ...request, address: `${room.couch.url}/nothing` })).toMatchObject({ value: { ok: false } });
    expect(await service.follow({ ...request, address: `http://ina:${SECRET}@127.0.0.1/desk` })).toMatchObject({ value: { ok: false } });
    await shareSome(ina, 2);
    room.couch.misbehave({ seed: 3, cutAfter: 0.3, cutBefore: 0.3, fail: 0.3 });
    for (let i = 0; i < 8; i++) await go(ina);
    room.couch.misbehave({});
    await go(ina);
    for (const spy of spies) spy.mockRestore();

    const rows: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const tables = await new Dexie(name).open();
      for (const table of tables.tables) rows.push(...(await table.toArray()));
      tables.close();
      const stored = new Database(name);
      for (const section of [...baseSections(ina.base), ...storeSections(stored, ina.base)])
        for await (const row of section.rows()) rows.push(row);
      stored.close();
    }
    expect(textOf(rows)).toContain('ferry company');
    for (const trace of TRACES) expect([textOf(rows).includes(trace), textOf(logged).includes(trace)]).toEqual([false, false]);
  });
});

function textOf(value: unknown): string {
  return value instanceof Error
    ? `${value.stack} ${textOf(value.cause)}`
    : typeof value === 'string'
      ? value
      : (JSON.stringify(value) ?? '');
}
