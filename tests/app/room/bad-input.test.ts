import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followLive, followOnce } from '../../../src/app/room/follow.ts';
import { sharing } from '../../../src/app/room/sharing.ts';
import { type Headless, headless } from '../../../src/bench/newsroom/headless.ts';
import { type CouchServer, couchServer } from '../../../src/couch/server.ts';
import type { Annotation } from '../../../src/domain/annotation.ts';
import { notReached, reached } from '../../../src/domain/room.ts';
import { noteOnRelation } from '../../exchange/annotations/sample.ts';
import { claim, query } from '../sample-claims.ts';

const NOTE: Annotation = { ...noteOnRelation, removed: null };

let couch: CouchServer;
let odo: Headless;

beforeAll(async () => {
  couch = await couchServer();
  await couch.addPeople('odo', 'eve');
  // Without our rules, as another program may have filled it.
  await couch.ask('/desk', 'PUT');
  odo = await headless(`${couch.url}/desk`, 'odo', { page: 4, mostBytes: 200_000 });
});

afterAll(async () => {
  await odo.close();
  await couch.close();
});

const go = (one = odo) => followOnce(one.ports, one.following.pack, one.server, new AbortController().signal);
const found = async (words: string) => ((await odo.base.search([query(words)], 10))[0] ?? []).map((one) => one.claim.text);

function document(id: string, change: object = {}) {
  const shared = { sharedBy: 'eve', sharedAt: '2031-05-04T09:00:00Z' };
  return { _id: id, type: 'Claim', text: `The lighthouse keeper ${id} left.`, appearance: { headline: 'Islands' }, ...shared, ...change };
}

/** Documents that are none of ours, and what is wrong with each. */
const FOREIGN: readonly (readonly [object, RegExp])[] = [
  [{ _id: 'todo-17', title: 'Buy milk' }, /not of a statement, a note or a speaker/],
  [document('claim:no-text', { text: 7 }), /text/],
  [document('claim:long', { text: 'x'.repeat(5001) }), /5,000/],
  [document('claim:type', { type: 'Recipe' }), /type/],
  [document('claim:date', { dateCreated: 'last week' }), /date/],
  [document('claim:script', { appearance: { headline: 'x', url: 'javascript:alert(1)' } }), /http/],
  [document('claim:nobody', { sharedBy: undefined }), /sharedBy/],
  [document('claim:with space'), /not of a statement/],
  [{ ...document('note:1'), type: 'Annotation', id: 'urn:uuid:x', creator: { name: 'eve' }, target: [] }, /target/],
];

describe('a database with other things in it', () => {
  it('leaves out and names what is none of ours, and takes the rest', async () => {
    await couch.ask('/desk/_bulk_docs', 'POST', { docs: [document('claim:good'), ...FOREIGN.map(([one]) => one)] });
    expect(await go()).toMatchObject({ ok: true, value: { phase: 'following', refused: { count: FOREIGN.length } } });
    const { refused } = (await odo.rooms.get(odo.following.pack)) ?? odo.following;
    for (const [one, wrong] of FOREIGN) {
      const id = '_id' in one ? one._id : '';
      expect(refused.first.find((named) => named.id === id)?.detail).toMatch(wrong);
    }
    expect(await found('lighthouse keeper left')).toEqual(['The lighthouse keeper claim:good left.']);
  });

  it('takes away a statement that becomes something else', async () => {
    const { json } = await couch.ask('/desk/claim:good');
    await couch.ask('/desk/claim:good', 'PUT', { ...(json as object), type: 'Recipe' });
    await go();
    expect(await found('lighthouse keeper left')).toEqual([]);
  });

  it('goes past documents that are too large to be read, together or alone', async () => {
    const large = (id: string, characters: number) => ({ ...document(`claim:${id}`), ballast: 'x'.repeat(characters) });
    await couch.ask('/desk/_bulk_docs', 'POST', { docs: [large('big1', 90_000), large('big2', 90_000), large('big3', 90_000)] });
    await couch.ask('/desk/_bulk_docs', 'POST', { docs: [large('huge', 300_000)] });
    await couch.ask('/desk/_bulk_docs', 'POST', { docs: [document('claim:after')] });
    expect(await go()).toMatchObject({ ok: true });
    expect(await found('lighthouse keeper after left')).toContain('The lighthouse keeper claim:after left.');
    expect((await odo.base.pack(odo.following.pack))?.claims).toBe(4);
    const { refused } = (await odo.rooms.get(odo.following.pack)) ?? odo.following;
    expect(refused.first).toContainEqual({ id: 'claim:huge', detail: 'is too large' });
  });
});

