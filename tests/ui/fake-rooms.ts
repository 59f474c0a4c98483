import { ok } from '../../src/domain/result.ts';
import { type Following, type Rooms, reached, type Share } from '../../src/domain/room.ts';
import type { RoomClient } from '../../src/messaging/room-client.ts';
import { NO_ROOMS } from '../../src/ui/rooms/rooms-context.ts';
import { noteOnRelation } from '../exchange/annotations/sample.ts';

export const FOLLOWING: Following = {
  pack: 'room:desk',
  name: 'Harbour desk',
  address: 'https://couch.example/harbour',
  mode: 'write',
  user: 'ina',
  phase: 'following',
  since: '41-g1AAAA',
  mark: '8a8c7d1e-0000-4000-8000-000000000001',
  taken: 41,
  pending: 0,
  refused: { count: 0, first: [] },
  contactAt: '2031-05-05T09:00:00.000Z',
  renewedAt: null,
  problem: null,
  leavingAt: null,
};

const byOdo = { by: 'odo', at: '2031-05-04T16:00:00.000Z' };

/** Two shared bases, one of them in trouble; a note that two wrote at once, and shares in every state. */
export const SHARED: Rooms = {
  followings: [
    FOLLOWING,
    {
      ...FOLLOWING,
      pack: 'room:archive',
      name: 'Archive',
      address: 'https://couch.example/archive',
      mode: 'read',
      phase: 'pulling',
      taken: 12_000,
      pending: 88_000,
      refused: { count: 2, first: [{ id: 'todo-17', detail: 'its id is neither of a statement nor of a note' }] },
      problem: { code: 'unauthorised', detail: '401 Name or password is incorrect.' },
    },
  ],
  notes: [{ pack: 'room:desk', id: `note:${noteOnRelation.id}`, rev: '2-b', note: noteOnRelation, creator: 'ina', shared: byOdo }],
  speakers: [
    {
      pack: 'room:desk',
      id: 'speaker:kinloch',
      rev: '1-b',
      decided: { kind: 'merge', names: ['O. Kinloch', 'Odo Kinloch'] },
      shared: byOdo,
    },
  ],
  lost: [
    {
      pack: 'room:desk',
      id: 'speaker:kinloch',
      versions: [
        {
          rev: '1-a',
          shared: { by: 'ina', at: '2031-05-04T16:00:20.000Z' },
          content: { kind: 'speaker', decided: { kind: 'merge', names: ['O. Kinloch', 'Ole Kinloch'] } },
        },
      ],
    },
    {
      pack: 'room:desk',
      id: `note:${noteOnRelation.id}`,
      versions: [
        {
          rev: '2-a',
          shared: { by: 'ina', at: '2031-05-04T16:00:20.000Z' },
          content: { kind: 'note', note: { ...noteOnRelation, body: { text: 'Ask the *harbour master* first.', tags: [] } } },
        },
      ],
    },
  ],
  shares: [
    {
      pack: 'room:desk',
      subject: noteOnRelation.id,
      kind: 'relation',
      title: 'The wall',
      documents: [],
      at: byOdo.at,
      state: 'sent',
      reason: null,
    },
    {
      pack: 'room:desk',
      subject: 'article:1',
      kind: 'article',
      title: 'Harbour wall to be raised',
      documents: [],
      at: byOdo.at,
      state: 'waiting',
      reason: null,
    },
    {
      pack: 'room:desk',
      subject: 'article:1/s2',
      kind: 'statement',
      title: 'The wall will be raised by 40 centimetres.',
      documents: [],
      at: byOdo.at,
      state: 'refused',
      reason: 'forbidden: only who has the role on-record-writer may write here',
    },
  ],
};

/** Shared bases for tests: they answer that all went well, and note what they were asked. */
export interface FakeRooms extends RoomClient {
  readonly asked: readonly (readonly [name: string, ...args: unknown[]])[];
  change(rooms: Rooms): void;
}

export function fakeRooms(rooms: Rooms = NO_ROOMS, answers: Partial<RoomClient> = {}): FakeRooms {
  const asked: [string, ...unknown[]][] = [];
  const listeners = new Set<(rooms: Rooms) => void>();
  let now = rooms;
  const noted =
    <A extends unknown[], R>(name: string, answer: (...args: A) => R) =>
    (...args: A): R => {
      asked.push([name, ...args]);
      return answer(...args);
    };
  const share: Share = { pack: FOLLOWING.pack, subject: 'x', kind: 'note', title: '', documents: [], at: byOdo.at };
  return {
    asked,
    change(rooms) {
      now = rooms;
      for (const tell of listeners) tell(now);
    },
    watch(listener) {
      listeners.add(listener);
      listener(now);
      return () => void listeners.delete(listener);
    },
    follow: noted('follow', answers.follow ?? (async () => ok(reached(FOLLOWING)))),
    renewCredentials: noted('renewCredentials', answers.renewCredentials ?? (async () => ok(reached(FOLLOWING)))),
    retry: noted('retry', answers.retry ?? (async () => ok(null))),
    leave: noted('leave', answers.leave ?? (async () => ok(null))),
    comeBack: noted('comeBack', answers.comeBack ?? (async () => ok(null))),
    share: noted('share', answers.share ?? (async () => ok(share))),
    withdraw: noted('withdraw', answers.withdraw ?? (async () => ok(null))),
    editShared: noted('editShared', answers.editShared ?? (async () => ok(null))),
  };
}
