import { claimBase } from '../../app/base/claim-base.ts';
import { memoryStore } from '../../app/base/memory-store.ts';
import { speakersOf } from '../../app/known-speakers.ts';
import type { BaseStore, ClaimBase, RoomServer, RoomStore } from '../../app/ports.ts';
import type { FollowPorts } from '../../app/room/follow.ts';
import { newFollowing } from '../../app/room/new-following.ts';
import type { Credentials, Following, RoomMode } from '../../domain/room.ts';
import { couchServer } from '../../network/couch.ts';
import { pause } from '../../platform/clock.ts';
import { Database } from '../../storage/database.ts';
import { roomStore } from '../../storage/room-store.ts';
import { speakerStore, speakersInRooms } from '../../storage/speaker-store.ts';

/** An engine without a browser that follows a shared base: the product's own code over a base of its own. */
export interface Headless {
  readonly name: string;
  readonly base: ClaimBase;
  readonly rooms: RoomStore;
  readonly ports: FollowPorts;
  readonly following: Following;
  readonly server: RoomServer;
  close(): Promise<void>;
}

export interface HeadlessOptions {
  readonly mode?: RoomMode;
  readonly credentials?: Credentials;
  readonly now?: () => string;
  readonly store?: BaseStore;
  readonly page?: number;
  readonly batch?: number;
  /** The largest answer that is read, in bytes. */
  readonly mostBytes?: number;
}

let made = 0;

/** `IndexedDB` must be there, as a browser's or an imitation. */
export async function headless(address: string, name: string, options: HeadlessOptions = {}): Promise<Headless> {
  const { mode = 'write', now = () => new Date().toISOString(), store = memoryStore(), page, batch, mostBytes } = options;
  const credentials = options.credentials ?? { kind: 'password', user: name, password: `${name}-password` };
  const limits = mostBytes === undefined ? {} : { mostBytes };
  const database = new Database(`headless ${++made}`);
  const rooms = roomStore(database);
  const base = claimBase(
    store,
    now,
    speakersOf(speakerStore(database), () => speakersInRooms(database)),
  );
  const following = newFollowing({ name: '', address, mode, credentials });
  if (!following.ok) throw new Error(following.problem.detail);
  await rooms.add(following.value);
  const ports: FollowPorts = {
    base,
    rooms,
    now,
    pause,
    connect: async (place, shown) => couchServer(place, shown, limits),
    inTurn: async (_name, _whenBusy, _signal, work) => {
      await work();
      return true;
    },
    ...(page !== undefined && { page }),
    ...(batch !== undefined && { batch }),
  };
  return {
    name,
    base,
    rooms,
    ports,
    following: following.value,
    server: couchServer(address, credentials, limits),
    async close() {
      await database.delete();
    },
  };
}
