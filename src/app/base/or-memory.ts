import type { BaseStore } from '../ports.ts';
import { memoryStore } from './memory-store.ts';

/** Errors of browsers that give no database at all: in private windows, or where storage is forbidden. A full or broken disk is none of them. */
const NO_DATABASE = new Set(['MissingAPIError', 'InvalidStateError', 'SecurityError', 'NotSupportedError']);

/** Whether the browser gives no database at all, and will not later. */
export function isWithoutDatabase(error: unknown): boolean {
  return error instanceof Error && NO_DATABASE.has(error.name);
}

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
