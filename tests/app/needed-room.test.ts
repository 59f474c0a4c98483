import { describe, expect, it } from 'vitest';
import { claimBase } from '../../src/app/base/claim-base.ts';
import { memoryStore } from '../../src/app/base/memory-store.ts';
import { KEPT_FREE } from '../../src/app/base/needed-room.ts';
import { claims, NOW, pack, query } from './sample-claims.ts';

describe('a base on a disk that is nearly full', () => {
  let left: number | null = null;
  const base = claimBase({ ...memoryStore(), room: async () => left }, () => NOW);
  const full = { name: 'QuotaExceededError', message: '23 MB are left' };

  it('takes nothing more before the browser itself is out of room', async () => {
    left = KEPT_FREE;
    await base.putPack(pack('pack:a'), claims('pack:a', 3));
    await base.beginPack(pack('pack:b'));
    left = KEPT_FREE - 1;
    await expect(base.putPack(pack('pack:c'), claims('pack:c', 3))).rejects.toMatchObject(full);
    await expect(base.addClaims('pack:a', claims('pack:a', 4))).rejects.toMatchObject(full);
    await expect(base.appendClaims('pack:b', claims('pack:b', 3))).rejects.toMatchObject(full);
    await expect(base.replaceClaims(claims('pack:a', 1, 'Word'))).rejects.toMatchObject(full);
    expect((await base.packs()).map(({ id, claims }) => [id, claims])).toEqual([['pack:a', 3]]);
    expect((await base.search([query('harbour tram')], 5))[0]?.length).toBe(3);
  });

  it('can be made smaller', async () => {
    await base.discardDraft('pack:b');
    await base.deleteClaims(['pack:a/0']);
    await base.removePack('pack:a');
    expect([await base.packs(), await base.drafts()]).toEqual([[], []]);
  });

  it('has room for a file only with what the browser needs', async () => {
    left = KEPT_FREE + 1000;
    await base.needRoom(1000);
    await expect(base.needRoom(1001)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    left = null;
    await base.needRoom(1e12);
  });
});
