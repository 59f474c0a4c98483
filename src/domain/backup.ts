/** What a backup holds: when it was made, and how many rows each of its sections has. */
export interface BackupContents {
  /** ISO timestamp. */
  readonly madeAt: string;
  readonly counts: Readonly<Record<string, number>>;
  /** Sections that this version of the extension does not know; they are left alone. */
  readonly unknown: readonly string[];
}

/** A backup that is being put back. It is written down, so that whoever comes after a death takes it up and says what came of it. */
export interface Restoring {
  /** Name of the file. */
  readonly name: string;
  /** ISO timestamp. */
  readonly startedAt: string;
  /** Only one that was taken up after a death is `restored` or `failed`: else whoever started it was told. */
  readonly state: 'running' | 'restored' | 'failed';
  /** Why it failed. */
  readonly problem: string | null;
}

/** How safe what the reader has is. */
export interface Safety {
  /** ISO timestamp of the last backup; null = there is none. */
  readonly backedUpAt: string | null;
  /** Whether the browser has promised not to evict the database; null = it cannot say. */
  readonly persisted: boolean | null;
  /** Bytes used and bytes to be had; null = the browser does not say. */
  readonly usage: number | null;
  readonly quota: number | null;
  /** What was here and is gone, evicted by the browser; null if nothing is missing. */
  readonly lost: Held | null;
  /** The backup that is being put back, or what became of one that was interrupted; null = none. */
  readonly restoring: Restoring | null;
  /** What is here of the reader's own. */
  readonly held: Held;
}

/** How much the reader has of their own: without the seeds that every base begins with. */
export interface Held {
  readonly packs: number;
  readonly claims: number;
  readonly notes: number;
}
