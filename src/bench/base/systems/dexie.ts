import type { Claim } from '../../../domain/claim.ts';
import { termsOf } from '../../../engine/retrieval/terms.ts';
import { Dexie } from '../../../storage/database.ts';
import type { System } from '../system.ts';

type Row = Claim & { readonly terms: readonly string[] };

/** A plain Dexie table with a multiEntry index over the claims' words; a claim counts by how rare the words are that it shares. */
export function dexieTable(): System {
  const database = new Dexie('bench-dexie');
  database.version(1).stores({ claims: 'id, *terms' });
  const table = database.table<Row, string>('claims');
  let total = 0;
  const rowsOf = (claims: readonly Claim[]): Row[] =>
    claims.map((claim) => ({
      ...claim,
      terms: [...new Set(termsOf(`${claim.speaker?.name ?? ''} ${claim.text} ${claim.document.title}`))],
    }));
  return {
    async fill(_, claims) {
      for (let at = 0; at < claims.length; at += 5000) await table.bulkAdd(rowsOf(claims.slice(at, at + 5000)));
    },
    async settle() {},
    async open() {
      total = await table.count();
    },
    async search(queries, limit) {
      const found: string[][] = [];
      for (const { text } of queries) {
        const scores = new Map<string, number>();
        for (const term of new Set(termsOf(text))) {
          const ids = await table.where('terms').equals(term).primaryKeys();
          const weight = Math.log(1 + total / (1 + ids.length));
          for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + weight);
        }
        const best = [...scores].sort((a, b) => b[1] - a[1]).slice(0, limit);
        found.push(best.map(([id]) => id));
      }
      return found;
    },
    keep: async (_, claims) => void (await table.bulkAdd(rowsOf(claims))),
    remove: (_, ids) => table.bulkDelete([...ids]),
  };
}

/** The same claims in one plain table without an index of words: what imports and removals are measured against. */
export function plainTable(): System {
  const database = new Dexie('bench-plain');
  database.version(1).stores({ claims: 'id' });
  const table = database.table<Claim, string>('claims');
  return {
    fill: async (_, claims) => void (await table.bulkAdd([...claims])),
    async settle() {},
    async open() {},
    search: async (queries) => queries.map(() => []),
    keep: async (_, claims) => void (await table.bulkAdd([...claims])),
    remove: (_, ids) => table.bulkDelete([...ids]),
  };
}
