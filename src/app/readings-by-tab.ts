import type { ReadingStore } from './ports.ts';

/**
 * The states of tabs in two stores: those of which nothing may be written down, or nothing can be, pass with the browser; the others last. `isPassing` is asked
 * for each tab anew; where it fails, so does what was wanted.
 */
export function readingsByTab(lasting: ReadingStore, passing: ReadingStore, isPassing: (tab: number) => Promise<boolean>): ReadingStore {
  const storeOf = async (tab: number) => ((await isPassing(tab)) ? passing : lasting);
  return {
    all: async () => [...(await passing.all()), ...(await lasting.all())],
    get: async (tab) => (await storeOf(tab)).get(tab),
    update: async (tab, change) => (await storeOf(tab)).update(tab, change),
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
      storeOf(tab).then((store) => {
        if (!stopped) stop = store.watch(tab, listener, onError);
      }, onError);
      return () => {
        stopped = true;
        stop();
      };
    },
  };
}
