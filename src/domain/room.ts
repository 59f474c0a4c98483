import type { Annotation } from './annotation.ts';
import type { Article } from './article.ts';
import type { Claim } from './claim.ts';
import type { DecidedNames, SpeakerDecision } from './speaker.ts';

/** A place in CouchDB's feed of changes: a number, or a text that only the server understands. */
export type Sequence = string | number;

/** Whether the reader only takes from a shared base or also gives. */
export type RoomMode = 'read' | 'write';

/** What the reader shows the server: a name with its password, or a token. Kept in the extension's own storage only. */
export type Credentials =
  | { readonly kind: 'password'; readonly user: string; readonly password: string }
  | { readonly kind: 'token'; readonly user: string; readonly token: string }
  | { readonly kind: 'none' };

/** What can go wrong with a shared base; the message `room_problem_<code>` says what to do. */
export const ROOM_PROBLEMS = [
  'bad-address',
  'insecure',
  'not-allowed',
  'unreachable',
  'moved',
  'no-couchdb',
  'unauthorised',
  'forbidden',
  'no-database',
  'precondition',
  'server',
  'too-large',
  'storage',
] as const;
export type RoomProblemCode = (typeof ROOM_PROBLEMS)[number];

export interface RoomProblem {
  readonly code: RoomProblemCode;
  /** What the server or the browser said; never holds credentials. */
  readonly detail: string;
}

/** What was asked of a server: an answer, or what stood in the way. */
export type Reached<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: RoomProblem };

export function reached<T>(value: T): Reached<T> {
  return { ok: true, value };
}

export function notReached(code: RoomProblemCode, detail: string): { readonly ok: false; readonly problem: RoomProblem } {
  return { ok: false, problem: { code, detail } };
}

/** Ids of packs that follow a shared base begin so; no file can claim one. */
export const ROOM_PREFIX = 'room:';

/** A document that was left out, and why. */
export interface RefusedDocument {
  readonly id: string;
  readonly detail: string;
}

/** Refused documents that are kept by name. */
export const MOST_REFUSED = 20;

/**
 * How a pack follows a CouchDB database. `pulling`: the first pull goes on. `renewing`: the database was made anew, or stands where it cannot stand, and
 * everything is read again. `following`: what is new comes as it comes.
 */
export interface Following {
  /** Id of the pack: `room:…`. */
  readonly pack: string;
  readonly name: string;
  /** Address of the database, without credentials, query or last slash. */
  readonly address: string;
  readonly mode: RoomMode;
  /** The name under which the reader shares. */
  readonly user: string;
  readonly phase: 'pulling' | 'renewing' | 'following';
  /** Everything up to here is in the base. */
  readonly since: Sequence;
  /** The mark of the database, from its design document; null where it has none. */
  readonly mark: string | null;
  /** Changes taken, and those that the server said were still to come. */
  readonly taken: number;
  readonly pending: number | null;
  readonly refused: { readonly count: number; readonly first: readonly RefusedDocument[] };
  /** When the server last answered; ISO timestamp. */
  readonly contactAt: string | null;
  /** When the database was last found to have been made anew; ISO timestamp. */
  readonly renewedAt: string | null;
  readonly problem: RoomProblem | null;
  /** The reader took it out; for some seconds that can be undone. ISO timestamp. */
  readonly leavingAt: string | null;
}

/** Who shared something, and when by their clock (ISO timestamp). */
export interface Sharing {
  readonly by: string;
  readonly at: string;
}

/** A colleague's note, or the reader's own as the others see it. */
export interface SharedNote {
  readonly pack: string;
  /** Id of the document. */
  readonly id: string;
  readonly rev: string;
  readonly note: Annotation;
  /** Who shared it first, and may withdraw it. */
  readonly creator: string;
  /** Who wrote it as it is now. */
  readonly shared: Sharing;
}

/** That two names are one speaker, or two, as somebody shares it. */
export interface SharedSpeaker {
  readonly pack: string;
  /** Id of the document. */
  readonly id: string;
  readonly rev: string;
  readonly decided: DecidedNames;
  readonly shared: Sharing;
}

/** A version that lost against another of the same document: kept, and shown beside the one that won. */
export interface LosingVersion {
  readonly rev: string;
  readonly shared: Sharing;
  readonly content:
    | { readonly kind: 'note'; readonly note: Annotation }
    | { readonly kind: 'claim'; readonly claim: Claim }
    | { readonly kind: 'speaker'; readonly decided: DecidedNames };
}

/** The losing versions of one document. */
export interface LostVersions {
  readonly pack: string;
  readonly id: string;
  readonly versions: readonly LosingVersion[];
}

/** What the reader says of a shared base that they want to follow. */
export interface FollowRequest {
  /** "" = the name of the database. */
  readonly name: string;
  readonly address: string;
  readonly mode: RoomMode;
  readonly credentials: Credentials;
}

export type ShareKind = 'article' | 'statement' | 'note' | 'relation' | 'speaker';

/** Something that the reader shared: so that it is seen, and can be withdrawn. */
export interface Share {
  readonly pack: string;
  /** What it is: the id of an article's pack, of a claim, of a note; what `sharedSubjectOf` says of a speaker decision. */
  readonly subject: string;
  readonly kind: ShareKind;
  readonly title: string;
  /** Ids of its documents. */
  readonly documents: readonly string[];
  /** ISO timestamp. */
  readonly at: string;
}

/** A share and how far it has come; `reason` is what the server said where it refused. */
export interface ShareState extends Share {
  readonly state: 'waiting' | 'sent' | 'refused';
  readonly reason: string | null;
}

/** What the reader wants to share. */
export type ShareRequest =
  | { readonly kind: 'article'; readonly article: Article }
  /** One statement of an article, by its id there. */
  | { readonly kind: 'statement'; readonly article: Article; readonly statement: string }
  /** A claim of the base. */
  | { readonly kind: 'claim'; readonly id: string }
  /** A note, or two statements laid side by side with or without a note. */
  | { readonly kind: 'note'; readonly note: Annotation }
  /** The reader's word that two names are one speaker, or two. */
  | { readonly kind: 'speaker'; readonly decision: SpeakerDecision };

/** All that is known of shared bases. */
export interface Rooms {
  readonly followings: readonly Following[];
  readonly shares: readonly ShareState[];
  readonly notes: readonly SharedNote[];
  readonly speakers: readonly SharedSpeaker[];
  readonly lost: readonly LostVersions[];
}
