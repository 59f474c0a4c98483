import { countWaiting } from '../../app/tab-counts.ts';
import { type Database, observe } from '../../storage/database.ts';
import { readingStore } from '../../storage/reading-store.ts';
import { settingsStore } from '../../storage/settings-store.ts';
import { uncountedStore } from '../../storage/uncounted-store.ts';
import { COUNTING, engineIn } from '../engine.ts';
import { isShown } from './shown-tab.ts';

/** Milliseconds without work after which the engine is given up: it holds some 60 MB, and readers go from article to article. */
const PATIENCE = 20_000;

/** Counts in tabs that wait, with an engine of its own, until none has waited for a while. `show` tells a number, `end` is called last. */
export function countTabs(database: Database, show: (tab: number, count: number) => Promise<void>, end: () => void): void {
  const worker = new Worker(new URL('../engine-worker.ts', import.meta.url), { type: 'module', name: COUNTING });
  const uncounted = uncountedStore(database);
  const ports = {
    uncounted,
    readings: readingStore(database),
    settings: settingsStore(database),
    engine: engineIn(worker),
    isShown,
    show,
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Promise.resolve();
  const stop = observe(
    () => uncounted.all(),
    () => {
      clearTimeout(timer);
      last = last.then(() => countWaiting(ports)).catch((error: unknown) => console.warn('not counted:', error));
      timer = setTimeout(() => void last.then(finish), PATIENCE);
    },
    (error) => console.warn('not counted:', error),
  );
  function finish(): void {
    stop();
    worker.terminate();
    end();
  }
}
