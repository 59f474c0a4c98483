import type { Claim } from '../../domain/claim.ts';
import { type ClaimRow, claimOfRow, rowAt } from './recombine.ts';
import type { BenchQuery, System } from './system.ts';
import { dexieTable, plainTable } from './systems/dexie.ts';
import { flexSearch } from './systems/flexsearch.ts';
import { miniSearch } from './systems/minisearch.ts';
import { onRecord } from './systems/on-record.ts';
import { orama } from './systems/orama.ts';
import { sqlite } from './systems/sqlite.ts';

const SYSTEMS: Readonly<Record<string, () => System>> = {
  'on-record': onRecord,
  minisearch: miniSearch,
  orama,
  flexsearch: flexSearch,
  'sqlite-fts5-opfs': sqlite,
  'dexie-multientry': dexieTable,
  'dexie-plain': plainTable,
};

/** What the page asks of the worker. */
export type Step =
  | { readonly step: 'fill'; readonly size: number; readonly last: number }
  | { readonly step: 'open' }
  | { readonly step: 'search'; readonly queries: readonly BenchQuery[]; readonly limit: number }
  | { readonly step: 'keep'; readonly article: number }
  | { readonly step: 'remove'; readonly size: number; readonly last: number };

const name = new URLSearchParams(location.search).get('system') ?? '';
const system = SYSTEMS[name]?.();
let rows: readonly ClaimRow[] = [];

/** Claims made at a time: a million at once would not fit beside a system that lives in memory. */
const AT_ONCE = 50_000;

async function readRows(): Promise<void> {
  if (rows.length > 0) return;
  const text = await (await fetch('/claims.jsonl')).text();
  rows = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ClaimRow);
}

function made(from: number, to: number, pack: string): Claim[] {
  return Array.from({ length: to - from }, (_, i) => claimOfRow(rowAt(rows, from + i), pack));
}

/** Only the system's own time counts, not the making of the claims. */
async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function run(one: Step): Promise<unknown> {
  if (!system) throw new Error(`no such system: ${name}`);
  switch (one.step) {
    case 'fill': {
      await readRows();
      const first = one.size - one.last;
      let restMs = 0;
      for (let at = 0; at < first; at += AT_ONCE) {
        const claims = made(at, Math.min(first, at + AT_ONCE), `pack:rest-${at}`);
        restMs += await timed(() => system.fill(`pack:rest-${at}`, claims));
      }
      // What a system puts off must not be done while the last pack is timed.
      await system.settle();
      const last = made(first, one.size, 'pack:last');
      const lastMs = await timed(() => system.fill('pack:last', last));
      return { restMs, lastMs, settleMs: await timed(() => system.settle()) };
    }
    case 'open':
      return timed(() => system.open());
    case 'search': {
      const start = performance.now();
      const found = await system.search(one.queries, one.limit);
      return { ms: performance.now() - start, found };
    }
    case 'keep': {
      await readRows();
      const claims = made(5_000_000 + one.article * 40, 5_000_040 + one.article * 40, `article:${one.article}`);
      return timed(() => system.keep(`article:${one.article}`, claims));
    }
    case 'remove': {
      await readRows();
      const ids = made(one.size - one.last, one.size, 'pack:last').map(({ id }) => id);
      return timed(() => system.remove('pack:last', ids));
    }
  }
}

addEventListener('message', ({ data }: MessageEvent<Step>) => {
  run(data).then(
    (value) => postMessage({ value }),
    (error: unknown) => postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
