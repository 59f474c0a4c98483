import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followLive, followOnce } from '../../../src/app/room/follow.ts';
import { type Shareable, sharing } from '../../../src/app/room/sharing.ts';
import type { Headless } from '../../../src/bench/newsroom/headless.ts';
import type { Annotation } from '../../../src/domain/annotation.ts';
import type { Claim } from '../../../src/domain/claim.ts';
import { notReached, type Sequence } from '../../../src/domain/room.ts';
import { claim, query } from '../sample-claims.ts';
import { go, type Newsroom, newsroom, share, withdraw } from './newsroom.ts';

let room: Newsroom;

beforeAll(async () => {
  room = await newsroom('ina', 'odo');
});

afterAll(() => room.close());

function statement(text: string): Shareable {
  const said: Claim = claim('article:1', text, text, { speaker: 'Odo Brask', day: '2031-05-04' });
  return { kind: 'statement', subject: said.id, title: text, claims: [said] };
}

const page = {
  url: 'https://gazette.example/wall',
  title: 'Wall',
  byline: [],
  siteName: null,
  published: null,
  accessed: '2031-05-04T09:00:00.000Z',
};
function noteOf(id: string, text: string): Annotation {
  const at = '2031-05-04T09:00:00.000Z';
  return { id, created: at, modified: at, target: { kind: 'page', source: page }, body: { text, tags: [] }, removed: null };
}
const NOTE = '0f9d8a8e-1c1b-4f6e-9a53-0f3f4c1d2e3f';
const asShared = (note: Annotation): Shareable => ({ kind: 'note', subject: note.id, title: note.body.text, note });

const textsFound = async ({ base }: Headless, words: string) =>
  (await base.search([query(words)], 10))[0]?.map((found) => found.claim.text) ?? [];
const notesOf = async ({ rooms, following }: Headless) => (await rooms.notes(following.pack)).map(({ note }) => note.body.text);

