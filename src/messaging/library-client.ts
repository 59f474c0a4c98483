import type { Safety } from '../domain/backup.ts';
import type { ImportJob } from '../domain/import.ts';
import type { Result } from '../domain/result.ts';
import type { LibraryApi } from './library-api.ts';

/** What the interface may do with the base as a whole: what the worker does, and what only a page can. */
export interface LibraryClient extends LibraryApi {
  /** Calls back with the imports, oldest first, now and after every change, here or in another panel. Returns the way to stop. */
  watchImports(listener: (jobs: readonly ImportJob[]) => void): () => void;
  /** Calls back with the share of the base that is indexed while its index is built anew, in [0, 1), and null when it is whole. Returns the way to stop. */
  watchIndexing(listener: (share: number | null) => void): () => void;
  /** Calls back with how safe everything is, now and after every change. Returns the way to stop. */
  watchSafety(listener: (safety: Safety) => void): () => void;
  /** Asks the browser not to evict the database; Firefox asks the reader. Answers with whether it promised. */
  askPersistence(): Promise<Result<boolean>>;
  /** The reader has seen that data was lost. */
  acknowledgeLoss(): Promise<Result<null>>;
  /** The reader has seen what became of a backup that was interrupted while it was put back. */
  acknowledgeRestoring(): Promise<Result<null>>;
  /** Notes that a backup was given to the reader. */
  noteBackup(): Promise<Result<null>>;
  /** Gives a file to the reader, in the browser's way of saving. */
  save(file: Blob, name: string): void;
  /** The ClaimReview markup of the shown tab's page as a file, null where it has none. */
  pageReviews(): Promise<Result<{ readonly file: Blob; readonly name: string } | null>>;
}
