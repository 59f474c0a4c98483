/** How much of each kind is stored. */
export interface Stored {
  /** Claims of the base, all packs together. */
  readonly claims: number;
  /** Kept articles. */
  readonly articles: number;
  readonly notes: number;
  /** Notes that were begun. */
  readonly drafts: number;
  /** Articles as they were seen when something was noted in them. */
  readonly revisions: number;
  /** Tabs of which is known what was read. */
  readonly readings: number;
}

/** What can be deleted at one stroke. `everything` is the whole database: as on the first day. */
export type Erasable = 'readings' | 'articles' | 'notes' | 'everything';

/** What went out of the extension, from real counters. */
export interface Ledger {
  /** ISO timestamp of the installation (or of the first count); null where it is not known. */
  readonly since: string | null;
  /** Requests of the extension's own pages and workers to anywhere but the extension itself. */
  readonly requests: number;
}

/** What the browser grants; null where it does not tell. */
export interface StorageRoom {
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  /** Whether the browser promised not to evict it. */
  readonly persistent: boolean;
}
