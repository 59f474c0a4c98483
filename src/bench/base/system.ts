import type { Claim } from '../../domain/claim.ts';

/** A statement that is searched for, as a row of the query file. */
export interface BenchQuery {
  readonly id: string;
  readonly text: string;
  readonly neighbours: readonly string[];
  readonly speaker: string | null;
  /** `YYYY-MM-DD`, or null. */
  readonly day: string | null;
}

/** What is compared: a claim base with a search. Runs in a dedicated worker of an extension page. */
export interface System {
  /** Puts claims in, on disk and searchable; called once a pack. */
  fill(pack: string, claims: readonly Claim[]): Promise<void>;
  /** Whatever is needed once after all packs: saving an index that lives in memory, merging one that does not. */
  settle(): Promise<void>;
  /** From data on disk to being able to answer; nothing is in memory before. */
  open(): Promise<void>;
  /** Ids of the best claims of each query. */
  search(queries: readonly BenchQuery[], limit: number): Promise<readonly (readonly string[])[]>;
  /** Adds the claims of one article, on disk and searchable. */
  keep(pack: string, claims: readonly Claim[]): Promise<void>;
  /** Takes a pack out, so that it is found no more. */
  remove(pack: string, ids: readonly string[]): Promise<void>;
}

/** The words of a claim that a plain full-text search looks in. */
export function fieldsOf({ id, text, speaker, document }: Claim) {
  return { id, text, speaker: speaker?.name ?? '', title: document.title };
}
