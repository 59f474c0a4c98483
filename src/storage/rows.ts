import type { Annotation, Colour } from '../domain/annotation.ts';
import type { Claim } from '../domain/claim.ts';
import type { PackOrigin } from '../domain/pack-info.ts';

/** A pack as stored: what it is; its claims are in `blocks`. */
export interface PackRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly licence: string;
  readonly origin: PackOrigin;
  readonly enabled: boolean;
  readonly claims: number;
  /** ISO timestamp. */
  readonly addedAt: string;
}

/** Up to `BLOCK_SIZE` claims of one pack, in order. */
export interface ClaimBlockRow {
  readonly pack: string;
  readonly number: number;
  readonly claims: readonly Claim[];
}

/** A setting that was changed; what is stored is decoded when it is read. */
export interface SettingRow {
  readonly name: string;
  readonly value: unknown;
}

/** A counter that only grows; `base` counts the changes of the claim base. */
export interface CounterRow {
  readonly name: 'base';
  readonly value: number;
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
