import type { Claim } from '../domain/claim.ts';
import type { PackInfo } from '../domain/pack-info.ts';
import type { ClaimBase } from './ports.ts';

/** A pack with its claims, decoded. */
export interface SeedPack {
  readonly info: PackInfo;
  readonly claims: readonly Claim[];
}

/**
 * Loads each seed pack once per version; a newer version replaces the older. What the reader added is in other packs and stays, and a seed that the reader
 * removed stays away.
 */
export async function loadSeeds(base: ClaimBase, seeds: readonly SeedPack[], removed: readonly string[] = []): Promise<void> {
  const versions = new Map((await base.packs()).map(({ id, version }) => [id, version]));
  for (const { info, claims } of seeds) {
    if (removed.includes(info.id)) continue;
    if ((versions.get(info.id) ?? 0) < info.version) await base.putPack(info, claims);
  }
}
