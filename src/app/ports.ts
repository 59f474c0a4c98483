import type { Claim } from '../domain/claim.ts';
import type { PackInfo } from '../domain/pack-info.ts';
import type { TabReading } from '../domain/reading.ts';

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

/** The clock, in ISO 8601 UTC. */
export type Now = () => string;
