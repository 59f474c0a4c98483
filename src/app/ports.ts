import type { Annotation, Colour, Draft } from '../domain/annotation.ts';
import type { Article } from '../domain/article.ts';
import type { Claim } from '../domain/claim.ts';
import type { PackInfo } from '../domain/pack-info.ts';
import type { TabReading } from '../domain/reading.ts';
import type { Revision } from '../domain/revision.ts';
import type { Settings } from '../domain/settings.ts';

/** The claim base as the use cases need it. Writes are whole packs in one transaction: either all of a pack is visible or none. */
export interface ClaimBase {
  /** Grows with every change; what is derived from the base is cached under it. */
  revision(): Promise<number>;
  /** All claims of the packs that are switched on. */
  claims(): Promise<readonly Claim[]>;
  packs(): Promise<readonly PackInfo[]>;
  /** Adds the pack, or replaces the one of the same id. */
  putPack(pack: PackInfo, claims: readonly Claim[]): Promise<void>;
  removePack(id: string): Promise<void>;
}

/** What each tab shows. */
export interface ReadingStore {
  get(tab: number): Promise<TabReading | null>;
  /** Changes a tab's state in one transaction. */
  update(tab: number, change: (before: TabReading) => TabReading): Promise<void>;
  remove(tab: number): Promise<void>;
  clear(): Promise<void>;
}

/** How far the reader can go back and forth: numbers of steps. */
export interface StepsLeft {
  readonly undo: number;
  readonly redo: number;
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
  /** Keeps the text unless it is that of the last revision; answers whether it was new. */
  keep(article: Article): Promise<boolean>;
}

/** What the reader has set. */
export interface SettingsStore {
  get(): Promise<Settings>;
  /** Stores what changes; the rest stays as it is. */
  change(change: Partial<Settings>): Promise<void>;
}

/** The clock, in ISO 8601 UTC. */
export type Now = () => string;
