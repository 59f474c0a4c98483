import type { ClaimBase } from '../app/ports.ts';
import type { FollowPorts } from '../app/room/follow.ts';
import { couchServer } from '../network/couch.ts';
import { now, pause } from '../platform/clock.ts';
import { inTurn } from '../platform/locks.ts';
import type { Database } from '../storage/database.ts';
import { roomStore } from '../storage/room-store.ts';

/** Following shared bases, wired to this browser: the worker and the background use the same. */
export function roomPorts(database: Database, base: ClaimBase): FollowPorts {
  return {
    base,
    rooms: roomStore(database),
    now,
    pause,
    inTurn,
    connect: async (address, credentials) => couchServer(address, credentials),
  };
}
