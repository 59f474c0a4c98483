import type { Counted } from '../../messaging/decode-counted.ts';
import { browser } from '../../platform/browser.ts';
import { onCredentials, SHARED_BASES } from '../../platform/offscreen.ts';
import { Database, observe } from '../../storage/database.ts';
import { uncountedStore } from '../../storage/uncounted-store.ts';
import { countRequests } from '../counting.ts';
import { countTabs } from './counting-tabs.ts';

/** Whoever opened it for shared bases says at once how to sign in there; in ms. */
const PATIENCE = 10_000;

// Chromium only, which has one such page at a time: it counts, and follows shared bases. The toolbar button is out of reach from here: the background shows the number.
const database = new Database();
countRequests(database);
let isCounting = false;
let following = 0;

if (location.hash === SHARED_BASES) {
  // No engine before something waits to be counted.
  observe(
    () => uncountedStore(database).all(),
    (waiting) => waiting.length > 0 && count(),
    (error) => console.warn('not counted:', error),
  );
  setTimeout(closeAtRest, PATIENCE);
} else count();

onCredentials(async (credentials) => {
  following++;
  try {
    const { followRooms } = await import('../follow-rooms.ts');
    await followRooms(database, credentials);
  } catch (error) {
    console.warn('shared bases not asked:', error);
  }
  following--;
  closeAtRest();
});

function count(): void {
  if (isCounting) return;
  isCounting = true;
  countTabs(database, tell, () => {
    isCounting = false;
    closeAtRest();
  });
}

function closeAtRest(): void {
  if (!isCounting && following === 0) close();
}

async function tell(tab: number, count: number): Promise<void> {
  const message: Counted = { call: 'counted', tab, count };
  await browser.runtime.sendMessage(message);
}
