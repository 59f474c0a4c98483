import type { Annotation, Colour, Draft } from '../domain/annotation.ts';
import type { Article } from '../domain/article.ts';
import type { Restoring } from '../domain/backup.ts';
import type { Claim } from '../domain/claim.ts';
import type { ClaimFilter, ClaimPage } from '../domain/claim-filter.ts';
import type { Correction } from '../domain/correction.ts';
import type { Dated } from '../domain/dated.ts';
import type { StepsLeft } from '../domain/notebook.ts';
import type { NumberRanges } from '../domain/number-ranges.ts';
import type { PackInfo, PackState } from '../domain/pack-info.ts';
import type { TabReading } from '../domain/reading.ts';
import type { Coverage } from '../domain/relation.ts';
import type { Result } from '../domain/result.ts';
import type { Revision } from '../domain/revision.ts';
import type { Settings } from '../domain/settings.ts';

export type { ClaimFilter, ClaimPage, PackState };

/** What the reader said of pairs, of statements or of names, the oldest first. */
export interface PairStore<Said> {
  all(): Promise<readonly Said[]>;
  /** Keeps them, each in the place of an earlier one of the same pair. */
  put(all: readonly Said[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

/** A pack that is being written: nobody sees it before it is published. It outlives its writer, who can go on after `claims`. */
export interface PackDraft {
  readonly pack: PackInfo;
  /** Claims written so far; all of them whole, with their index. */
  readonly claims: number;
  /** ISO timestamp. */
  readonly startedAt: string;
}

/** What is searched for. */
export interface ClaimQuery {
  readonly text: string;
  /** Sentences around it: weak context. */
  readonly neighbours: readonly string[];
  /** Name; claims of the same speaker count more. */
  readonly speaker: string | null;
  readonly said: Dated | null;
  /** A pack whose claims may not be found: the article itself, if it is kept. */
  readonly exclude: string | null;
}

/** A claim that may be about the same thing. */
export interface CandidateClaim {
  readonly claim: Claim;
  /** Share of the query's own possible score that was reached, in [0, 1]. */
  readonly similarity: number;
  /** For ordering within one query. */
  readonly score: number;
}

/** How common terms are in the base; claims that are off or gone count until they are merged away. */
export interface Frequencies {
  readonly claims: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** For writing batches one ahead. */
export interface Ahead {
  /** Claims that the draft must hold before this batch: if it holds others, as the batch before has failed, nothing is written. */
  readonly held: number;
  /** Called when everything was given to the browser, which has then yet to write it. */
  handedOver(): void;
}

/**
 * The claim base as the use cases need it. Every write is one transaction: after a death at any line the base opens, and what was written before is
 * there with its index. Rejections are errors of the database (`QuotaExceededError`, …), after which nothing of the write is there.
 */
export interface ClaimBase {
  /** Grows with every change that a search could notice; what is derived from the base is cached under it. */
  revision(): Promise<number>;

  /** All published packs, in the order of their ids. */
  packs(): Promise<readonly PackState[]>;
  pack(id: string): Promise<PackState | null>;

  /** Adds a small pack at once, or replaces the one of the same id, which keeps its switch. For more than some thousand claims use a draft. */
  putPack(pack: PackInfo, claims: readonly Claim[]): Promise<void>;
  /** Adds claims to a published pack. Fails with `NotFoundError` where there is none. */
  addClaims(pack: string, claims: readonly Claim[]): Promise<void>;
  /** Rejects with `QuotaExceededError` where there is not room for so many bytes and for what the browser itself needs. All that adds claims asks for it. */
  needRoom(bytes: number): Promise<void>;
  setEnabled(pack: string, enabled: boolean): Promise<void>;
  /** Takes a pack out at once, whatever its size; until the next `sweep` it can be restored. */
  removePack(id: string): Promise<void>;
  /** Undoes `removePack`; false if it is too late or another pack has taken the id. */
  restorePack(id: string): Promise<boolean>;

  /** Begins a draft, or goes on with the one of the same id and version; a draft of another version is discarded. */
  beginPack(pack: PackInfo): Promise<PackDraft>;
  /**
   * Writes one batch (some thousand claims) to the draft of that pack; answers with the count of all claims in it. With `ahead`, a batch may be
   * begun before the one before it is written.
   */
  appendClaims(pack: string, claims: readonly Claim[], ahead?: Ahead): Promise<number>;
  /** Makes the draft visible as a whole, in the place of the published pack of the same id. */
  publishPack(id: string): Promise<void>;
  discardDraft(id: string): Promise<void>;
  /** Drafts that were begun and neither published nor discarded: another context is writing them, or a crash left them. */
  drafts(): Promise<readonly PackDraft[]>;

  /** The best claims for each query, best first, with one read of the index for all queries. */
  search(queries: readonly ClaimQuery[], limit: number): Promise<readonly (readonly CandidateClaim[])[]>;
  /** In how many claims each of these index terms occurs, and how many claims there are. */
  frequencies(terms: readonly string[]): Promise<Frequencies>;
  /** What is searched, and how much of it is by these speakers. */
  coverage(speakers: readonly string[]): Promise<Coverage>;

  /** The claims of these ids that are there (also in packs that are switched off), in that order. */
  claims(ids: readonly string[]): Promise<readonly Claim[]>;
  /** One piece of the claims that the filter lets through; `after` is `next` of the piece before, null for the first. */
  page(filter: ClaimFilter, after: number | null, size: number): Promise<ClaimPage>;
  /** Puts other versions in the place of the claims of the same ids, all or none. Fails with `NotFoundError` where one is not there. */
  replaceClaims(claims: readonly Claim[]): Promise<void>;
  deleteClaims(ids: readonly string[]): Promise<void>;
  /** Undoes `deleteClaims`, up to the next `sweep`; answers with how many came back. */
  restoreClaims(ids: readonly string[]): Promise<number>;

  /**
   * Frees the room of what was removed, merges small segments, rebuilds indexes of an older format. In small steps, while everything else goes on; may
   * die at any of them and go on later. `progress` gets steps done and steps in all. With `removed`, what was removed after that stays to be restored.
   */
  sweep(progress?: (done: number, total: number) => void, removed?: NumberRanges): Promise<void>;
  /** The numbers of what is removed now. */
  removed(): Promise<NumberRanges>;
}

/**
 * The base's table of contents: small, read with every search. Every claim has a number that is never given twice; packs own ranges of numbers and
 * segments index ranges of numbers.
 */
export interface Catalogue {
  readonly revision: number;
  /** The next free number, a multiple of the claims in a row. */
  readonly next: number;
  readonly nextSegment: number;
  /** In the order of their numbers. */
  readonly segments: readonly SegmentInfo[];
  /** Numbers that may not be found now: drafts and packs that are switched off. */
  readonly off: NumberRanges;
  /** Numbers that were removed; `sweep` frees their room. */
  readonly gone: NumberRanges;
}

/** An index of the claims numbered `from` up to before `to`; never changed, only replaced. */
export interface SegmentInfo {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  /** Version of the index format; 0 = not indexed yet. */
  readonly format: number;
  /** The terms are spread over 2^bits blocks. */
  readonly bits: number;
  readonly claims: number;
  /** Sum of the claims' weighted lengths. */
  readonly length: number;
}

/** A published pack, or one that was removed and can still be restored. */
export interface PackEntry extends PackState {
  readonly ranges: NumberRanges;
  /** Claims of it that were deleted one by one and can be restored. */
  readonly deleted: NumberRanges;
  readonly removed: boolean;
}

export interface DraftEntry extends PackDraft {
  readonly id: string;
  readonly documents: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly ranges: NumberRanges;
}

/** A pack as the database's first version held it: claims without numbers and without an index. */
export interface OldPack extends PackInfo {
  readonly enabled: boolean;
  readonly addedAt: string;
}

/** What a transaction may touch. Keys of rows and blocks are plain numbers; reading answers in the order of the keys. */
export interface BaseTables {
  catalogue(): Promise<Catalogue>;
  putCatalogue(catalogue: Catalogue): Promise<void>;
  packs(): Promise<readonly PackEntry[]>;
  pack(id: string): Promise<PackEntry | null>;
  putPack(pack: PackEntry): Promise<void>;
  deletePack(id: string): Promise<void>;
  drafts(): Promise<readonly DraftEntry[]>;
  draft(id: string): Promise<DraftEntry | null>;
  putDraft(draft: DraftEntry): Promise<void>;
  deleteDraft(id: string): Promise<void>;
  /** Encoded claims, some dozens a row. */
  rows(keys: readonly number[]): Promise<readonly (Uint8Array | undefined)[]>;
  putRows(keys: readonly number[], rows: readonly Uint8Array[]): Promise<void>;
  /** Deletes the keys from `from` up to before `to`. */
  deleteRows(from: number, to: number): Promise<void>;
  /** Pieces of the index. */
  blocks(keys: readonly number[]): Promise<readonly (Uint8Array | undefined)[]>;
  putBlocks(keys: readonly number[], blocks: readonly Uint8Array[]): Promise<void>;
  deleteBlocks(from: number, to: number): Promise<void>;
  /** Packs of the first version that have not been moved yet. */
  oldPacks(): Promise<readonly OldPack[]>;
  oldClaims(pack: string): Promise<readonly Claim[]>;
  deleteOldPack(id: string): Promise<void>;
}

/** Where the base is stored: in the database, or in memory where there is none. */
export interface BaseStore {
  /** Runs the work in one transaction: all of its writes are kept or, if it rejects, none. The work awaits nothing but the tables. */
  transact<T>(mode: 'read' | 'write', work: (tables: BaseTables) => Promise<T>): Promise<T>;
  /** Runs the work while no other context is at such work; where one is, it waits its turn or leaves it at that. */
  alone(whenBusy: 'wait' | 'skip', work: () => Promise<void>): Promise<void>;
  /** Whether all of it is forgotten with its owner. */
  inMemory(): Promise<boolean>;
  /** Bytes that can still be written; null where nobody can tell. */
  room(): Promise<number | null>;
}

/** A part of what the reader has, as backups hold it: rows of plain JSON. */
export interface BackupSection {
  readonly name: string;
  rows(): AsyncIterable<unknown>;
  /** Decodes a row; the error says what is wrong with it. */
  check(row: unknown): Result<unknown>;
  /** Puts checked rows back, in their order. What is here already in a newer form stays. */
  restore(rows: readonly unknown[]): Promise<void>;
  /** After the last row. */
  finish?(): Promise<void>;
}

/** An article that waits to be kept by itself. */
export interface Arrival {
  readonly url: string;
  readonly article: Article;
  /** ISO timestamp. */
  readonly at: string;
}

/** Articles that wait to be kept: the background puts them in, whoever has an engine takes them out. */
export interface ArrivalStore {
  /** A newer version of an article that waits takes its place. */
  add(arrival: Arrival): Promise<void>;
  /** Oldest first. */
  all(): Promise<readonly Arrival[]>;
  remove(url: string): Promise<void>;
}

/** What is known of the base apart from it. */
export interface MarkStore {
  /** Seeds that the reader removed: they are not loaded again. */
  removedSeeds(): Promise<readonly string[]>;
  setSeedRemoved(id: string, removed: boolean): Promise<void>;
  /** Packs of articles that were kept by themselves: id → when (ISO timestamp). */
  keptByReading(): Promise<ReadonlyMap<string, string>>;
  setKeptByReading(pack: string, at: string | null): Promise<void>;
  /** ISO timestamp; null = never. */
  backedUpAt(): Promise<string | null>;
  setBackedUpAt(at: string): Promise<void>;
  restoring(): Promise<Restoring | null>;
  /** The file that is being put back; null = it is not there. */
  restoredFile(): Promise<Blob | null>;
  /** Notes that a backup is being put back, with its file. */
  beginRestoring(name: string, startedAt: string, file: Blob): Promise<void>;
  /** Lets go of the file and keeps what is to be told, if anything. */
  endRestoring(told: Restoring | null): Promise<void>;
  /** The mark by which eviction is noticed; null = it is not there. */
  sentinel(): Promise<string | null>;
  setSentinel(mark: string): Promise<void>;
}

/** Runs the work unless somebody else, in whichever context, does work of that name just now; null then. */
export type Exclusively = <T>(name: string, work: () => Promise<T>) => Promise<T | null>;

/** What the reader corrected of articles, by their address. */
export interface CorrectionStore {
  all(): Promise<readonly Correction[]>;
  get(url: string): Promise<Correction | null>;
  put(correction: Correction): Promise<void>;
  remove(url: string): Promise<void>;
}

/** What each tab shows. */
export interface ReadingStore {
  all(): Promise<readonly TabReading[]>;
  get(tab: number): Promise<TabReading | null>;
  /** Changes a tab's state in one transaction. */
  update(tab: number, change: (before: TabReading) => TabReading): Promise<void>;
  remove(tab: number): Promise<void>;
  clear(): Promise<void>;
  /** Calls back with a tab's state now and after every change, in whichever context; null where there is none. Returns the way to stop. */
  watch(tab: number, listener: (reading: TabReading | null) => void, onError: (error: unknown) => void): () => void;
}

/**
 * The reader's highlights and notes. Every call that changes something is one step, in one transaction, and can be undone. Nothing is ever deleted:
 * what is removed stays, marked so.
 */
export interface AnnotationStore {
  /** All that are not removed, oldest first. */
  all(): Promise<readonly Annotation[]>;
  /** Those of one page (its canonical URL). */
  of(url: string): Promise<readonly Annotation[]>;
  /** The removed ones too: for backups and copies. */
  withRemoved(): Promise<readonly Annotation[]>;
  /** One of them, removed or not. */
  get(id: string): Promise<Annotation | null>;
  /** Adds or replaces, as one step; drafts of the same ids are done with. */
  put(annotations: readonly Annotation[]): Promise<void>;
  /** Removes, as one step; ids that are not there, or removed already, are left alone. Answers with how many were removed. */
  remove(ids: readonly string[]): Promise<number>;
  /** Takes the last step back, or does it again; answers with what changed by it, empty where there is nothing to do. */
  undo(): Promise<readonly Annotation[]>;
  redo(): Promise<readonly Annotation[]>;
  steps(): Promise<StepsLeft>;
  /** Puts what a backup or another browser holds, without a step and only where it is newer than what is here. Answers with how many were taken. */
  merge(annotations: readonly Annotation[]): Promise<number>;
}

/** What the reader has begun to write. */
export interface DraftStore {
  all(): Promise<readonly Draft[]>;
  put(draft: Draft): Promise<void>;
  drop(id: string): Promise<void>;
}

/** What the reader lets a colour stand for; "" where nothing was said. */
export interface ColourStore {
  meanings(): Promise<Readonly<Record<Colour, string>>>;
  setMeaning(colour: Colour, meaning: string): Promise<void>;
}

/** The forms in which articles were seen. */
export interface RevisionStore {
  /** Oldest first. */
  of(url: string): Promise<readonly Revision[]>;
  all(): Promise<readonly Revision[]>;
  urls(): Promise<readonly string[]>;
  /** Puts one back as it was kept elsewhere. */
  put(revision: Revision): Promise<void>;
  /** Keeps the text unless it is that of the last revision; answers whether it was new. */
  keep(article: Article): Promise<boolean>;
  forget(url: string): Promise<void>;
}

/** A tab whose article was read while no panel was there to count its related statements. */
export interface Uncounted {
  readonly tab: number;
  /** When the article arrived, ISO timestamp. */
  readonly at: string;
  /** How often counting was begun. */
  readonly tries: number;
}

/** Tabs that wait to be counted: the background puts them in, whoever has an engine takes them out. */
export interface UncountedStore {
  /** The oldest first. */
  all(): Promise<readonly Uncounted[]>;
  /** A newer reading of a tab takes the place of an older one. */
  add(tab: number, at: string): Promise<void>;
  tried(one: Uncounted): Promise<void>;
  /** Takes a tab out, whenever its article came, or only the reading of that time. */
  done(tab: number, at?: string): Promise<void>;
  clear(): Promise<void>;
}

/** What the reader has set. */
export interface SettingsStore {
  get(): Promise<Settings>;
  /** Stores what changes; the rest stays as it is. */
  change(change: Partial<Settings>): Promise<void>;
}

/** The clock, in ISO 8601 UTC. */
export type Now = () => string;

export type * from './imports/ports.ts';
export type * from './room/ports.ts';
