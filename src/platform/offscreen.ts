import { browser } from './browser.ts';

/** The page without a face in which Chromium counts: its background may own no worker. Firefox's event page may. */
const COUNTER = 'src/entries/counter/index.html';
const JUSTIFICATION = 'Counts the statements of an article on a site that the reader allowed, in a worker, while no panel is open.';

/** Opens it, where it is not open already. It closes itself when it has nothing to do. */
export async function openCounter(): Promise<void> {
  try {
    await chrome.offscreen.createDocument({ url: COUNTER, reasons: [chrome.offscreen.Reason.WORKERS], justification: JUSTIFICATION });
  } catch (error) {
    // There can be one only: then it is there, and sees what waits.
    if (!String(error).includes('single offscreen')) console.warn('counter not opened:', error);
  }
}

/** Whether a message came from it: a page of ours that is in no tab. */
export function isCounter(url: string | undefined): boolean {
  return url === browser.runtime.getURL(COUNTER);
}
