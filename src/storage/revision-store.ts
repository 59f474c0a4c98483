import type { Now, RevisionStore } from '../app/ports.ts';
import type { Database } from './database.ts';

/** The forms in which articles were seen, on IndexedDB. */
export function revisionStore(database: Database, now: Now): RevisionStore {
  const { revisions } = database;
  const of = (url: string) => revisions.where('url').equals(url).sortBy('readAt');
  return {
    of,
    async all() {
      return revisions.toArray();
    },
    async forget(url) {
      await revisions.where('url').equals(url).delete();
    },
    urls: async () => (await revisions.orderBy('url').uniqueKeys()).map(String),
    async put(revision) {
      await revisions.put(revision);
    },
    async keep(article) {
      return database.transaction('rw', revisions, async () => {
        const last = (await of(article.url)).at(-1);
        if (last?.article.text === article.text) return false;
        await revisions.put({ url: article.url, readAt: now(), article });
        return true;
      });
    },
  };
}
