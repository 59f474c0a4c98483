import { failure, ok, type Result } from '../../domain/result.ts';
import { type Following, notReached } from '../../domain/room.ts';
import type { RoomApi } from '../../messaging/room-api.ts';
import type { RoomClient } from '../../messaging/room-client.ts';
import { onRoomCredentialsChanged, roomCredentials, setRoomCredentials } from '../../platform/rooms.ts';
import { askForServer, giveServerBack } from '../../platform/sites.ts';
import { type Database, observe } from '../../storage/database.ts';
import { roomStore, roomsIn } from '../../storage/room-store.ts';

/** Time to think better of leaving a shared base, in ms. */
const GRACE = 10_000;

/** The doors of shared bases, wired to this browser. While nothing is followed the worker is asked for nothing. */
export function roomClient(database: Database, api: RoomApi): RoomClient {
  const rooms = roomStore(database);
  observe(
    () => rooms.all(),
    (followings) => {
      if (followings.length > 0) void keepUp(followings);
    },
    (error) => console.warn('shared bases:', error),
  );
  // They are kept after what is followed is: another panel that is open learns of both, one after the other.
  onRoomCredentialsChanged(() => void followKnown());
  let known = '';

  /** Sees to it that what is followed is, and that what was left long enough ago is forgotten. */
  async function keepUp(followings: readonly Following[]): Promise<void> {
    const now = followings.map(({ pack, leavingAt }) => `${pack} ${leavingAt}`).join('\n');
    if (now === known) return;
    known = now;
    for (const { pack, leavingAt } of followings) {
      if (leavingAt !== null) setTimeout(() => void forget(pack), Math.max(0, Date.parse(leavingAt) + GRACE - Date.now()));
    }
    await api.runRooms(await roomCredentials());
  }

  async function followKnown(): Promise<void> {
    if ((await rooms.all()).length > 0) await api.runRooms(await roomCredentials());
  }

  async function forget(pack: string): Promise<void> {
    const following = await rooms.get(pack);
    if (!following || following.leavingAt === null) return;
    await setRoomCredentials(pack, null);
    await api.forgetRoom(pack);
    const others = (await rooms.all()).map(({ address }) => address);
    await giveServerBack(following.address, others);
  }

  return {
    watch: (listener) =>
      observe(
        () => roomsIn(database),
        listener,
        (error) => console.warn('shared bases:', error),
      ),
    async follow(request) {
      // Before anything is awaited: the browser asks the reader only in answer to a click.
      const address = request.address.trim();
      const asked = URL.canParse(address) && /^https?:/.test(address) ? attempt(() => askForServer(address)) : Promise.resolve(ok(true));
      const granted = await asked;
      if (!granted.ok) return granted;
      if (!granted.value) return ok(notReached('not-allowed', new URL(address).origin));
      const followed = await api.follow(request);
      if (followed.ok && followed.value.ok) await setRoomCredentials(followed.value.value.pack, request.credentials);
      else
        await giveServerBack(
          address,
          (await rooms.all()).map((one) => one.address),
        ).catch(() => undefined);
      return followed;
    },
    async renewCredentials({ pack, name, address, mode }, credentials) {
      const granted = await attempt(() => askForServer(address));
      if (!granted.ok) return granted;
      if (!granted.value) return ok(notReached('not-allowed', new URL(address).origin));
      const followed = await api.follow({ name, address, mode, credentials });
      if (followed.ok && followed.value.ok) await setRoomCredentials(pack, credentials);
      return followed;
    },
    async retry({ pack, address }) {
      const granted = await attempt(() => askForServer(address));
      return granted.ok ? api.retryRoom(pack) : granted;
    },
    leave: (pack) => api.leaveRoom(pack),
    async comeBack(pack) {
      const back = await api.comeBackRoom(pack);
      await api.runRooms(await roomCredentials());
      return back;
    },
    share: (pack, request) => api.share(pack, request),
    withdraw: (pack, subject) => api.withdraw(pack, subject),
    editShared: (pack, id, text) => api.editShared(pack, id, text),
  };
}

async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    return failure('forbidden', error instanceof Error ? error.message : String(error));
  }
}
