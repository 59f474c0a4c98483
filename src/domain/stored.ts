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

/** How the database stands: `shut` = it does not open just now, most often because the disk is full; `none` = the browser gives none and will not. */
export type Standing = 'open' | 'shut' | 'none';

/** Errors of browsers that give no database at all: in private windows, or where storage is forbidden. A full or broken disk is none of them. */
const NO_DATABASE = new Set(['MissingAPIError', 'InvalidStateError', 'SecurityError', 'NotSupportedError']);

/** Whether the browser gives no database at all, and will not later. */
export function isWithoutDatabase(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // Who asks again is told that it is closed, with what it first failed with.
  return NO_DATABASE.has(error.name) || ('inner' in error && isWithoutDatabase(error.inner));
}
