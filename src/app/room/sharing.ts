import type { Annotation } from '../../domain/annotation.ts';
import type { Claim } from '../../domain/claim.ts';
import { failure, ok, type Result } from '../../domain/result.ts';
import type { Following, Share, Sharing } from '../../domain/room.ts';
import type { DecidedNames } from '../../domain/speaker.ts';
import { decisionId, idOf } from '../../engine/speakers/merges.ts';
import { idFrom } from '../../exchange/annotations/identity.ts';
import { versionAfter } from '../../exchange/room/revisions.ts';
import { claimDocumentOf, noteDocumentOf, speakerDocumentOf, type WrittenDocument } from '../../exchange/room/shared-document.ts';
import type { NewOutgoing, Now, RoomStore } from '../ports.ts';

export interface SharingPorts {
  readonly rooms: RoomStore;
  readonly now: Now;
}

/** What the reader shares, and under what name they see it. */
export type Shareable = Pick<Share, 'kind' | 'subject' | 'title'> &
  ({ readonly claims: readonly Claim[] } | { readonly note: Annotation } | { readonly decided: DecidedNames });

/**
 * What the reader does with a shared base on purpose. Everything is noted here first, so that it works offline; `sendOutgoing` sends it. Nothing else ever
 * leaves.
 */
export function sharing({ rooms, now }: SharingPorts) {
  return { share, withdraw, edit };

  /** Shares something; sharing the same again changes nothing, a note that was changed is put beside what is there. */
  async function share(pack: string, what: Shareable): Promise<Result<Share>> {
    const following = await writable(pack);
    if (!following.ok) return following;
    const shared: Sharing = { by: following.value.user, at: now() };
    const documents = documentsOf(what, shared);
    const { kind, subject, title } = what;
    const ids = documents.map(({ _id }) => _id);
    const done: Share = { pack, subject, kind, title: title.slice(0, 300), documents: ids, at: shared.at };
    const outgoing = 'decided' in what ? await versionOf(pack, what.decided, shared) : documents.map(asNew);
    await rooms.send(
      done,
      outgoing.map((one) => ({ pack, id: one.document._id, subject, ...one })),
    );
    return ok(done);
  }

  /**
   * A decision about a name goes beside what is there as a version of its own, made from the one that is known here: who did not know of the other's leaves
   * both to CouchDB, who did has thought better of it. What stands there already need not be said again.
   */
  async function versionOf(pack: string, decided: DecidedNames, shared: Sharing) {
    const document = decisionDocument(decided, shared);
    const waiting = (await rooms.outgoing(pack)).findLast(({ id, document: sent }) => id === document._id && sent !== null)?.document;
    const known = await rooms.speaker(pack, document._id);
    if (!waiting && known && saysSame(known.decided, decided)) return [];
    const before = typeof waiting?._rev === 'string' ? waiting._rev : (known?.rev ?? null);
    return [{ kind: 'version' as const, document: versionAfter(before, document) }];
  }

  /** Takes a share back: what was not sent yet never is, and the rest is deleted for everybody. */
  async function withdraw(pack: string, subject: string): Promise<Result<null>> {
    const found = (await rooms.shares()).find((one) => one.pack === pack && one.subject === subject);
    if (!found) return failure('gone', 'it is not shared');
    await rooms.dropShare(pack, subject);
    // Whether it had been sent is not known for certain: an answer may have got lost. Deleting what is not there does no harm.
    await rooms.sendAlone(found.documents.map((id) => ({ pack, id, kind: 'withdraw' as const, document: null, subject })));
    return ok(null);
  }

  /** Writes another version of a shared note, one's own or a colleague's. CouchDB decides which of two that were written at once wins. */
  async function edit(pack: string, id: string, text: string): Promise<Result<null>> {
    const following = await writable(pack);
    if (!following.ok) return following;
    const before = await rooms.note(pack, id);
    if (!before) return failure('gone', 'the note is no longer shared');
    const at = now();
    const note: Annotation = { ...before.note, modified: at, body: { ...before.note.body, text } };
    const shared = { by: following.value.user, at };
    const document = versionAfter(before.rev, noteDocumentOf(note, before.creator, shared));
    const outgoing: NewOutgoing = { pack, id, kind: 'version', document, subject: note.id };
    await rooms.sendAlone([outgoing], [{ ...before, note, shared, rev: document._rev }]);
    return ok(null);
  }

  async function writable(pack: string): Promise<Result<Following>> {
    const following = await rooms.get(pack);
    if (!following || following.leavingAt !== null) return failure('gone', 'this pack follows no shared base');
    return following.mode === 'write' ? ok(following) : failure('forbidden', 'this shared base is only read');
  }
}

/** The same statement has the same key, whoever shares it: two who share it share one document. */
export function keyOf({ text, speaker, said, document }: Claim): string {
  return idFrom(JSON.stringify([text, speaker?.name ?? null, said?.value ?? null, document.url ?? document.title]));
}

/**
 * Who a name is has one key, whoever it is said to be: of two that merge it into different ones one wins. That it is not some other has a key for each
 * other, as it is not many.
 */
function keyOfDecided({ kind, names }: DecidedNames): string {
  return idFrom(JSON.stringify(kind === 'merge' ? [kind, idOf(names[0])] : [kind, decisionId(names)]));
}

function saysSame(a: DecidedNames, b: DecidedNames): boolean {
  return a.kind === b.kind && decisionId(a.names) === decisionId(b.names);
}

function decisionDocument(decided: DecidedNames, shared: Sharing): WrittenDocument {
  return speakerDocumentOf(keyOfDecided(decided), decided, shared);
}

/** What is to be written for a share, each document once. */
function documentsOf(what: Shareable, shared: Sharing): readonly WrittenDocument[] {
  if ('decided' in what) return [decisionDocument(what.decided, shared)];
  if ('note' in what) return [noteDocumentOf({ ...what.note, removed: null }, shared.by, shared)];
  const documents = what.claims.map((claim) => claimDocumentOf(keyOf(claim), claim, shared));
  return [...new Map(documents.map((document) => [document._id, document])).values()];
}

function asNew(document: WrittenDocument) {
  return { kind: 'new' as const, document };
}
