import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SharedSpeaker } from '../../src/domain/room.ts';
import { Database } from '../../src/storage/database.ts';
import { speakersInRooms } from '../../src/storage/speaker-store.ts';
import { FOLLOWING } from '../ui/fake-rooms.ts';

let database: Database;

beforeEach(() => {
  database = new Database(`speakers ${Math.random()}`);
});

afterEach(() => database.delete());

const told = (pack: string, id: string, at: string): SharedSpeaker => ({
  pack,
  id,
  rev: '1-a',
  decided: { kind: 'merge', names: [id, 'Odo Brask'] },
  shared: { by: 'ina', at },
});
const names = async () => (await speakersInRooms(database)).map(({ names: [name] }) => name);

it('what colleagues say of speakers counts in the order of their clocks, while its base is followed and switched on', async () => {
  await database.followings.bulkPut([FOLLOWING, { ...FOLLOWING, pack: 'room:archive' }]);
  await database.sharedSpeakers.bulkPut([
    told(FOLLOWING.pack, 'a', '2031-05-04T09:00:01.000Z'),
    told('room:archive', 'b', '2031-05-04T09:00:00.000Z'),
    told(FOLLOWING.pack, 'c', '2031-05-04T09:00:00.000Z'),
    told('room:gone', 'd', '2031-05-04T09:00:00.000Z'),
  ]);
  expect(await names()).toEqual(['b', 'c', 'a']);
  await database.packs.put({
    id: 'room:archive',
    name: 'Archive',
    version: 1,
    licence: '',
    origin: { kind: 'room', address: 'https://couch.example/archive' },
    claims: 0,
    documents: 0,
    from: null,
    to: null,
    addedAt: '2031-05-04T09:00:00.000Z',
    enabled: false,
    ranges: [],
    deleted: [],
    removed: false,
  });
  expect(await names()).toEqual(['c', 'a']);
  await database.followings.update(FOLLOWING.pack, { leavingAt: '2031-05-04T09:00:00.000Z' });
  expect(await names()).toEqual([]);
});
