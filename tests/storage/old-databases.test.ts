import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { claimBase } from '../../src/app/base/claim-base.ts';
import { memoryStore } from '../../src/app/base/memory-store.ts';
import type { ClaimBase } from '../../src/app/ports.ts';
import { baseStore } from '../../src/storage/base-store.ts';
import { Database } from '../../src/storage/database.ts';
import { ANY, claim, claims, NOW, pack, query } from '../app/sample-claims.ts';

/** A database as an older version of the code has left it: its stores with their schema and rows. */
interface Dump {
  readonly version: number;
  readonly stores: Readonly<Record<string, { readonly schema: string; readonly rows: readonly unknown[] }>>;
}

/** Lays the dump down under the name, as the older code would have. */
async function restore(file: string, name: string): Promise<void> {
  const dump = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/databases', file), 'utf8')) as Dump;
  const old = new Dexie(name);
  old.version(dump.version).stores(Object.fromEntries(Object.entries(dump.stores).map(([store, { schema }]) => [store, schema])));
  for (const [store, { rows }] of Object.entries(dump.stores)) await old.table(store).bulkPut([...rows]);
  old.close();
}

describe('a database of version 1', () => {
  let base: ClaimBase;
  const found = async (text: string) => (await base.search([query(text)], 5))[0]?.map((one) => one.claim.id);

  beforeEach(async () => {
    const name = `old-${Math.random()}`;
    await restore('v1.json', name);
    base = claimBase(baseStore(new Database(name)), () => NOW);
  });

  it('opens, and its claims are moved to the index with nothing lost', async () => {
    const steps: string[] = [];
    await base.sweep((done, total) => steps.push(`${done}/${total}`));
    expect(steps).toEqual(['1/2', '2/2']);
    expect((await base.packs()).map(({ id, claims: count, enabled, addedAt }) => [id, count, enabled, addedAt])).toEqual([
      ['article:3w5e11264sgsf', 40, false, '2026-02-03T10:00:00.000Z'],
      ['seed:orsola', 2, true, '2026-02-03T10:00:00.000Z'],
    ]);
    expect(await base.claims(['seed:orsola/0'])).toEqual([
      claim('seed:orsola', 0, 'The first tram line will cost 310 million crowns.', {
        speaker: 'Odette Marsh',
        day: '2025-03-02',
        outlet: 'The Orsola Mail',
      }),
    ]);
    expect([await found('the tunnel'), await found('ferry')]).toEqual([['seed:orsola/1'], []]);
    await base.setEnabled('article:3w5e11264sgsf', true);
    expect(await found('ferry')).toEqual(['article:3w5e11264sgsf/s390']);
  });

  it('is in use before its claims are moved, and what was loaded meanwhile stays', async () => {
    await base.putPack(pack('seed:orsola', 2), [claim('seed:orsola', 0, 'The tunnel was dug after all.')]);
    expect(await found('tunnel')).toEqual(['seed:orsola/0']);
    await base.sweep();
    expect((await base.pack('seed:orsola'))?.version).toBe(2);
    expect(await found('tunnel')).toEqual(['seed:orsola/0']);
  });
});

describe('an index of an older format', () => {
  it('is built anew in steps, newest claims first, while the base is in use', async () => {
    const store = memoryStore();
    const base = claimBase(store, () => NOW);
    await base.beginPack(pack('pack:p'));
    for (const n of [0, 1, 2])
      await base.appendClaims(
        'pack:p',
        claims('pack:p', 1500, `Batch ${n}`).map((one) => ({ ...one, id: `${one.id}.${n}` })),
      );
    await base.publishPack('pack:p');
    await store.transact('write', async (tables) => {
      const catalogue = await tables.catalogue();
      await tables.putCatalogue({ ...catalogue, segments: catalogue.segments.map((segment) => ({ ...segment, format: 0 })) });
    });
    const seen: (string | undefined)[] = [];
    await base.sweep((done, total) => {
      seen.push(`${done}/${total}`);
      if (done < total) void base.putPack(pack('article:x'), [claim('article:x', 0, 'A ferry was kept meanwhile.')]);
    });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toBe('4500/4500');
    const ids = (await base.search([query('ferry'), query('Batch 0 1499'), query('Batch 2 1499')], 1)).map((one) => one[0]?.claim.id);
    expect(ids).toEqual(['article:x/0', 'pack:p/1499.0', 'pack:p/1499.2']);
    expect((await base.page({ ...ANY, pack: 'pack:p' }, null, 9)).claims.length).toBe(9);
  });
});
