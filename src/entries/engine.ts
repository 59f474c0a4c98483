import { wrap } from 'comlink';
import { failure, type Result } from '../domain/result.ts';
import { ENGINE_CALLS, type EngineApi } from '../messaging/engine-api.ts';
import { LIBRARY_CALLS, type LibraryApi } from '../messaging/library-api.ts';
import { ROOM_CALLS, type RoomApi } from '../messaging/room-api.ts';

/** Name of a worker that only counts, and is given up soon: it takes up nothing that others left unfinished. */
export const COUNTING = 'counting';

/** The engine in its worker. A worker that broke down answers every call with a failure, so that the panel never waits for nobody. */
export function engineIn(worker: Worker): EngineApi {
  return passedOn<EngineApi>(worker, ENGINE_CALLS);
}

/** The library in the same worker. */
export function libraryIn(worker: Worker): LibraryApi {
  return passedOn<LibraryApi>(worker, LIBRARY_CALLS);
}

/** Shared bases, in the same worker. */
export function roomsIn(worker: Worker): RoomApi {
  return passedOn<RoomApi>(worker, ROOM_CALLS);
}

type Answer = Result<unknown>;

/** One entry for each call of the contract, passed on as it is. */
function passedOn<T>(worker: Worker, names: readonly (keyof T & string)[]): T {
  const remote = wrap<Record<string, (...args: unknown[]) => Promise<Answer>>>(worker);
  const answered = unlessBroken(worker);
  return Object.fromEntries(names.map((name) => [name, (...args: unknown[]) => answered(remote[name]?.(...args))])) as T;
}

/** Waits for an answer as long as the worker lives. A race with a promise that never ends would keep every answer for good: each waits by itself. */
function unlessBroken(worker: Worker): (answer: Promise<Answer> | undefined) => Promise<Answer> {
  const waiting = new Set<(broken: Answer) => void>();
  let broken: Answer | null = null;
  worker.addEventListener('error', ({ message }) => {
    const told = failure('internal', `the engine stopped: ${message}`);
    broken = told;
    for (const tell of waiting) tell(told);
    waiting.clear();
  });
  return (answer) =>
    new Promise((resolve, reject) => {
      if (!answer || broken) return resolve(broken ?? failure('internal', 'no such call'));
      waiting.add(resolve);
      answer.then(resolve, reject).finally(() => waiting.delete(resolve));
    });
}
