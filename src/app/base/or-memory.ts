import { isWithoutDatabase } from '../../domain/stored.ts';
import type { BaseStore } from '../ports.ts';
import { memoryStore } from './memory-store.ts';

/** The store, or memory where the browser gives no database. Decided once, at the first use. */
export function orMemory(store: BaseStore, open: () => Promise<unknown>): BaseStore {
  let chosen: Promise<BaseStore> | null = null;
  const choose = () => {
    chosen ??= open().then(
      () => store,
      (error: unknown) => {
        if (isWithoutDatabase(error)) return memoryStore();
        chosen = null;
        throw error;
      },
    );
    return chosen;
  };
  return {
    transact: async (mode, work) => (await choose()).transact(mode, work),
    alone: async (whenBusy, work) => (await choose()).alone(whenBusy, work),
    inMemory: async () => (await choose()).inMemory(),
    room: async () => (await choose()).room(),
  };
}
