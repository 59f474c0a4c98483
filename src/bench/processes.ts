import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Characters that a process may print. */
const MOST_OUTPUT = 64_000_000;

/** Calls this same benchmark in a process of its own, with more arguments, and answers with what it printed. What it says on stderr is passed on. */
export async function inProcess(...more: readonly string[]): Promise<unknown> {
  const [script = '', ...args] = process.argv.slice(1);
  const called = [...process.execArgv, script, ...args, ...more];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, called, { maxBuffer: MOST_OUTPUT });
  process.stderr.write(stderr);
  return JSON.parse(stdout);
}

/** Does the work for each, so many at a time; answers in their order. */
export async function inPool<T, R>(all: readonly T[], size: number, work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = [...all.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: size }, worker));
  return results;
}
