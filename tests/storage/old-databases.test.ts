import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { claimBase } from '../../src/app/base/claim-base.ts';
import { indexedShare } from '../../src/app/base/indexing.ts';
import { memoryStore } from '../../src/app/base/memory-store.ts';
import type { ClaimBase } from '../../src/app/ports.ts';
import { baseStore } from '../../src/storage/base-store.ts';
import { Database } from '../../src/storage/database.ts';
import { ANY, claim, claims, NOW, pack, query } from '../app/sample-claims.ts';

/** A database as an older version of the code has left it: its stores with their schema and rows. */
interface Dump {
  readonly version: number;
  readonly stores: Readonly<Record<string, DumpedStore>>;
}

interface DumpedStore {
  /** The first version that has the store. */
  readonly since?: number;
  readonly schema: string;
  /** Bytes stand as `{bytes}` in base64. */
  readonly rows: readonly unknown[];
  /** Of a store whose rows do not carry their keys. */
  readonly keys?: readonly number[];
}

/** Lays the dump down under the name, as the older code would have; of an older version, only the stores that it had. */
async function restore(file: string, name: string, version?: number): Promise<void> {
  const dump = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/databases', file), 'utf8')) as Dump;
  const old = new Dexie(name);
  const wanted = version ?? dump.version;
  const stores = Object.entries(dump.stores).filter(([, { since = 1 }]) => since <= wanted);
  old.version(wanted).stores(Object.fromEntries(stores.map(([store, { schema }]) => [store, schema])));
  for (const [store, { rows, keys }] of stores) await old.table(store).bulkPut(rows.map(undumped), keys && [...keys]);
  old.close();
}

function undumped(row: unknown): unknown {
  const isBytes = typeof row === 'object' && row !== null && 'bytes' in row && typeof row.bytes === 'string';
  return isBytes ? new Uint8Array(Buffer.from(String(row.bytes), 'base64')) : row;
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

/** Versions with the dump of a real database that their stores are taken from. */
const VERSIONS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((version) => ({ version, file: version <= 7 ? 'v7.json' : 'v11.json' }));

it('covers every version up to the latest', async () => {
  const database = await new Database(`new-${Math.random()}`).open();
  expect(database.verno).toBe(VERSIONS.at(-1)?.version);
  database.close();
});

describe.each(VERSIONS)('a database of version $version', ({ version, file }) => {
  it('opens with all that was in it, its index read as it stands, and a draft goes on', async () => {
    const name = `old-${Math.random()}`;
    await restore(file, name, version);
    const database = new Database(name);
    const base = claimBase(baseStore(database), () => NOW);
    const found = async (text: string) => (await base.search([query(text)], 5))[0]?.map((one) => one.claim.id);
    expect((await base.packs()).map(({ id, claims: count, enabled }) => [id, count, enabled])).toEqual([
      ['article:3w5e11264sgsf', 40, false],
      ['seed:orsola', 2, true],
    ]);
    const tram = claim('seed:orsola', 0, 'The first tram line will cost 310 million crowns.', {
      speaker: 'Odette Marsh',
      day: '2025-03-02',
      outlet: 'The Orsola Mail',
    });
    expect(await base.claims(['seed:orsola/0'])).toEqual([tram]);
    expect([await found('the tunnel'), await found('ferry'), await found('lighthouse')]).toEqual([['seed:orsola/1'], [], []]);
    await base.setEnabled('article:3w5e11264sgsf', true);
    expect((await found('ferry 17'))?.[0]).toBe('article:3w5e11264sgsf/s17');
    expect((await base.beginPack(pack('pack:half'))).claims).toBe(1);
    await base.publishPack('pack:half');
    await base.sweep();
    expect([await found('lighthouse'), await found('the tunnel')]).toEqual([['pack:half/0'], ['seed:orsola/1']]);
    const others = [
      { since: 3, found: await database.colours.get('yellow') },
      { since: 4, found: await database.marks.get('backed-up') },
      { since: 6, found: await database.settings.get('language') },
      { since: 7, found: await database.corrections.get('https://mail.example/tram') },
      { since: 8, found: (await database.speakerDecisions.toArray())[0] },
      { since: 9, found: await database.followings.get('room:desk') },
      { since: 9, found: await database.shares.get(['room:desk', 'seed:orsola/1']) },
      { since: 10, found: await database.uncounted.get(5) },
      { since: 11, found: (await database.sharedSpeakers.toArray())[0] },
    ];
    expect(others.filter(({ found }) => found !== undefined)).toEqual(others.filter(({ since }) => since <= version));
    database.close();
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
    const share = () => store.transact('read', async (tables) => indexedShare(await tables.catalogue(), 0));
    expect(await share()).toBe(0);
    const seen: (string | undefined)[] = [];
    const shares: Promise<number | null>[] = [];
    await base.sweep((done, total) => {
      seen.push(`${done}/${total}`);
      shares.push(share());
      if (done < total) void base.putPack(pack('article:x'), [claim('article:x', 0, 'A ferry was kept meanwhile.')]);
    });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toBe('4500/4500');
    const known = (await Promise.all(shares)).filter((one) => one !== null);
    expect([known.length > 0, known.every((one) => one > 0 && one < 1), await share()]).toEqual([true, true, null]);
    const ids = (await base.search([query('ferry'), query('Batch 0 1499'), query('Batch 2 1499')], 1)).map((one) => one[0]?.claim.id);
    expect(ids).toEqual(['article:x/0', 'pack:p/1499.0', 'pack:p/1499.2']);
    expect((await base.page({ ...ANY, pack: 'pack:p' }, null, 9)).claims.length).toBe(9);
  });
});
