import type { Dated } from './dated.ts';
import type { Sharing } from './room.ts';
import type { Speaker } from './speaker.ts';
import type { Certainty, Manner } from './statement.ts';

/** The document in which a claim was found: its provenance. */
export interface SourceDocument {
  /** Unique in its pack. */
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: Dated | null;
  /** Only http(s); null where the publisher's address is not known. */
  readonly url: string | null;
}

/** A prior statement in the base. Its document holds where it comes from. */
export interface Claim {
  /** Unique in the whole base: `<pack>/<n>`. */
  readonly id: string;
  readonly pack: string;
  readonly document: SourceDocument;
  /** Number of the paragraph it stands in, from 1; null if unknown. */
  readonly paragraph: number | null;
  readonly text: string;
  /** The words that a named person is quoted as saying, verbatim; null if none are carried. */
  readonly quote: string | null;
  /** Null = the article itself. */
  readonly speaker: Speaker | null;
  readonly manner: Manner;
  readonly certainty: Certainty;
  readonly said: Dated | null;
  /** Who shared it and when, if it comes from a shared base. */
  readonly shared?: Sharing;
}

/** Where a relation's prior statement comes from, as shown in `data-origin`: `seed:003`, `article:<id>`, `pack:<id>`, `room:<id>`. */
export type Origin = `seed:${string}` | `article:${string}` | `pack:${string}` | `room:${string}`;
