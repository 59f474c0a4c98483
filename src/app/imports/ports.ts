import type { ImportJob, ReadingPlan } from '../../domain/import.ts';

/** What an import reads, kept beside its job so that it can be taken up after a death. */
export interface ImportSource {
  readonly id: string;
  readonly name: string;
  readonly file: Blob;
  readonly plan: ReadingPlan;
  /** Keep what could be read of a file that ends in the middle. */
  readonly cutToo: boolean;
}

/** The imports, as every panel sees them. */
export interface ImportStore {
  /** Oldest first. */
  all(): Promise<readonly ImportJob[]>;
  /** Without a source where the job has ended before it began. */
  add(job: ImportJob, source: ImportSource | null): Promise<void>;
  /** Changes a job in one transaction; answers with it as it is then, null if it is gone. */
  update(id: string, change: (before: ImportJob) => ImportJob): Promise<ImportJob | null>;
  source(id: string): Promise<ImportSource | null>;
  /** Forgets the file of an import that came to its end. */
  dropSource(id: string): Promise<void>;
  remove(id: string): Promise<void>;
}
