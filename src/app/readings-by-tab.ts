import type { TabReading } from '../domain/reading.ts';
import type { ReadingStore } from './ports.ts';

/**
 * The states of tabs in two stores. Those of which nothing may be written down, or nothing can be, pass with the browser; `isPassing` is asked for each tab
 * anew, and where it fails, so does what was wanted. The others last, unless the disk is full: then they pass as well, until it takes them again.
 */
export function readingsByTab(lasting: ReadingStore, passing: ReadingStore, isPassing: (tab: number) => Promise<boolean>): ReadingStore {
  return {
    async all() {
      const held = await passing.all();
      return [...held, ...(await lasting.all()).filter(({ tab }) => !held.some((one) => one.tab === tab))];
    },
    get: async (tab) => ((await isPassing(tab)) ? passing.get(tab) : ((await passing.get(tab)) ?? lasting.get(tab))),
    async update(tab, change) {
      if (await isPassing(tab)) return passing.update(tab, change);
      const held = await passing.get(tab);
      try {
        await lasting.update(tab, (before) => change(held ?? before));
      } catch {
        const before = held ?? (await lasting.get(tab).catch(() => null));
        return passing.update(tab, (unread) => change(before ?? unread));
      }
      if (held) await passing.remove(tab);
    },
    // A tab that is gone is asked nothing.
    async remove(tab) {
      await passing.remove(tab);
      await lasting.remove(tab);
    },
    async clear() {
      await passing.clear();
      await lasting.clear();
    },
    watch(tab, listener, onError) {
      let stop = () => {};
      let stopped = false;
      isPassing(tab).then((only) => {
        if (!stopped) stop = only ? passing.watch(tab, listener, onError) : watchBoth(lasting, passing, tab, listener, onError);
      }, onError);
      return () => {
        stopped = true;
        stop();
      };
    },
  };
}

/** What passes comes before what lasts, from when both have answered. */
function watchBoth(
  lasting: ReadingStore,
  passing: ReadingStore,
  tab: number,
  listener: (reading: TabReading | null) => void,
  onError: (error: unknown) => void,
): () => void {
  let held: TabReading | null | undefined;
  let kept: TabReading | null | undefined;
  const tell = () => {
    if (held) listener(held);
    else if (held === null && kept !== undefined) listener(kept);
  };
  const stops = [
    passing.watch(
      tab,
      (reading) => {
        held = reading;
        tell();
      },
      onError,
    ),
    lasting.watch(
      tab,
      (reading) => {
        const isNews = held === null || held === undefined;
        kept = reading;
        if (isNews) tell();
      },
      onError,
    ),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
