import type {
  Credentials,
  Following,
  LostVersions,
  Reached,
  Sequence,
  Share,
  SharedNote,
  SharedSpeaker,
  ShareState,
} from '../../domain/room.ts';

/** A document of which the feed says that it changed. */
export interface ChangedDocument {
  readonly id: string;
  readonly rev: string;
  readonly deleted: boolean;
  /** As it came; null where it was not asked for or is deleted. */
  readonly document: unknown;
  /** Revisions that lost against this one. */
  readonly conflicts: readonly string[];
}

/** One piece of the feed. */
export interface ChangesPage {
  readonly changes: readonly ChangedDocument[];
  readonly last: Sequence;
  /** How many come after it, where the server knows. */
  readonly pending: number | null;
}

/** The winning version of a document, or another one. */
export interface Leaf {
  readonly rev: string;
  readonly conflicts: readonly string[];
  readonly document: Readonly<Record<string, unknown>>;
}

/** What became of one document that was sent; `rev` is null where it was not taken. Of versions that were sent, only those not taken are told. */
export interface SendingAnswer {
  readonly id: string | null;
  readonly rev: string | null;
  /** `conflict`, `forbidden`, `unauthorized`, … */
  readonly error: string | null;
  readonly reason: string;
}

export interface DatabaseFacts {
  readonly name: string;
  readonly seq: Sequence;
  /** The mark in its design document, made anew with every database. */
  readonly mark: string | null;
}

export type SentDocument = Readonly<Record<string, unknown>> & { readonly _id: string };

/** A CouchDB database. No call throws; each tells what stood in the way. */
export interface RoomServer {
  inspect(): Promise<Reached<DatabaseFacts>>;
  /** What changed after a place in the feed, at most so many; with losing revisions' names where documents are asked for. */
  changes(since: Sequence, most: number, withDocuments: boolean, signal: AbortSignal): Promise<Reached<ChangesPage>>;
  /** Waits until something changes; false where the signal ended it. */
  wait(since: Sequence, signal: AbortSignal): Promise<Reached<boolean>>;
  /** The winning version of a document; null where there is none. */
  leaf(id: string): Promise<Reached<Leaf | null>>;
  version(id: string, rev: string): Promise<Reached<Leaf>>;
  /** Writes documents on top of the revisions that they name; an answer for each, in their order. */
  put(documents: readonly SentDocument[]): Promise<Reached<readonly SendingAnswer[]>>;
  /** Writes versions as they are, with their own revisions beside what is there: CouchDB decides which of them wins. Twice the same is once. */
  putVersions(documents: readonly SentDocument[]): Promise<Reached<readonly SendingAnswer[]>>;
}

/** What the reader shared, as it waits to be sent, in the order in which it was done. */
export interface Outgoing {
  readonly number: number;
  readonly pack: string;
  /** Id of the document. */
  readonly id: string;
  readonly kind: 'new' | 'version' | 'withdraw';
  readonly document: SentDocument | null;
  /** The share that it belongs to. */
  readonly subject: string;
  /** Why the server will not have it; null while it is to be sent. */
  readonly refused: string | null;
}

export type NewOutgoing = Omit<Outgoing, 'number' | 'refused'>;

/** What is known of shared bases, beside the statements, which are in the claim base. */
export interface RoomStore {
  all(): Promise<readonly Following[]>;
  get(pack: string): Promise<Following | null>;
  add(following: Following): Promise<void>;
  /** Changes one in a transaction; null where it is gone. */
  update(pack: string, change: (before: Following) => Following): Promise<Following | null>;
  /** Forgets the following and all that belongs to it. */
  forget(pack: string): Promise<void>;

  notes(pack: string): Promise<readonly SharedNote[]>;
  note(pack: string, id: string): Promise<SharedNote | null>;
  putNotes(notes: readonly SharedNote[]): Promise<void>;
  speakers(pack: string): Promise<readonly SharedSpeaker[]>;
  speaker(pack: string, id: string): Promise<SharedSpeaker | null>;
  putSpeakers(speakers: readonly SharedSpeaker[]): Promise<void>;
  /** Removes notes, speaker decisions and losing versions of documents that are gone. */
  removeDocuments(pack: string, ids: readonly string[]): Promise<void>;
  lost(pack: string): Promise<readonly LostVersions[]>;
  /** Replaces what is known of each. */
  putLost(lost: readonly LostVersions[]): Promise<void>;
  clearLost(pack: string, ids: readonly string[]): Promise<void>;

  /** Those that are to be sent, oldest first. */
  outgoing(pack: string): Promise<readonly Outgoing[]>;
  /** Notes a share with what is to be sent for it, in one transaction. */
  send(share: Share, outgoing: readonly NewOutgoing[]): Promise<void>;
  /** Notes what is to be sent for no share of one's own, and the notes as they then are, in one transaction. */
  sendAlone(outgoing: readonly NewOutgoing[], notes?: readonly SharedNote[]): Promise<void>;
  sent(numbers: readonly number[]): Promise<void>;
  refuse(number: number, reason: string): Promise<void>;
  /** Takes the place of one that waits. */
  replaceOutgoing(outgoing: Outgoing): Promise<void>;
  shares(): Promise<readonly ShareState[]>;
  /** Forgets a share, with what of it was not sent. */
  dropShare(pack: string, subject: string): Promise<void>;
  /** Calls back after every change of what is to be sent, here or in another context. Returns the way to stop. */
  watchOutgoing(pack: string, listener: () => void): () => void;
}

/** Opens the way to a server. */
export type Connect = (address: string, credentials: Credentials) => Promise<RoomServer>;

/** Does the work when nobody else does work of that name, in whichever context; false where it was busy and was not to wait, or the signal came first. */
export type InTurn = (name: string, whenBusy: 'wait' | 'skip', signal: AbortSignal, work: () => Promise<void>) => Promise<boolean>;