describe('a document of ten megabytes', () => {
  it('is left out where it is one text, taken without what is none of ours, and hides none beside it', async () => {
    await couch.ask('/great', 'PUT');
    const great = await headless(`${couch.url}/great`, 'odo');
    const many = 'x'.repeat(10_000_000);
    await couch.ask('/great/_bulk_docs', 'POST', {
      docs: [document('claim:a'), document('claim:b', { text: many }), document('claim:c', { ballast: many }), document('claim:d')],
    });
    expect(await go(great)).toMatchObject({ ok: true, value: { refused: { count: 1, first: [{ id: 'claim:b' }] } } });
    expect((await great.base.pack(great.following.pack))?.claims).toBe(3);
    await great.close();
  });
});

describe('clocks that are an hour off', () => {
  it('change neither what wins nor what arrives', async () => {
    await couch.makeDatabase('clocks');
    const at = (hour: number) => ({ now: () => `2031-05-04T${hour}:00:00.000Z` });
    const [early, late] = [await headless(`${couch.url}/clocks`, 'odo', at(10)), await headless(`${couch.url}/clocks`, 'eve', at(12))];
    const [first, second] = [claim('article:1', 1, 'The mint was moved.'), claim('article:1', 2, 'The mint was not moved.')];
    await sharing(late.ports).share(late.following.pack, { kind: 'statement', subject: 'a', title: '', claims: [first] });
    await sharing(late.ports).share(late.following.pack, { kind: 'note', subject: NOTE.id, title: '', note: NOTE });
    for (const one of [late, early]) expect(await go(one)).toMatchObject({ ok: true });
    // Later, by a clock that says that it is earlier.
    await sharing(early.ports).share(early.following.pack, { kind: 'statement', subject: 'b', title: '', claims: [second] });
    await sharing(early.ports).edit(early.following.pack, `note:${NOTE.id}`, 'Asked.');
    for (const one of [early, late, early]) expect(await go(one)).toMatchObject({ ok: true });
    for (const { base, rooms, following } of [early, late]) {
      expect((await base.pack(following.pack))?.claims).toBe(2);
      expect((await rooms.notes(following.pack)).map(({ note }) => note.body.text)).toEqual(['Asked.']);
      expect(await rooms.lost(following.pack)).toEqual([]);
    }
    for (const one of [early, late]) await one.close();
  });
});

