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

/** A counter that only grows; `base` counts the changes of the claim base. */
export interface CounterRow {
  readonly name: 'base';
  readonly value: number;
}
