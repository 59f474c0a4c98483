import type { ClaimBase } from './ports.ts';
import type { Pause } from './until-taken.ts';

/** Does the work when everybody who asked before is gone; whoever asks later waits until this context is gone, too. */
export type AsEldest = (work: () => Promise<void>) => Promise<void>;

/** By then the first article has been answered; in ms. */
const LEISURE = 3000;

/**
 * Does what was put off: merging, freeing, moving an old base to the new index. Panels bring back what they removed as long as they are open. So the
 * eldest of them sweeps, and forgets only what was gone when it began: whoever removed that is gone as well.
 */
export async function sweepAsEldest(base: Pick<ClaimBase, 'removed' | 'sweep'>, asEldest: AsEldest, pause: Pause): Promise<void> {
  const rested = pause(LEISURE);
  // Where it is not known what was gone, nothing is forgotten.
  const removed = base.removed().catch(() => []);
  await asEldest(async () => {
    await rested;
    await base.sweep(undefined, await removed);
  });
}
