import type { Claim } from '../../domain/claim.ts';
import {
  type Following,
  type LosingVersion,
  type LostVersions,
  notReached,
  type Reached,
  type RefusedDocument,
  type RoomProblem,
  reached,
  type SharedNote,
  type SharedSpeaker,
} from '../../domain/room.ts';
import { hashOf } from '../../engine/retrieval/hash.ts';
import { identify } from '../../engine/speakers/identity.ts';
import type { DocumentsKnown } from '../../exchange/room/claim-document.ts';
import { claimKeyOf, readDocument, type SharedDocument } from '../../exchange/room/shared-document.ts';
import { failureOf } from '../imports/run.ts';
import type { ChangedDocument, ClaimBase, RoomServer, RoomStore } from '../ports.ts';

interface TakePorts {
  readonly base: ClaimBase;
  readonly rooms: RoomStore;
}

/** Takes pieces of the feed in. */
export interface Taker {
  /** Writes a piece; answers with the documents that were left out. The same piece twice is the same as once. */
  take(changes: readonly ChangedDocument[]): Promise<Reached<readonly RefusedDocument[]>>;
  /** After everything was read from the beginning: what did not come is no longer there. */
  sweep(): Promise<void>;
}

/** Claims looked at or deleted at once. */
const PIECE = 1000;
/** Versions of one document that lost and are asked for, one by one: more than people make. CouchDB names the strongest first. */
const MOST_LOSERS = 50;

/** A document as it is to stand here; null = it does not. */
type Taken = SharedDocument | null;

/**
 * `isEmpty` says that the pack holds no claims yet. In an empty pack only what came before in this run can be there already,
 * which is known by its hash: claims need not be looked up in an index that grows beneath.
 */