describe('following a shared base', () => {
  it('matches on what a colleague shared, and says who shared it', async () => {
    const database = await room.newDatabase();
    const [ina, odo] = [await room.reader(database, 'ina'), await room.reader(database, 'odo')];
    await share(ina, statement('The harbour wall will be raised by forty centimetres.'));
    await go(ina);
    expect(await go(odo)).toMatchObject({ ok: true, value: { phase: 'following', problem: null, taken: 2 } });
    const [found] = (await odo.base.search([query('harbour wall raised')], 10))[0] ?? [];
    expect(found?.claim).toMatchObject({ pack: odo.following.pack, shared: { by: 'ina' }, speaker: { name: 'Odo Brask' } });
  });

  it('reads it all again after a death without adding anything twice', async () => {
    const database = await room.newDatabase();
    const ina = await room.reader(database, 'ina', { page: 3, batch: 3 });
    for (let i = 0; i < 10; i++) await share(ina, statement(`The ferry berth costs ${i} million crowns.`));
    await go(ina);
    const before = await ina.rooms.get(ina.following.pack);
    await ina.rooms.update(ina.following.pack, (following) => ({ ...following, since: 2 }));
    await go(ina);
    const claims = (await ina.base.pack(ina.following.pack))?.claims;
    expect([before?.since, claims]).toEqual([11, 10]);
  });

  it('keeps what came before the server failed, and goes on after it', async () => {
    const database = await room.newDatabase();
    const ina = await room.reader(database, 'ina');
    for (let i = 0; i < 9; i++) await share(ina, statement(`The ferry berth costs ${i} million crowns.`));
    await go(ina);
    const odo = await room.reader(database, 'odo', { page: 3, batch: 100 });
    const asked: Sequence[] = [];
    const failing = {
      ...odo.server,
      changes: async (...given: Parameters<typeof odo.server.changes>) => {
        asked.push(given[0]);
        return asked.length === 3 ? notReached('server', '500') : odo.server.changes(...given);
      },
    };
    const twice = [1, 2].map(() => () => followOnce(odo.ports, odo.following.pack, failing, new AbortController().signal));
    for (const once of twice) await once();
    expect([asked, (await odo.base.pack(odo.following.pack))?.claims]).toEqual([[0, 3, 6, 6, 9], 9]);
  });

  it.each([
    ['is shut in every way', ['outgoing', 'update'], [null, null]],
    ['gives nothing while it is read', ['outgoing'], ['storage', 'storage']],
  ] as const)('goes on by itself when its own database %s for a while, and tells what it can', async (_, refused, told) => {
    const odo = await room.reader(await room.newDatabase(), 'odo');
    const { pack } = odo.following;
    const ended = new AbortController();
    const problems: unknown[] = [];
    const shut = async () => {
      throw new DOMException('shut', 'InvalidStateError');
    };
    // The database opens again after the second round.
    const rooms = new Proxy(odo.rooms, {
      get: (store, name, receiver) =>
        problems.length < 2 && refused.some((one) => one === name) ? shut : Reflect.get(store, name, receiver),
    });
    const ports = {
      ...odo.ports,
      rooms,
      pause: async (_ms: number, signal: AbortSignal) => {
        const problem = (await odo.rooms.get(pack))?.problem;
        if (problems.length < 2) problems.push(problem?.code ?? null);
        else await odo.ports.pause(60_000, signal);
      },
      connect: async () => ({
        ...odo.server,
        wait: async () => {
          ended.abort();
          return odo.server.wait(0, ended.signal);
        },
      }),
    };
    await followLive(ports, odo.following, { kind: 'none' }, { ended: ended.signal, woken: () => new AbortController().signal });
    expect([problems, await odo.rooms.get(pack)]).toMatchObject([told, { phase: 'following', problem: null }]);
  });

  it('takes away what was withdrawn, from everybody', async () => {
    const database = await room.newDatabase();
    const [ina, odo] = [await room.reader(database, 'ina'), await room.reader(database, 'odo')];
    const what = statement('The night bus was promised to Port Ellery.');
    await share(ina, what);
    await share(ina, asShared(noteOf(NOTE, 'Ask them.')));
    await go(ina);
    await go(odo);
    expect([await textsFound(odo, 'night bus'), await notesOf(odo)]).toEqual([
      ['The night bus was promised to Port Ellery.'],
      ['Ask them.'],
    ]);
    for (const subject of [what.subject, NOTE]) expect((await withdraw(ina, subject)).ok).toBe(true);
    await go(ina);
    await go(odo);
    expect([await textsFound(odo, 'night bus'), await notesOf(odo), await ina.rooms.outgoing(ina.following.pack)]).toEqual([[], [], []]);
  });

  it('lets both see the same version of a note that both edited at once, and the one that lost', async () => {
    const database = await room.newDatabase();
    const [ina, odo] = [await room.reader(database, 'ina'), await room.reader(database, 'odo')];
    await share(ina, asShared(noteOf(NOTE, 'First.')));
    await go(ina);
    await go(ina);
    await go(odo);
    await sharing(ina.ports).edit(ina.following.pack, `note:${NOTE}`, 'By Ina.');
    await sharing(odo.ports).edit(odo.following.pack, `note:${NOTE}`, 'By Odo.');
    for (const one of [ina, odo, ina, odo]) expect((await go(one)).ok).toBe(true);
    const [seenByIna, seenByOdo] = [await notesOf(ina), await notesOf(odo)];
    expect(seenByIna).toEqual(seenByOdo);
    const lost = await Promise.all(
      [ina, odo].map(async ({ rooms, following }) => (await rooms.lost(following.pack)).map(({ versions }) => versions)),
    );
    expect(lost[0]).toEqual(lost[1]);
    const texts = lost[0]?.flat().map(({ content }) => (content.kind === 'note' ? content.note.body.text : ''));
    expect([...seenByIna, ...(texts ?? [])].sort()).toEqual(['By Ina.', 'By Odo.']);
    // Withdrawn, neither version comes back.
    await withdraw(ina, NOTE);
    for (const one of [ina, odo]) await go(one);
    expect([await notesOf(ina), await notesOf(odo), await odo.rooms.lost(odo.following.pack)]).toEqual([[], [], []]);
  });

  it('does not let an edit bring back a note that was withdrawn meanwhile, and says so', async () => {
    const database = await room.newDatabase();
    const [ina, odo] = [await room.reader(database, 'ina'), await room.reader(database, 'odo')];
    await share(ina, asShared(noteOf(NOTE, 'First.')));
    await go(ina);
    await go(odo);
    await withdraw(ina, NOTE);
    await go(ina);
    await sharing(odo.ports).edit(odo.following.pack, `note:${NOTE}`, 'By Odo, who had been away.');
    for (const one of [odo, ina]) expect((await go(one)).ok).toBe(true);
    expect([await notesOf(ina), await notesOf(odo)]).toEqual([[], []]);
    expect((await odo.rooms.outgoing(odo.following.pack)).map(({ refused }) => refused)).toEqual([
      'forbidden: the note was withdrawn meanwhile',
    ]);
    expect((await room.couch.ask(`/${database}/note:${NOTE}`)).status).toBe(404);
  });

  it('notices a database that was made anew, and reads it without doubles', async () => {
    const database = await room.newDatabase();
    const ina = await room.reader(database, 'ina');
    await share(ina, statement('The water supply of Halden was cut.'));
    await share(ina, statement('The school budget was halved.'));
    await go(ina);
    await go(ina);
    await room.couch.ask(`/${database}`, 'DELETE');
    expect(await go(ina)).toMatchObject({ ok: false, problem: { code: 'no-database' } });
    expect(await textsFound(ina, 'school budget')).toHaveLength(1);
    await room.couch.makeDatabase(database);
    const odo = await room.reader(database, 'odo');
    for (const text of ['The school budget was halved.', 'A merger was announced.', 'A vaccine came late.', 'A bridge fell.'])
      await share(odo, statement(text));
    await go(odo);
    expect(await go(ina)).toMatchObject({ ok: true, value: { phase: 'following', problem: null } });
    const following = await ina.rooms.get(ina.following.pack);
    expect(following?.renewedAt).not.toBeNull();
    expect([
      await textsFound(ina, 'water supply Halden'),
      await textsFound(ina, 'school budget'),
      (await ina.base.pack(ina.following.pack))?.claims,
    ]).toEqual([[], ['The school budget was halved.'], 4]);
  });

  it('brings nothing back of a base that is being left', async () => {
    const ina = await room.reader(await room.newDatabase(), 'ina');
    await share(ina, statement('The merger of the two ports failed.'));
    await go(ina);
    await ina.rooms.update(ina.following.pack, (following) => ({ ...following, leavingAt: '2031-05-04T09:00:00.000Z' }));
    await ina.base.removePack(ina.following.pack);
    expect(await go(ina)).toEqual({ ok: true, value: null });
    expect(await ina.base.pack(ina.following.pack)).toBeNull();
  });
});
