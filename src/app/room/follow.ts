import { type Credentials, type Following, notReached, type Reached } from '../../domain/room.ts';
import { failureOf } from '../imports/run.ts';
import type { Connect, InTurn, RoomServer } from '../ports.ts';
import { catchUp, type PullPorts } from './pull.ts';
import { sendOutgoing } from './send.ts';

export interface FollowPorts extends PullPorts {
  readonly connect: Connect;
  readonly inTurn: InTurn;
  /** Resolves after so many ms, or when the signal ends it. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** After a failure the next try comes after so many ms, and later each time. */
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 300_000;
/** The server is asked how it stands at least so often, in ms, even if nothing changes. */
const LONGEST_WAIT = 300_000;
/** A server that always has something new, or says so, is asked no more often than after so many ms. */
const SHORTEST_WAIT = 500;

/** Sends what waits and takes what is new, once; never rejects. What stood in the way is noted with the following. */
export async function followOnce(
  ports: FollowPorts,
  pack: string,
  server: RoomServer,
  signal: AbortSignal,
): Promise<Reached<Following | null>> {
  const done = await sendAndTake(ports, pack, server, signal).catch((error: unknown) => notReached('storage', failureOf(error).detail));
  // A database that takes not even this is shut, which every view says; what stands in the way when it is open again is noted then.
  if (!done.ok && !signal.aborted)
    await ports.rooms.update(pack, (following) => ({ ...following, problem: done.problem })).catch(() => null);
  return done;
}

async function sendAndTake(ports: FollowPorts, pack: string, server: RoomServer, signal: AbortSignal): Promise<Reached<Following | null>> {
  const sent = await sendOutgoing(ports.rooms, pack, server, signal);
  return sent.ok ? catchUp(ports, pack, server, signal) : sent;
}

/** Follows until the signal ends it: one context for each pack, whichever comes first; the others wait their turn. */
export async function followLive(
  ports: FollowPorts,
  { pack, address }: Following,
  credentials: Credentials,
  { ended, woken }: Ends,
): Promise<void> {
  await ports.inTurn(`room ${pack}`, 'wait', ended, async () => {
    const server = await ports.connect(address, credentials);
    for (let failures = 0; !ended.aborted; ) {
      const wake = woken();
      const signal = AbortSignal.any([ended, wake]);
      const done = await followOnce(ports, pack, server, ended);
      if (done.ok && done.value === null) return;
      failures = done.ok ? 0 : failures + 1;
      if (done.ok && done.value) await waitForMore(ports, server, done.value, signal);
      else await ports.pause(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1)), signal);
    }
  });
}

export interface Ends {
  readonly ended: AbortSignal;
  /** A signal that fires when there is something to send, or the reader wants it now. */
  readonly woken: () => AbortSignal;
}

/** Until something changes at either end. A wait that fails is told by the next round; where only waiting fails, the server is asked now and then. */
async function waitForMore({ pause }: FollowPorts, server: RoomServer, { since }: Following, signal: AbortSignal): Promise<void> {
  const long = new AbortController();
  const either = AbortSignal.any([signal, long.signal]);
  const timer = pause(LONGEST_WAIT, either).then(() => long.abort());
  const short = pause(SHORTEST_WAIT, signal);
  const waited = await server.wait(since, either);
  long.abort();
  await timer;
  await (waited.ok ? short : pause(FIRST_PAUSE, signal));
}

/** Once for each pack that nobody follows just now: for whoever is woken by the clock. */
export async function followAllOnce(
  ports: FollowPorts,
  credentialsOf: (pack: string) => Promise<Credentials | null>,
  signal: AbortSignal,
): Promise<void> {
  for (const { pack, address, leavingAt } of await ports.rooms.all()) {
    const credentials = await credentialsOf(pack);
    if (!credentials || leavingAt !== null) continue;
    await ports.inTurn(`room ${pack}`, 'skip', signal, async () => {
      await followOnce(ports, pack, await ports.connect(address, credentials), signal);
    });
  }
}
