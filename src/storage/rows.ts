import type { Annotation, Colour } from '../domain/annotation.ts';
import type { Claim } from '../domain/claim.ts';

/** A setting that was changed, or a count; what is stored is decoded when it is read. */
export interface SettingRow {
  readonly name: string;
  readonly value: unknown;
}

/** Something known of the base apart from it. */
export interface MarkRow {
  readonly name: string;
  readonly value: unknown;
}

/** One thing that the reader did to annotations, with what undoes it. Steps are numbered as they were made. */
export interface StepRow {
  readonly number: number;
  /** IndexedDB has no index on booleans. 1 = taken back, and can be done again. */
  readonly undone: 0 | 1;
  readonly changes: readonly Change[];
}

/** An annotation before and after a step; null = there was none. */
export interface Change {
  readonly before: Annotation | null;
  readonly after: Annotation;
}

export interface ColourRow {
  readonly colour: Colour;
  readonly meaning: string;
}

/** Claims of one pack, in order, as version 1 held them. */
export interface OldBlockRow {
  readonly pack: string;
  readonly number: number;
  readonly claims: readonly Claim[];
}