export function takerFor({ base, rooms }: TakePorts, { pack, phase }: Following, server: RoomServer, isEmpty: boolean): Taker {
  const known: DocumentsKnown = new Map();
  const written = new Set<number>();
  const seen = new Set<string>();

  async function take(changes: readonly ChangedDocument[]): Promise<Reached<readonly RefusedDocument[]>> {
    const refused: RefusedDocument[] = [];
    const taken = new Map<string, Taken>();
    for (const { id, deleted, document } of changes) {
      if (id.startsWith('_design/')) continue;
      const read = deleted ? null : readDocument(id, document, identify, known);
      if (read && !read.ok) refused.push({ id: id.slice(0, 100), detail: document === null ? 'is too large' : read.error.message });
      taken.set(id, read?.ok ? read.value : null);
      if (phase === 'renewing' && read?.ok) seen.add(id);
    }
    const lost = await losersOf(changes.filter(({ conflicts }) => conflicts.length > 0));
    try {
      await putClaims(taken);
      await putOthers(taken, changes);
      await rooms.putLost(lost.found);
    } catch (error) {
      return notReached('storage', failureOf(error).detail);
    }
    return lost.problem ? { ok: false, problem: lost.problem } : reached(refused);
  }

  async function putClaims(taken: ReadonlyMap<string, Taken>): Promise<void> {
    const wanted = new Map<string, Claim | null>();
    for (const [id, document] of taken) {
      const key = claimKeyOf(id);
      if (key !== null) wanted.set(`${pack}/${key}`, document?.kind === 'claim' ? claimOf(key, document) : null);
    }
    const ids = [...wanted.keys()];
    const mayBeThere = isEmpty ? ids.filter((id) => written.has(hashOf(id))) : ids;
    const there = new Map((await base.claims(mayBeThere)).map((claim) => [claim.id, claim]));
    const [added, changed, gone]: [Claim[], Claim[], string[]] = [[], [], []];
    for (const [id, claim] of wanted) {
      const before = there.get(id);
      if (!claim) before && gone.push(id);
      else if (!before) added.push(claim);
      else if (!isSame(before, claim)) changed.push(claim);
    }
    if (changed.length > 0) await base.replaceClaims(changed);
    if (gone.length > 0) await base.deleteClaims(gone);
    if (added.length > 0) await base.addClaims(pack, added);
    if (isEmpty) for (const { id } of added) written.add(hashOf(id));
    known.clear();
  }

  function claimOf(key: string, { content, shared }: Extract<SharedDocument, { kind: 'claim' }>): Claim {
    return { id: `${pack}/${key}`, pack, ...content, shared };
  }

  async function putOthers(taken: ReadonlyMap<string, Taken>, changes: readonly ChangedDocument[]): Promise<void> {
    const revs = new Map(changes.map(({ id, rev }) => [id, rev]));
    const [notes, speakers, gone]: [SharedNote[], SharedSpeaker[], string[]] = [[], [], []];
    for (const [id, document] of taken) {
      const place = { pack, id, rev: revs.get(id) ?? '' };
      if (document === null) gone.push(id);
      else if (document.kind === 'note') notes.push({ ...place, note: document.note, creator: document.creator, shared: document.shared });
      else if (document.kind === 'speaker') speakers.push({ ...place, decided: document.decided, shared: document.shared });
    }
    await rooms.putNotes(notes);
    await rooms.putSpeakers(speakers);
    await rooms.removeDocuments(pack, gone);
    // A conflict that is over is forgotten.
    const calm = changes.filter(({ conflicts, deleted }) => conflicts.length === 0 && !deleted).map(({ id }) => id);
    await rooms.clearLost(pack, calm);
  }

  /**
   * The versions that lost, as far as the server still has them and they can be read. What a version says never changes, so each is asked for once; where the
   * server fails on the way, those that came are kept all the same, and the rest is asked for when the piece is read again.
   */
  async function losersOf(changes: readonly ChangedDocument[]): Promise<{ found: LostVersions[]; problem: RoomProblem | null }> {
    const found: LostVersions[] = [];
    const kept = changes.length === 0 ? [] : await rooms.lost(pack);
    for (const { id, conflicts: all } of changes) {
      const conflicts = all.slice(0, MOST_LOSERS);
      const versions = (kept.find((one) => one.id === id)?.versions ?? []).filter(({ rev }) => conflicts.includes(rev));
      found.push({ pack, id, versions });
      for (const rev of conflicts.filter((one) => !versions.some((version) => version.rev === one))) {
        const read = await loser(id, rev);
        if (!read.ok) return { found, problem: read.problem };
        if (read.value) versions.push(read.value);
      }
      versions.sort((a, b) => conflicts.indexOf(a.rev) - conflicts.indexOf(b.rev));
    }
    return { found, problem: null };
  }

  async function loser(id: string, rev: string): Promise<Reached<LosingVersion | null>> {
    const version = await server.version(id, rev);
    if (!version.ok) return version.problem.code === 'no-database' ? reached(null) : version;
    const read = readDocument(id, version.value.document, identify, known);
    return reached(read.ok ? losing(rev, id, read.value) : null);
  }

  function losing(rev: string, id: string, document: SharedDocument): LosingVersion {
    const { shared } = document;
    if (document.kind === 'note') return { rev, shared, content: { kind: 'note', note: document.note } };
    if (document.kind === 'speaker') return { rev, shared, content: { kind: 'speaker', decided: document.decided } };
    return { rev, shared, content: { kind: 'claim', claim: claimOf(claimKeyOf(id) ?? '', document) } };
  }

  return {
    take,
    async sweep() {
      const filter = { words: null, speaker: null, outlet: null, from: null, to: null, pack, disabledToo: true };
      const gone: string[] = [];
      for (let after: number | null = null; ; ) {
        const { claims, next }: Awaited<ReturnType<ClaimBase['page']>> = await base.page(filter, after, PIECE);
        gone.push(...claims.map(({ id }) => id).filter((id) => !seen.has(`claim:${id.slice(pack.length + 1)}`)));
        if (next === null) break;
        after = next;
      }
      for (let at = 0; at < gone.length; at += PIECE) await base.deleteClaims(gone.slice(at, at + PIECE));
      const others = [...(await rooms.notes(pack)), ...(await rooms.speakers(pack))];
      await rooms.removeDocuments(
        pack,
        others.map(({ id }) => id).filter((id) => !seen.has(id)),
      );
    },
  };
}

/** Both were made by the same code, so their fields stand in the same order. */
function isSame(a: Claim, b: Claim): boolean {
  const plain = ({ id, document, paragraph, text, quote, speaker, manner, certainty, said, shared }: Claim) =>
    JSON.stringify([id, document, paragraph, text, quote, speaker, manner, certainty, said, shared]);
  return plain(a) === plain(b);
}
