import type { Step } from './worker.ts';

// The page only passes steps on to a worker that it owns, as the panel does.
let worker: Worker | null = null;

const bench = {
  start(system: string): void {
    worker?.terminate();
    const url = new URL('/worker.js', location.origin);
    url.searchParams.set('system', system);
    worker = new Worker(url, { type: 'module' });
  },
  stop(): void {
    worker?.terminate();
    worker = null;
  },
  step(one: Step): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (!worker) return reject(new Error('no worker'));
      worker.onmessage = ({ data }) => ('error' in data ? reject(new Error(data.error)) : resolve(data.value));
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(one);
    });
  },
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
