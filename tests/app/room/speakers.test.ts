import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followOnce } from '../../../src/app/room/follow.ts';
import type { Shareable } from '../../../src/app/room/sharing.ts';
import type { Headless } from '../../../src/bench/newsroom/headless.ts';
import { notReached } from '../../../src/domain/room.ts';
import type { DecidedNames } from '../../../src/domain/speaker.ts';
import { ANY, claim, pack } from '../sample-claims.ts';
import { go, type Newsroom, newsroom, share, withdraw } from './newsroom.ts';

let room: Newsroom;

beforeAll(async () => {
  room = await newsroom('ina', 'odo');
});

afterAll(() => room.close());

/** Two readers of one database, each with three statements by three names. */
async function twoReaders(): Promise<readonly [Headless, Headless]> {
  const database = await room.newDatabase();
  const both = [await room.reader(database, 'ina'), await room.reader(database, 'odo')] as const;
  const said = ['Odo Kinloch', 'Odo Brask', 'Ole Vantongeren'];
  for (const { base } of both)
    await base.putPack(
      pack('pack:orsola'),
      said.map((speaker, i) => claim('pack:orsola', i, `The tram depot in Orsola will open in ${i} years.`, { speaker })),
    );
  return both;
}

const decided = (kind: DecidedNames['kind'], a: string, b: string): Shareable => ({
  kind: 'speaker',
  subject: `${kind} ${a} ${b}`,
  title: `${a} = ${b}`,
  decided: { kind, names: [a, b] },
});
const merge = (a: string, b: string) => decided('merge', a, b);
const by = async ({ base }: Headless, speaker: string) =>
  (await base.page({ ...ANY, speaker }, null, 10)).claims.map((one) => one.speaker?.name).sort();
const standing = async ({ rooms, following }: Headless) =>
  (await rooms.speakers(following.pack)).map((one) => one.decided.names.join(' = '));
const losing = async ({ rooms, following }: Headless) =>
  (await rooms.lost(following.pack)).flatMap(({ versions }) =>
    versions.map(({ content, shared }) => (content.kind === 'speaker' ? [shared.by, content.decided.names.join(' = ')] : [])),
  );
const all = async (...readers: readonly Headless[]) => {
  for (const one of readers) expect(await go(one)).toMatchObject({ ok: true });
};

describe('two names of one speaker, shared', () => {
  it('are one for a colleague too, until that is withdrawn', async () => {
    const [ina, odo] = await twoReaders();
    expect(await by(odo, 'Odo Brask')).toEqual(['Odo Brask']);
    await share(ina, merge('Odo Kinloch', 'Odo Brask'));
    await all(ina, odo);
    expect(await by(odo, 'Odo Brask')).toEqual(['Odo Brask', 'Odo Kinloch']);
    expect((await odo.rooms.speakers(odo.following.pack))[0]?.shared.by).toBe('ina');
    expect((await ina.rooms.shares())[0]).toMatchObject({ kind: 'speaker', state: 'sent' });
    await withdraw(ina, merge('Odo Kinloch', 'Odo Brask').subject);
    await all(ina, odo);
    expect(await by(odo, 'Odo Brask')).toEqual(['Odo Brask']);
    expect([...(await standing(ina)), ...(await standing(odo))]).toEqual([]);
  });

  it('are two again once a colleague says so later', async () => {
    const [ina, odo] = await twoReaders();
    await share(ina, merge('Odo Kinloch', 'Odo Brask'));
    await all(ina, odo);
    await share(odo, decided('split', 'Odo Brask', 'Odo Kinloch'));
    await all(odo, ina);
    for (const one of [ina, odo]) expect(await by(one, 'Odo Brask')).toEqual(['Odo Brask']);
  });

  it('stop being one when the base is left', async () => {
    const [ina, odo] = await twoReaders();
    await share(ina, merge('Odo Kinloch', 'Odo Brask'));
    await all(ina, odo);
    await odo.rooms.update(odo.following.pack, (following) => ({ ...following, leavingAt: '2031-05-04T09:00:00.000Z' }));
    expect(await by(odo, 'Odo Brask')).toEqual(['Odo Brask']);
    await odo.rooms.update(odo.following.pack, (following) => ({ ...following, leavingAt: null }));
    expect(await by(odo, 'Odo Brask')).toEqual(['Odo Brask', 'Odo Kinloch']);
    await odo.rooms.forget(odo.following.pack);
    expect([await by(odo, 'Odo Brask'), await standing(odo)]).toEqual([['Odo Brask'], []]);
  });

  it('are not shared where the base is only read', async () => {
    const [ina] = await twoReaders();
    await ina.rooms.update(ina.following.pack, (following) => ({ ...following, mode: 'read' }));
    expect(await share(ina, merge('Odo Kinloch', 'Odo Brask'))).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(await ina.rooms.outgoing(ina.following.pack)).toEqual([]);
  });

  it('are not sent a second time by who says what stands there already', async () => {
    const [ina, odo] = await twoReaders();
    await share(ina, merge('Odo Kinloch', 'Odo Brask'));
    await all(ina, odo);
    await share(odo, merge('Odo Kinloch', 'Odo Brask'));
    expect(await odo.rooms.outgoing(odo.following.pack)).toEqual([]);
    // What a colleague said first stays theirs.
    await withdraw(odo, merge('Odo Kinloch', 'Odo Brask').subject);
    await all(odo, ina);
    expect(await standing(ina)).toEqual(['Odo Kinloch = Odo Brask']);
  });
});