describe('a server in trouble', () => {
  it('says that the sign-in no longer holds, keeps what is here, and goes on afterwards', async () => {
    await couch.ask('/desk/claim:late', 'PUT', document('claim:late'));
    await couch.ask('/desk/_security', 'PUT', { admins: { names: [], roles: [] }, members: { names: [], roles: ['elsewhere'] } });
    const refused = await go();
    expect(refused).toMatchObject({ ok: false });
    if (!refused.ok) expect(['unauthorised', 'forbidden']).toContain(refused.problem.code);
    expect((await odo.rooms.get(odo.following.pack))?.problem).not.toBeNull();
    expect(await found('lighthouse keeper after left')).not.toEqual([]);
    await couch.ask('/desk/_security', 'PUT', { admins: { names: [], roles: [] }, members: { names: [], roles: ['newsroom'] } });
    expect(await go()).toMatchObject({ ok: true, value: { problem: null } });
    expect(await found('lighthouse keeper late left')).toContain('The lighthouse keeper claim:late left.');
  });

  it('keeps what the server refuses on the list, with its reason, and sends the rest', async () => {
    await couch.makeDatabase('strict');
    const ports = { clock: '2031-05-04T08:00:00.000Z' };
    const late = await headless(`${couch.url}/strict`, 'odo', { now: () => ports.clock });
    const said = claim('article:1', 1, 'The mint was moved to Orsola.');
    const shares = sharing(late.ports);
    await shares.share(late.following.pack, { kind: 'statement', subject: said.id, title: said.text, claims: [said] });
    // By a name that is not the one that signs in.
    await late.rooms.update(late.following.pack, (following) => ({ ...following, user: 'eve' }));
    const other = claim('article:1', 2, 'The mint was never moved.');
    await shares.share(late.following.pack, { kind: 'statement', subject: other.id, title: other.text, claims: [other] });
    expect(await go(late)).toMatchObject({ ok: true });
    const states = (await late.rooms.shares()).map(({ subject, state, reason }) => [
      subject,
      state,
      reason?.includes('your own name') ?? null,
    ]);
    expect(states).toEqual([
      [said.id, 'sent', null],
      [other.id, 'refused', true],
    ]);
    await late.close();
  });

  it('sends nothing twice where answers get lost', async () => {
    await couch.makeDatabase('lossy');
    const one = await headless(`${couch.url}/lossy`, 'odo');
    const claims = Array.from({ length: 30 }, (_, i) => claim('article:1', i, `Statement ${i} of the ferry company.`));
    await sharing(one.ports).share(one.following.pack, { kind: 'article', subject: 'article:1', title: 'Ferry', claims });
    couch.misbehave({ seed: 7, cutAfter: 0.4, cutBefore: 0.1, fail: 0.1 });
    for (let i = 0; i < 100 && !(await go(one)).ok; i++);
    couch.misbehave({});
    expect(await go(one)).toMatchObject({ ok: true });
    const { json } = await couch.ask('/lossy/_all_docs?startkey="claim:"&endkey="claim:z"');
    expect((json as { rows: { value: { rev: string } }[] }).rows.map(({ value }) => value.rev.split('-')[0])).toEqual(
      claims.map(() => '1'),
    );
    expect((await one.base.pack(one.following.pack))?.claims).toBe(30);
    await one.close();
  });
});

describe('a server that wears its followers out', () => {
  const calm = () => new AbortController().signal;

  it.each([
    ['always says that there is something new', reached(true)],
    ['takes no one who waits', notReached('unreachable', 'cut')],
  ])('is not asked without a pause where it %s', async (_, answer) => {
    const ended = new AbortController();
    const paused: number[] = [];
    let rounds = 0;
    const server = {
      ...odo.server,
      changes: async (...given: Parameters<typeof odo.server.changes>) => {
        if (++rounds === 5) ended.abort();
        return odo.server.changes(...given);
      },
      wait: async () => answer,
    };
    const pause = async (ms: number) => void paused.push(ms);
    const ports = { ...odo.ports, pause, connect: async () => server };
    await followLive(ports, odo.following, { kind: 'none' }, { ended: ended.signal, woken: calm });
    expect(paused.filter((ms) => ms >= 500 && ms < 300_000).length).toBeGreaterThanOrEqual(4);
  });

  it('is asked for some of the thousands of versions that it says a document has', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => `1-${i.toString(16).padStart(32, '0')}`);
    const asked: string[] = [];
    const server = {
      ...odo.server,
      changes: async (...given: Parameters<typeof odo.server.changes>) => {
        const page = await odo.server.changes(...given);
        const changes = page.ok ? page.value.changes.map((one) => ({ ...one, conflicts: many })) : [];
        return page.ok ? reached({ ...page.value, changes }) : page;
      },
      version: async (id: string, rev: string) => {
        asked.push(`${id} ${rev}`);
        return notReached('no-database', '404');
      },
    };
    await couch.ask('/desk/_bulk_docs', 'POST', { docs: [document('claim:torn')] });
    expect(await followOnce(odo.ports, odo.following.pack, server, calm())).toMatchObject({ ok: true });
    expect(asked.filter((one) => one.startsWith('claim:torn')).length).toBe(50);
  });
});
