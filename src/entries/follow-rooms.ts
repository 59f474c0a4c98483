import { claimBase } from '../app/base/claim-base.ts';
import { followAllOnce } from '../app/room/follow.ts';
import type { Credentials } from '../domain/room.ts';
import { now } from '../platform/clock.ts';
import { baseStore } from '../storage/base-store.ts';
import type { Database } from '../storage/database.ts';
import { roomPorts } from './rooms.ts';

/** Asks every shared base once what is new. Where a panel is open, it follows them itself and nothing is done. */
export async function followRooms(database: Database, credentials: ReadonlyMap<string, Credentials>): Promise<void> {
  const ports = roomPorts(database, claimBase(baseStore(database), now));
  await followAllOnce(ports, async (pack) => credentials.get(pack) ?? null, new AbortController().signal);
}
