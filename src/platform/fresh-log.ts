import { browser } from './browser.ts';
import { room } from './persistence.ts';

/** A database that is there for a moment. */
const NAME = 'fresh log';
const DONE = 'log is fresh';
/** Bytes that are free before anything is tried: a disk that runs out in the middle would shut all databases. */
const NEEDED = 16 * 1024 * 1024;
/** What failed once is not tried again by this context: the browser may shut all databases over it, and open them again. */
let failed = false;

/**
 * Chromium keeps its databases in a log that it writes on at each start. Where it was killed in the middle of a record (or the disk was full), it
 * writes on behind that, and at the start after finds the log broken and begins an empty database. So the log
 * is done with as soon as the database opens: deleting another database of ours has Chromium put all into a table and begin a new log.
 *
 * From its first byte to the table that takes some 20 ms, within which another kill would still empty it. It begins with the context, not after others'
 * writes, which would lengthen that; but nobody waits for it, as what is written meanwhile goes into the table too. Once a start of the browser, and whenever it had shut the database meanwhile. A death in the middle leaves at most that other database, empty, which
 * the next start deletes. Firefox keeps databases in SQLite, which throws a torn end away.
 */
export async function freshLog(): Promise<void> {
  if (__FIREFOX__ || failed) return;
  try {
    await navigator.locks.request(NAME, async () => {
      const [fresh, possible] = await Promise.all([isFresh(), hasRoom()]);
      if (fresh || !possible) return;
      await madeAndDeleted();
      await browser.storage.session.set({ [DONE]: true });
    });
  } catch (error) {
    failed = true;
    console.warn('the log of the database is not a fresh one:', error);
  }
}

/** The browser shut the database, and will open the same log again. */
export async function logIsOld(): Promise<void> {
  if (!__FIREFOX__) await browser.storage.session.remove(DONE);
}

async function hasRoom(): Promise<boolean> {
  const { usage, quota } = await room();
  return usage === null || quota === null || quota - usage >= NEEDED;
}

async function isFresh(): Promise<boolean> {
  return DONE in (await browser.storage.session.get(DONE));
}

/** Both are asked for in one breath: the browser goes from the one to the other by itself. */
function madeAndDeleted(): Promise<void> {
  const making = indexedDB.open(NAME);
  making.onupgradeneeded = () => making.result.close();
  // It was left behind.
  making.onsuccess = () => making.result.close();
  const deleting = indexedDB.deleteDatabase(NAME);
  return new Promise((resolve, reject) => {
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
}
