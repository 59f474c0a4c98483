import 'fake-indexeddb/auto';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { ok } from '../../src/domain/result.ts';
import { type Credentials, notReached, reached } from '../../src/domain/room.ts';
import type { RoomApi } from '../../src/messaging/room-api.ts';

/** A browser as far as signing in needs it; `granted` is what the reader says to its question. */
const fake = vi.hoisted(() => {
  const state = { granted: true, stored: {} as Record<string, unknown>, listeners: [] as ((changes: object) => void)[] };
  const browser = {
    permissions: { getAll: async () => ({ origins: [] }), request: async () => state.granted },
    storage: {
      local: {
        get: async () => ({ ...state.stored }),
        async set(values: object) {
          Object.assign(state.stored, values);
          for (const tell of state.listeners) tell(values);
        },
        onChanged: { addListener: (listener: (changes: object) => void) => void state.listeners.push(listener) },
      },
    },
    alarms: { create: () => {}, clear: async () => true },
  };
  return { state, browser };
});
vi.mock('../../src/platform/browser.ts', () => ({ browser: fake.browser }));
vi.stubGlobal('__FIREFOX__', false);

import { roomClient } from '../../src/entries/panel/room-client.ts';
import { roomCredentials, setRoomCredentials } from '../../src/platform/rooms.ts';
import { Database } from '../../src/storage/database.ts';
import { roomStore } from '../../src/storage/room-store.ts';
import { FOLLOWING } from '../ui/fake-rooms.ts';

const OLD: Credentials = { kind: 'password', user: 'ina', password: 'old' };
const NEW: Credentials = { kind: 'token', user: 'ina', token: 'tok.en' };
const database = new Database('signing in anew');
let isAccepted = true;
const never = async () => ok(null);
const run: ReadonlyMap<string, Credentials>[] = [];
const api: RoomApi = {
  follow: async () => ok(isAccepted ? reached(FOLLOWING) : notReached('unauthorised', '401')),
  async runRooms(credentials) {
    run.push(credentials);
    return ok(null);
  },
  retryRoom: never,
  leaveRoom: never,
  comeBackRoom: never,
  forgetRoom: never,
  share: () => Promise.reject(new Error('not asked for')),
  withdraw: never,
  editShared: never,
};
const client = roomClient(database, api);

beforeEach(() => setRoomCredentials(FOLLOWING.pack, OLD));
afterAll(() => database.delete());

/** Accepted by the server, allowed by the reader, and what stands in the extension's storage then. */
const SIGNED_IN: readonly (readonly [accepted: boolean, allowed: boolean, stored: Credentials])[] = [
  [true, true, NEW],
  [false, true, OLD],
  [true, false, OLD],
];

it.each(SIGNED_IN)(
  'a new sign-in (accepted: %s, allowed: %s) takes the place of the old one only where it is of use',
  async (accepted, allowed, stored) => {
    isAccepted = accepted;
    fake.state.granted = allowed;
    const renewed = await client.renewCredentials(FOLLOWING, NEW);
    expect(renewed.ok && renewed.value.ok).toBe(accepted && allowed);
    expect((await roomCredentials()).get(FOLLOWING.pack)).toEqual(stored);
  },
);

it('a panel that was open before follows what another begins to follow, once its sign-in is kept', async () => {
  await setRoomCredentials(FOLLOWING.pack, null);
  await roomStore(database).add(FOLLOWING);
  await vi.waitFor(() => expect(run.length).toBeGreaterThan(0));
  expect(run.at(-1)?.get(FOLLOWING.pack)).toBeUndefined();
  await setRoomCredentials(FOLLOWING.pack, NEW);
  await vi.waitFor(() => expect(run.at(-1)?.get(FOLLOWING.pack)).toEqual(NEW));
});
