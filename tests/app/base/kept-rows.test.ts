import { expect, it } from 'vitest';
import { claimBase } from '../../../src/app/base/claim-base.ts';
import { keeper } from '../../../src/app/base/keeper.ts';
import { memoryStore } from '../../../src/app/base/memory-store.ts';
import type { BaseStore } from '../../../src/app/ports.ts';
import { claims, NOW, pack, query } from '../sample-claims.ts';

it('reads a row in which claims were found once, and finds nothing in it that is gone since', async () => {
  const read: number[] = [];
  const store = memoryStore();
  const counting: BaseStore = {
    ...store,
    transact: (mode, work) =>
      store.transact(mode, (tables) => work({ ...tables, rows: (keys) => tables.rows(keys).finally(() => read.push(...keys)) })),
  };
  const base = claimBase(counting, () => NOW);
  await base.putPack(pack('pack:a'), claims('pack:a', 3));
  const found = async () => (await base.search([query('harbour tram')], 5))[0]?.map(({ claim }) => claim.id).sort();
  read.length = 0;
  expect([await found(), await found(), read.length]).toEqual([
    ['pack:a/0', 'pack:a/1', 'pack:a/2'],
    ['pack:a/0', 'pack:a/1', 'pack:a/2'],
    1,
  ]);
  await base.deleteClaims(['pack:a/1']);
  expect(await found()).toEqual(['pack:a/0', 'pack:a/2']);
  await base.restoreClaims(['pack:a/1']);
  expect(await found()).toEqual(['pack:a/0', 'pack:a/1', 'pack:a/2']);
  await base.replaceClaims(claims('pack:a', 1, 'Word'));
  expect(await found()).not.toContain(undefined);
  expect((await base.search([query('word')], 5))[0]?.map(({ claim }) => claim.id)).toEqual(['pack:a/0']);
});

it('keeps what was used last, up to so many bytes, which may become fewer', async () => {
  let most = 2300;
  const kept = keeper(() => most);
  const asked: number[] = [];
  const get = (...keys: number[]) =>
    kept.get(keys, async (missing) => {
      asked.push(...missing);
      return missing.map((key) => (key === 9 ? undefined : new Uint8Array(1000)));
    });
  await get(1, 2);
  await get(1);
  await get(3);
  await get(1, 3, 9);
  expect([asked, kept.bytes()]).toEqual([[1, 2, 3, 9], 2300]);
  most = 1200;
  expect((await get(9)).get(9)?.length).toBe(0);
  await get(3, 1);
  expect(asked).toEqual([1, 2, 3, 9, 1]);
});
