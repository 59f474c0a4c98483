import type { DraftStore } from '../app/ports.ts';
import type { Database } from './database.ts';

/** What the reader has begun to write, on IndexedDB: it outlives the panel. */
export function draftStore({ drafts }: Database): DraftStore {
  return {
    async all() {
      return drafts.toArray();
    },
    async put(draft) {
      await drafts.put(draft);
    },
    async drop(id) {
      await drafts.delete(id);
    },
  };
}
