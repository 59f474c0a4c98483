import { held, isHeld } from '../../platform/locks.ts';

const lockOf = (tab: number) => `tab ${tab} is shown`;

/** Says to every context that a panel shows the tab, until it says otherwise by what this returns or dies. */
export function showingTab(tab: number): () => void {
  return held(lockOf(tab));
}

export function isShown(tab: number): Promise<boolean> {
  return isHeld(lockOf(tab));
}
