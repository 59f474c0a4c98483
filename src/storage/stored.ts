import type { Erasable, Ledger, Stored } from '../domain/stored.ts';
import type { Database } from './database.ts';

/** How much of each kind the database holds. */
export async function storedIn(database: Database): Promise<Stored> {
  const { packs, annotations, drafts, revisions, readings } = database;
  const all = await packs.toArray();
  const counts = await Promise.all([annotations.count(), drafts.count(), revisions.count(), readings.count()]);
  const [noted, begun, seen, tabs] = counts;
  return {
    claims: all.reduce((sum, { claims }) => sum + claims, 0),
    articles: all.filter(({ origin }) => origin.kind === 'article').length,
    notes: noted,
    drafts: begun,
    revisions: seen,
    readings: tabs,
  };
}

/** Deletes for good. Kept articles are packs and are removed by the base; `articles` is not for here. */
export async function eraseIn(database: Database, what: Exclude<Erasable, 'articles'>): Promise<void> {
  if (what === 'everything') return database.delete();
  const { readings, annotations, drafts, steps, revisions } = database;
  const tables = what === 'readings' ? [readings] : [annotations, drafts, steps, revisions];
  await database.transaction('rw', tables, () => Promise.all(tables.map((table) => table.clear())));
}

/** Packs of kept articles. */
export async function articlePacks({ packs }: Database): Promise<string[]> {
  const kept = await packs.filter(({ origin }) => origin.kind === 'article').toArray();
  return kept.map(({ id }) => id);
}

/** What went out, counted by every context of the extension. */
export function ledgerStore({ ledger }: Database, now: () => string) {
  return {
    async read(): Promise<Ledger> {
      const [since, requests] = await ledger.bulkGet(['since', 'requests']);
      return { since: typeof since?.value === 'string' ? since.value : null, requests: Number(requests?.value ?? 0) };
    },
    /** Marks the beginning of the count, once. */
    async begin(): Promise<void> {
      await ledger.add({ name: 'since', value: now() }).catch(() => undefined);
    },
    async count(requests: number): Promise<void> {
      await ledger.db.transaction('rw', ledger, async () => {
        const before = await ledger.get('requests');
        await ledger.put({ name: 'requests', value: Number(before?.value ?? 0) + requests });
      });
    },
  };
}
