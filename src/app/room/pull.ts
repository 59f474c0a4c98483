import { type Following, MOST_REFUSED, type Reached, type RefusedDocument, reached, type Sequence } from '../../domain/room.ts';
import type { ChangedDocument, ChangesPage, ClaimBase, DatabaseFacts, Now, RoomServer, RoomStore } from '../ports.ts';
import { takerFor } from './take.ts';

export interface PullPorts {
  readonly base: ClaimBase;
  readonly rooms: RoomStore;
  readonly now: Now;
  /** Changes asked for at once, and written at once. */
  readonly page?: number;
  readonly batch?: number;
}

const PAGE = 2000;
const BATCH = 8000;

/**
 * Takes everything that changed since last time: claims into the base, notes into the store. Every piece is written before the place in the feed is, so
 * that whoever dies in between reads the piece again; what is there already is then found by its id and not added twice.
 */
export async function catchUp(ports: PullPorts, pack: string, server: RoomServer, signal: AbortSignal): Promise<Reached<Following | null>> {
  const { rooms, now } = ports;
  const facts = await server.inspect();
  if (!facts.ok) return facts;
  // Left in the meantime: nothing of it may come back.
  if ((await rooms.get(pack))?.leavingAt !== null) return reached(null);
  const start = await rooms.update(pack, (following) => ({ ...begun(following, facts.value, now()), problem: null, contactAt: now() }));
  return start ? pulled(ports, start, server, signal) : reached(null);
}

/** A database with another mark, or one that has not come as far as it had, is another database: everything is read again. */
function begun(following: Following, { mark, seq }: DatabaseFacts, at: string): Following {
  const marked = following.mark !== null && mark !== null;
  const anew = marked ? following.mark !== mark : numberOf(seq) < numberOf(following.since);
  if (!anew) return { ...following, mark: mark ?? following.mark };
  return { ...following, mark, phase: 'renewing', since: 0, taken: 0, pending: null, renewedAt: at, refused: { count: 0, first: [] } };
}

/** How far a place in the feed is: CouchDB's texts begin with a number. */
export function numberOf(seq: Sequence): number {
  return typeof seq === 'number' ? seq : Number.parseInt(seq, 10) || 0;
}

/** The pack in which the statements stand; true where it was not there yet. */
async function madePack({ base, rooms }: PullPorts, { pack, name, address }: Following): Promise<boolean> {
  if ((await base.pack(pack)) || (await rooms.get(pack))?.leavingAt !== null) return false;
  await base.putPack({ id: pack, name, version: 1, licence: 'Shared within the newsroom', origin: { kind: 'room', address } }, []);
  return true;
}

async function pulled(ports: PullPorts, start: Following, server: RoomServer, signal: AbortSignal): Promise<Reached<Following | null>> {
  const { rooms, now, page = PAGE, batch = BATCH } = ports;
  const { pack } = start;
  const renewing = start.phase === 'renewing';
  // What is read again is read from its beginning even after a death: only then is it known in the end what is no longer there.
  const since: Sequence = (await madePack(ports, start)) || renewing ? 0 : start.since;
  // Not by the place in the feed: a piece may be written, and its place not.
  const isEmpty = since === 0 && !renewing && (await ports.base.pack(pack))?.claims === 0;
  const taker = takerFor(ports, start, server, isEmpty);

  /** Writes what was read, and then how far that is in the feed; null where the reader left meanwhile. */
  async function write(changes: readonly ChangedDocument[], last: Sequence, pending: number | null): Promise<Reached<Following | null>> {
    const taken = await taker.take(changes);
    if (!taken.ok) return taken;
    const count = changes.length;
    const after = await rooms.update(pack, (following) => ({
      ...withRefused(following, taken.value),
      since: renewing ? following.since : last,
      taken: following.taken + count,
      pending,
      contactAt: now(),
    }));
    return reached(after?.leavingAt === null ? after : null);
  }

  let held: ChangedDocument[] = [];
  let upTo: Sequence = since;
  for (let next = readPage(server, since, page, signal); ; ) {
    const read = await next;
    if (!read.ok) {
      // What came before that is not asked for again.
      if (held.length > 0) await write(held, upTo, start.pending);
      return read;
    }
    const { changes, last, pending } = read.value;
    const ends = changes.length < page && read.value.whole;
    // The next piece is on its way while this one is written.
    if (!ends) next = readPage(server, last, page, signal);
    held = [...held, ...changes];
    upTo = last;
    if (signal.aborted) return reached(null);
    if (held.length < batch && !ends) continue;
    const written = await write(held, last, ends ? 0 : pending);
    if (!written.ok || written.value === null) return written;
    held = [];
    if (ends) {
      if (renewing) await taker.sweep();
      return reached(await rooms.update(pack, (following) => ({ ...following, phase: 'following', since: last })));
    }
  }
}

/** A piece of the feed; where the documents in it are too large to be read together, fewer of them, and at last the one without its document. */
async function readPage(
  server: RoomServer,
  since: Sequence,
  most: number,
  signal: AbortSignal,
): Promise<Reached<ChangesPage & { readonly whole: boolean }>> {
  for (let size = most; size >= 1; size = size === 1 ? 0 : Math.ceil(size / 8)) {
    const read = await server.changes(since, size, true, signal);
    if (read.ok) return reached({ ...read.value, whole: size === most });
    if (read.problem.code !== 'too-large') return read;
  }
  const bare = await server.changes(since, 1, false, signal);
  return bare.ok ? reached({ ...bare.value, whole: false }) : bare;
}

function withRefused(following: Following, refused: readonly RefusedDocument[]): Following {
  if (refused.length === 0) return following;
  const { count, first } = following.refused;
  const others = first.filter(({ id }) => !refused.some((one) => one.id === id));
  return { ...following, refused: { count: count + refused.length, first: [...refused, ...others].slice(0, MOST_REFUSED) } };
}
