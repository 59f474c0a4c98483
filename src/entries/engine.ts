import { wrap } from 'comlink';
import { failure, type Result } from '../domain/result.ts';
import type { EngineApi } from '../messaging/engine-api.ts';
import { LIBRARY_CALLS, type LibraryApi } from '../messaging/library-api.ts';
import { ROOM_CALLS, type RoomApi } from '../messaging/room-api.ts';

/** Name of a worker that only counts, and is given up soon: it takes up nothing that others left unfinished. */
export const COUNTING = 'counting';

/** The engine in its worker. A worker that broke down answers every call with a failure, so that the panel never waits for nobody. */
export function engineIn(worker: Worker): EngineApi {
  const remote = wrap<EngineApi>(worker);
  const broken = breakdownOf(worker);
  return {
    compare: (article) => Promise.race([remote.compare(article), broken]),
    lookUp: (passage) => Promise.race([remote.lookUp(passage), broken]),
    quantities: (texts) => Promise.race([remote.quantities(texts), broken]),
    keep: (article) => Promise.race([remote.keep(article), broken]),
    unkeep: (pack) => Promise.race([remote.unkeep(pack), broken]),
  };
}

/** The library in the same worker. */
export function libraryIn(worker: Worker): LibraryApi {
  return passedOn<LibraryApi>(worker, LIBRARY_CALLS);
}

/** Shared bases, in the same worker. */
export function roomsIn(worker: Worker): RoomApi {
  return passedOn<RoomApi>(worker, ROOM_CALLS);
}

/** One entry for each call of the contract, passed on as it is. */
function passedOn<T>(worker: Worker, names: readonly (keyof T & string)[]): T {
  const remote = wrap<Record<string, (...args: unknown[]) => Promise<Result<unknown>>>>(worker);
  const broken = breakdownOf(worker);
  return Object.fromEntries(names.map((name) => [name, (...args: unknown[]) => Promise.race([remote[name]?.(...args), broken])])) as T;
}

function breakdownOf(worker: Worker): Promise<Result<never>> {
  return new Promise((resolve) => {
    worker.addEventListener('error', ({ message }) => resolve(failure('internal', `the engine stopped: ${message}`)));
  });
}