describe('one name that two merge into different ones', () => {
  it('is the same to both, by CouchDB’s word, and the other version is kept; withdrawn, the other takes its place', async () => {
    const [ina, odo] = await twoReaders();
    await share(ina, merge('Odo Kinloch', 'Odo Brask'));
    await share(odo, merge('Odo Kinloch', 'Ole Vantongeren'));
    await all(ina, odo, ina);
    const [winner] = await standing(ina);
    const won = winner === 'Odo Kinloch = Odo Brask' ? ina : odo;
    const lost = won === ina ? odo : ina;
    const loser = won === ina ? 'Odo Kinloch = Ole Vantongeren' : 'Odo Kinloch = Odo Brask';
    for (const one of [ina, odo]) {
      expect(await standing(one)).toEqual([winner]);
      expect(await losing(one)).toEqual([[lost.name, loser]]);
    }
    const { json } = await room.couch.ask(
      `/${new URL(ina.following.address).pathname.slice(1)}/_all_docs?include_docs=true&startkey="speaker:"`,
    );
    expect((json as { rows: { doc: object }[] }).rows.map(({ doc }) => doc)).toMatchObject([{ name: 'Odo Kinloch', sharedBy: won.name }]);
    expect((await by(ina, 'Odo Kinloch')).length).toBe(2);
    expect(await by(odo, 'Odo Kinloch')).toEqual(await by(ina, 'Odo Kinloch'));
    await withdraw(won, merge('Odo Kinloch', won === ina ? 'Odo Brask' : 'Ole Vantongeren').subject);
    await all(won, lost);
    for (const one of [ina, odo]) expect([await standing(one), await losing(one)]).toEqual([[loser], []]);
  });

  it('is the winner’s alone once the loser withdraws theirs, and goes with the winner’s', async () => {
    const [ina, odo] = await twoReaders();
    await share(ina, merge('Odo Kinloch', 'Odo Brask'));
    await share(odo, merge('Odo Kinloch', 'Ole Vantongeren'));
    await all(ina, odo, ina);
    const [winner] = await standing(ina);
    const [won, lost] = winner === 'Odo Kinloch = Odo Brask' ? [ina, odo] : [odo, ina];
    await withdraw(lost, merge('Odo Kinloch', lost === ina ? 'Odo Brask' : 'Ole Vantongeren').subject);
    await all(lost, won);
    for (const one of [ina, odo]) expect([await standing(one), await losing(one)]).toEqual([[winner], []]);
    expect(await lost.rooms.outgoing(lost.following.pack)).toEqual([]);
    await withdraw(won, merge('Odo Kinloch', won === ina ? 'Odo Brask' : 'Ole Vantongeren').subject);
    await all(won, lost);
    for (const one of [ina, odo]) expect([await standing(one), await losing(one)]).toEqual([[], []]);
  });

  it('is withdrawn by nobody else, in whichever version', async () => {
    const [ina, odo] = await twoReaders();
    await share(ina, merge('Odo Kinloch', 'Odo Brask'));
    await share(odo, merge('Odo Kinloch', 'Ole Vantongeren'));
    await all(ina, odo, ina);
    const [document] = await ina.rooms.lost(ina.following.pack);
    const [version] = document?.versions ?? [];
    const won = version?.shared.by === 'ina' ? odo : ina;
    const answered = await won.server.put([{ _id: document?.id ?? '', _rev: version?.rev, _deleted: true }]);
    expect(answered).toMatchObject({ ok: true, value: [{ rev: null, error: 'forbidden' }] });
  });

  it('is read to its end though the server fails at each version in turn, and no version is asked for twice', async () => {
    const [ina, odo] = await twoReaders();
    for (const [one, name] of [
      [ina, 'Odo Brask'],
      [odo, 'Ole Vantongeren'],
    ] as const)
      for (const other of ['Odo Kinloch', 'Lena Orsk', 'Marit Oole']) await share(one, merge(other, name));
    await all(ina, odo);
    const asked: string[] = [];
    const failing = {
      ...ina.server,
      version: async (id: string, rev: string) => {
        asked.push(rev);
        return asked.length % 2 === 1 ? notReached('server', '500') : ina.server.version(id, rev);
      },
    };
    const rounds: boolean[] = [];
    while (rounds.at(-1) !== true && rounds.length < 10)
      rounds.push((await followOnce(ina.ports, ina.following.pack, failing, new AbortController().signal)).ok);
    // Each is asked for once in vain and once with success, and never again.
    expect([rounds, asked.length, new Set(asked).size]).toEqual([[false, false, false, true], 6, 3]);
    expect(await losing(ina)).toHaveLength(3);
  });

  it('brings no statement twice where the server failed at a version of it in the first piece', async () => {
    const [ina, odo] = await twoReaders();
    await share(ina, merge('Odo Kinloch', 'Odo Brask'));
    await share(odo, merge('Odo Kinloch', 'Lena Orsk'));
    const said = claim('article:1', 1, 'The tram depot was sold.');
    await share(ina, { kind: 'statement', subject: said.id, title: said.text, claims: [said] });
    await all(ina, odo);
    const late = await room.reader(new URL(ina.following.address).pathname.slice(1), 'odo');
    const failing = { ...late.server, version: async () => notReached('server', '500') };
    expect((await followOnce(late.ports, late.following.pack, failing, new AbortController().signal)).ok).toBe(false);
    await all(late);
    expect((await late.base.pack(late.following.pack))?.claims).toBe(1);
  });

  it('is who the later says it is, where the later knew', async () => {
    const [ina, odo] = await twoReaders();
    await share(ina, merge('Odo Kinloch', 'Odo Brask'));
    await all(ina, odo);
    await share(odo, merge('Odo Kinloch', 'Ole Vantongeren'));
    await share(odo, merge('Odo Kinloch', 'Lena Orsk'));
    await all(odo, ina);
    for (const one of [ina, odo]) expect([await standing(one), await losing(one)]).toEqual([['Odo Kinloch = Lena Orsk'], []]);
  });
});
