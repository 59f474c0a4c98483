import { wrap } from 'comlink';
import { failure, type Result } from '../../domain/result.ts';
import type { EngineApi } from '../../messaging/engine-api.ts';

/** The engine in its worker. A worker that broke down answers every call with a failure, so that the panel never waits for nobody. */
export function engineIn(worker: Worker): EngineApi {
  const remote = wrap<EngineApi>(worker);
  const broken = new Promise<Result<never>>((resolve) => {
    worker.addEventListener('error', ({ message }) => resolve(failure('internal', `the engine stopped: ${message}`)));
  });
  return {
    compare: (article) => Promise.race([remote.compare(article), broken]),
    lookUp: (passage) => Promise.race([remote.lookUp(passage), broken]),
    quantities: (texts) => Promise.race([remote.quantities(texts), broken]),
    keep: (article) => Promise.race([remote.keep(article), broken]),
    unkeep: (pack) => Promise.race([remote.unkeep(pack), broken]),
  };
}
