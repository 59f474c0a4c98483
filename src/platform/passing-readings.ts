import { type TabReading, unread } from '../domain/reading.ts';
import { browser } from './browser.ts';

const PREFIX = 'reading:';
const keyOf = (tab: number) => `${PREFIX}${tab}`;

/**
 * Tabs' states in the browser's memory: where it gives no database, and for private windows, of which nothing may come to the disk. Every context of ours
 * sees the same, and they are gone with the browser. Content scripts see nothing of them.
 */
export function passingReadings() {
  const { session } = browser.storage;
  const get = async (tab: number) => readingIn((await session.get(keyOf(tab)))[keyOf(tab)]);
  const all = async () =>
    Object.entries(await session.get(null)).flatMap(([key, value]) => (key.startsWith(PREFIX) ? [value as TabReading] : []));
  return {
    all,
    get,
    async update(tab: number, change: (before: TabReading) => TabReading): Promise<void> {
      // Several contexts change it: one after the other.
      await navigator.locks.request(keyOf(tab), async () => {
        const reading = change((await get(tab)) ?? unread(tab));
        await session.set({ [keyOf(tab)]: reading }).catch((error: unknown) => session.set({ [keyOf(tab)]: withoutRoom(reading, error) }));
      });
    },
    remove: (tab: number): Promise<void> => session.remove(keyOf(tab)),
    async clear(): Promise<void> {
      await session.remove((await all()).map(({ tab }) => keyOf(tab)));
    },
    watch(tab: number, listener: (reading: TabReading | null) => void, onError: (error: unknown) => void): () => void {
      const changed = (changes: Readonly<Record<string, { newValue?: unknown }>>) => {
        const change = changes[keyOf(tab)];
        if (change) listener(readingIn(change.newValue));
      };
      session.onChanged.addListener(changed);
      get(tab).then(listener, onError);
      return () => session.onChanged.removeListener(changed);
    },
  };
}

/** The browser's memory holds some megabytes: where an article is too much, that is said instead, and the reader waits for nothing. */
function withoutRoom(reading: TabReading, error: unknown): TabReading {
  return { ...reading, page: { status: 'failed', failure: { code: 'storage', message: String(error) } }, passage: null };
}

/** Only contexts of ours write here, and only this file. */
function readingIn(value: unknown): TabReading | null {
  return value === undefined ? null : (value as TabReading);
}

/** Whether a tab is in a private window. One that is gone may have been: what its page said last is not written down. */
export async function isPrivate(tab: number): Promise<boolean> {
  const { incognito } = await browser.tabs.get(tab).catch(() => ({ incognito: true }));
  return incognito;
}
