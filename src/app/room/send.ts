import { notReached, type Reached, reached } from '../../domain/room.ts';
import { sameContent, versionAfter } from '../../exchange/room/revisions.ts';
import { claimKeyOf, NOTE_ID } from '../../exchange/room/shared-document.ts';
import type { Leaf, Outgoing, RoomServer, RoomStore, SendingAnswer } from '../ports.ts';

/** Documents sent at once. */
const AT_ONCE = 100;
/** Versions of one document that are withdrawn one after the other: more than people make at one time. */
const MOST_VERSIONS = 50;
/** A server that neither takes a document nor has it is given so many chances at a time. */
const MOST_TRIES = 5;

/**
 * Sends what the reader shared, in its order, and strikes each off the list when the server has it. An answer that got lost on the way does no harm: what
 * is sent again has the same id, and is found there. What the server refuses stays on the list with its reason.
 */
export async function sendOutgoing(rooms: RoomStore, pack: string, server: RoomServer, signal: AbortSignal): Promise<Reached<number>> {
  let sent = 0;
  let last = -1;
  for (let tries = 0; !signal.aborted; ) {
    const waiting = (await rooms.outgoing(pack)).filter(({ refused }) => refused === null);
    const [first] = waiting;
    if (!first) break;
    tries = first.number === last ? tries + 1 : 0;
    last = first.number;
    if (tries > MOST_TRIES) return notReached('server', `neither takes nor has ${first.id}`);
    const alike = waiting.slice(0, AT_ONCE);
    const until = alike.findIndex(({ kind }) => kind !== first.kind);
    const some = first.kind === 'new' ? alike.slice(0, until < 0 ? alike.length : until) : [first];
    const done = await sendSome(rooms, some, server);
    if (!done.ok) return done;
    sent += some.length;
  }
  return reached(sent);
}

function sendSome(rooms: RoomStore, some: readonly Outgoing[], server: RoomServer): Promise<Reached<null>> {
  const [first] = some;
  if (first?.kind === 'version') return sendVersion(rooms, first, server);
  if (first?.kind === 'withdraw') return withdraw(rooms, first, server);
  return sendNew(rooms, some, server);
}

async function sendNew(rooms: RoomStore, some: readonly Outgoing[], server: RoomServer): Promise<Reached<null>> {
  const answered = await server.put(some.flatMap(({ document }) => document ?? []));
  if (!answered.ok) return answered;
  const taken: number[] = [];
  const answers = new Map(answered.value.map((answer) => [answer.id, answer]));
  for (const outgoing of some) {
    const answer = answers.get(outgoing.id);
    if (!answer) return notReached('no-couchdb', `no answer about ${outgoing.id}`);
    if (answer.rev !== null) taken.push(outgoing.number);
    else if (answer.error !== 'conflict') await rooms.refuse(outgoing.number, reasonOf(answer));
    else {
      const settled = await settle(rooms, outgoing, server);
      if (!settled.ok) return settled;
      if (settled.value) taken.push(outgoing.number);
    }
  }
  await rooms.sent(taken);
  return reached(null);
}

/**
 * A document of that id is there already: ours, whose answer got lost; the same statement, shared by somebody else; or an earlier form of the same note,
 * upon which ours is then put as another version. True where there is nothing more to do.
 */
async function settle(rooms: RoomStore, outgoing: Outgoing, server: RoomServer): Promise<Reached<boolean>> {
  const leaf = await server.leaf(outgoing.id);
  if (!leaf.ok) return leaf;
  const { document } = outgoing;
  // It was withdrawn in the meantime: the next round sends it anew.
  if (!leaf.value || !document) return reached(false);
  if (claimKeyOf(outgoing.id) !== null || sameContent(leaf.value.document, document)) return reached(true);
  await rooms.replaceOutgoing({ ...outgoing, kind: 'version', document: versionAfter(leaf.value.rev, document) });
  return reached(false);
}

/**
 * A version goes beside what is there. CouchDB would let an edit bring back a note that was withdrawn meanwhile, as what is not deleted wins: such an edit
 * is not sent.
 */
async function sendVersion(rooms: RoomStore, { number, id, document }: Outgoing, server: RoomServer): Promise<Reached<null>> {
  if (id.startsWith(NOTE_ID)) {
    const leaf = await server.leaf(id);
    if (!leaf.ok) return leaf;
    if (!leaf.value) {
      await rooms.refuse(number, 'forbidden: the note was withdrawn meanwhile');
      return reached(null);
    }
  }
  const answered = document ? await server.putVersions([document]) : reached([]);
  if (!answered.ok) return answered;
  const refusal = answered.value.find(({ error }) => error !== null);
  if (refusal) await rooms.refuse(number, reasonOf(refusal));
  else await rooms.sent([number]);
  return reached(null);
}

/**
 * Deletes every version of a document that is the reader's, whether it won or lost, so that none comes back in another's place. What somebody else had
 * shared is theirs, and stays.
 */
async function withdraw(rooms: RoomStore, { number, id, pack }: Outgoing, server: RoomServer): Promise<Reached<null>> {
  const user = (await rooms.get(pack))?.user;
  for (let i = 0; i < MOST_VERSIONS; i++) {
    const own = await ownVersion(id, user, server);
    if (!own.ok) return own;
    if (own.value === null) break;
    const answered = await server.put([{ _id: id, _rev: own.value, _deleted: true }]);
    if (!answered.ok) return answered;
    const [answer] = answered.value;
    // A conflict says that it was changed in this moment: it is looked at again.
    if (answer && answer.rev === null && answer.error !== 'conflict') {
      await rooms.refuse(number, reasonOf(answer));
      return reached(null);
    }
  }
  await rooms.sent([number]);
  return reached(null);
}

/** The revision of a version that the user shared, the winning one first; null where there is none. */
async function ownVersion(id: string, user: string | null | undefined, server: RoomServer): Promise<Reached<string | null>> {
  const leaf = await server.leaf(id);
  if (!leaf.ok) return leaf;
  if (!leaf.value) return reached(null);
  if (ownersOf(leaf.value.document).includes(user)) return reached(leaf.value.rev);
  for (const rev of leaf.value.conflicts) {
    const version = await server.version(id, rev);
    // One that went between the two questions needs no deleting.
    if (!version.ok && version.problem.code !== 'no-database') return version;
    if (version.ok && ownersOf(version.value.document).includes(user)) return reached(rev);
  }
  return reached(null);
}

/** Who shared a document, first and last. */
function ownersOf({ creator, sharedBy }: Leaf['document']): unknown[] {
  const first = typeof creator === 'object' && creator !== null && 'name' in creator ? creator.name : null;
  return [first, sharedBy];
}

function reasonOf({ error, reason }: SendingAnswer): string {
  return `${error ?? ''}: ${reason}`.slice(0, 300);
}
