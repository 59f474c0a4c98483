/** Work in steps: it offers a pause at each `yield` and returns what it made. */
export type Stepwise<T> = Generator<void, T>;

/** Milliseconds of the page's main thread that one slice may take. A step that is under way is never cut. */
const SLICE_MS = 8;

/** Does all steps at once, where nobody waits. */
export function atOnce<T>(work: Stepwise<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** What time it is, and how the page gets its thread. */
export interface Clock {
  now(): number;
  pause(): Promise<void>;
}

/** Does the steps in slices and lets the page have its thread between them. */
export async function inSlices<T>(
  work: Stepwise<T>,
  { now, pause }: Clock = { now: () => performance.now(), pause: yieldThread },
): Promise<T> {
  let started = now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (now() - started < SLICE_MS) continue;
    await pause();
    started = now();
  }
}

interface SchedulerLike {
  yield?(): Promise<void>;
}

function yieldThread(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: SchedulerLike };
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve, 0));
}
