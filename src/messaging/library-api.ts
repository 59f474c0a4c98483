import type { BackupContents } from '../domain/backup.ts';
import type { Claim } from '../domain/claim.ts';
import type { ClaimEdit, ClaimFilter, ClaimPage } from '../domain/claim-filter.ts';
import type { ImportJob, ImportPreview, ReadingPlan } from '../domain/import.ts';
import type { PackInfo, PackState } from '../domain/pack-info.ts';
import type { Result } from '../domain/result.ts';
import type { Decided, SpeakerDecision } from '../domain/speaker.ts';

/** What the library may ask of the engine's worker, where the base is. Every answer is plain data; nothing throws. */
export interface LibraryApi {
  packs(): Promise<Result<readonly PackState[]>>;
  setPackEnabled(id: string, enabled: boolean): Promise<Result<null>>;
  /** Takes a pack out at once; it can be restored for a while. */
  removePack(id: string): Promise<Result<null>>;
  /** Undoes it; false if it is too late. */
  restorePack(id: string): Promise<Result<boolean>>;
  /** The pack as a file in lines, packed with gzip. */
  packFile(id: string): Promise<Result<Blob>>;

  listClaims(filter: ClaimFilter, after: number | null, size: number): Promise<Result<ClaimPage>>;
  /** Puts these versions in the place of the claims of the same ids. */
  replaceClaims(claims: readonly Claim[]): Promise<Result<null>>;
  /** Corrects a claim; answers with it as it was, for undoing. Fails with `bad-input` where the date is none. */
  editClaim(id: string, edit: ClaimEdit): Promise<Result<Claim>>;
  deleteClaims(ids: readonly string[]): Promise<Result<null>>;
  restoreClaims(ids: readonly string[]): Promise<Result<number>>;
  /** Two names are one speaker (the second name stays), or two: for what is in the base and for all that is read later. No claim is changed. */
  decideSpeakers(kind: SpeakerDecision['kind'], names: readonly [string, string]): Promise<Result<Decided>>;
  undecideSpeakers(decided: Decided): Promise<Result<null>>;
  /** What the reader decided about any of a speaker's names, the oldest first. */
  decisionsAbout(name: string): Promise<Result<readonly SpeakerDecision[]>>;
  /** The other names under which a speaker's statements stand. */
  namesOfSpeaker(name: string): Promise<Result<readonly string[]>>;

  /** What importing a file would do. Without a plan, as it is guessed. */
  previewFile(file: Blob, name: string, plan: ReadingPlan | null): Promise<Result<ImportPreview>>;
  /** Starts an import and answers at once; how it goes is seen by `watchImports`. */
  startImport(file: Blob, name: string, plan: ReadingPlan, pack: PackInfo, cutToo: boolean): Promise<Result<ImportJob>>;
  cancelImport(id: string): Promise<Result<null>>;
  /** Imports once more what failed because its file is cut: the rows that could be read. */
  importCut(id: string): Promise<Result<null>>;
  /** Takes a report off the list. */
  dismissImport(id: string): Promise<Result<null>>;

  /** Keeps the articles that arrived, if the reader wants that, and removes those whose time is over. Answers with how many were kept. */
  keepArrivals(): Promise<Result<number>>;
  /** Packs of articles that were kept by themselves, and when (ISO timestamps). */
  keptByReading(): Promise<Result<ReadonlyMap<string, string>>>;

  /** Everything in one file, packed with gzip. */
  makeBackup(): Promise<Result<Blob>>;
  /** What a backup holds; reads it through, so that a damaged one is noticed before anything is restored. */
  inspectBackup(file: Blob, name: string): Promise<Result<BackupContents>>;
  restoreBackup(file: Blob, name: string): Promise<Result<BackupContents>>;
}

/** Every call of the contract by its name; one that is forgotten here does not compile. */
export const LIBRARY_CALLS = Object.keys({
  packs: true,
  setPackEnabled: true,
  removePack: true,
  restorePack: true,
  packFile: true,
  listClaims: true,
  replaceClaims: true,
  editClaim: true,
  deleteClaims: true,
  restoreClaims: true,
  decideSpeakers: true,
  undecideSpeakers: true,
  decisionsAbout: true,
  namesOfSpeaker: true,
  previewFile: true,
  startImport: true,
  cancelImport: true,
  importCut: true,
  dismissImport: true,
  keepArrivals: true,
  keptByReading: true,
  makeBackup: true,
  inspectBackup: true,
  restoreBackup: true,
} satisfies Record<keyof LibraryApi, true>) as readonly (keyof LibraryApi)[];
