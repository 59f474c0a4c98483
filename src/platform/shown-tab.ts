import { browser } from './browser.ts';

/**
 * Calls back with the tab that the panel stands beside: the pinned one, else its window's active tab, now and whenever another comes to the front
 * or the tab loads anew. Returns the way to stop.
 */
export function watchShownTab(pinned: number | null, listener: (tab: number) => void): () => void {
  if (pinned !== null) {
    listener(pinned);
    return () => {};
  }
  let shown: number | null = null;
  let stopped = false;
  const look = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    // Whoever has let go meanwhile would never let go of what this call begins.
    if (stopped || tab?.id === undefined || tab.id === shown) return;
    shown = tab.id;
    listener(tab.id);
  };
  const onActivated = () => void look();
  const onUpdated = (tab: number, change: { readonly status?: string }) => {
    if (tab === shown && change.status === 'complete') listener(tab);
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  void look();
  return () => {
    stopped = true;
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
