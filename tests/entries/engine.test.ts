import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expose } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { ok } from '../../src/domain/result.ts';
import { engineIn } from '../../src/entries/engine.ts';

const ARTICLE = { url: 'https://paper.example/a' } as Article;
const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** A worker as far as it is spoken to: one end of a channel, with what is exposed at the other. */
function workerOf(api: object): Worker {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  expose(api, port1);
  return port2 as unknown as Worker;
}

const breakDown = (worker: Worker) => worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));

describe('the engine in its worker', () => {
  it('answers', async () => {
    const engine = engineIn(workerOf({ unkeep: async (pack: string) => ok(pack) }));
    expect(await engine.unkeep('article:1')).toEqual(ok('article:1'));
  });

  it('answers with a failure whatever waits when the worker breaks down, and whatever is asked after that', async () => {
    const worker = workerOf({ compare: () => new Promise(() => {}) });
    const engine = engineIn(worker);
    const asked = engine.compare(ARTICLE);
    breakDown(worker);
    const stopped = { ok: false, error: { code: 'internal', message: 'the engine stopped: out of memory' } };
    expect(await asked).toEqual(stopped);
    expect(await engine.compare(ARTICLE)).toEqual(stopped);
  });

  it('keeps no answer that was given', async () => {
    const engine = engineIn(workerOf({ compare: async () => ok({ statements: [] }) }));
    const answers = await Promise.all([1, 2, 3].map(async () => new WeakRef(await engine.compare(ARTICLE))));
    expect(answers.every((one) => one.deref() !== undefined)).toBe(true);
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    // What a WeakRef was asked for stays until the turn ends.
    await new Promise((resolve) => setTimeout(resolve));
    collect();
    expect(answers.map((one) => one.deref())).toEqual([undefined, undefined, undefined]);
  });
});
