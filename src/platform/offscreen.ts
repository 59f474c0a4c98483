import type { Credentials } from '../domain/room.ts';
import { browser } from './browser.ts';
import { decodeCredentials } from './rooms.ts';

/** The page without a face in which Chromium counts and follows shared bases: its background may own no worker and load no code later. Firefox's event page may. */
const COUNTER = 'src/entries/counter/index.html';
const JUSTIFICATION =
  'Counts the statements of an article on a site that the reader allowed, in a worker, while no panel is open; asks a shared base that the reader follows.';

/** What the page's address ends in where it was opened for shared bases alone. */
export const SHARED_BASES = '#shared-bases';
/** Heard by pages of our own origin only. That page has no storage of the extension's to read from. */
const CHANNEL = 'shared bases';

/** Opens it, where it is not open already. It closes itself when it has nothing to do. */
export async function openCounter(hash = ''): Promise<void> {
  try {
    await chrome.offscreen.createDocument({
      url: `${COUNTER}${hash}`,
      reasons: [chrome.offscreen.Reason.WORKERS],
      justification: JUSTIFICATION,
    });
  } catch (error) {
    // There can be one only: then it is there, and sees what waits.
    if (!String(error).includes('single offscreen')) console.warn('counter not opened:', error);
  }
}

/** Whether a message came from it: a page of ours that is in no tab. */
export function isCounter(url: string | undefined): boolean {
  return url?.split('#')[0] === browser.runtime.getURL(COUNTER);
}

/** Lets the page ask the shared bases for news. */
export async function followAside(credentials: ReadonlyMap<string, Credentials>): Promise<void> {
  await openCounter(SHARED_BASES);
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(Object.fromEntries(credentials));
  channel.close();
}

/** In that page: calls back when it is to do so. */
export function onCredentials(listener: (credentials: ReadonlyMap<string, Credentials>) => void): void {
  new BroadcastChannel(CHANNEL).onmessage = ({ data }) => listener(decodeCredentials(data));
}
