import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { claimBase } from '../../src/app/base/claim-base.ts';
import { memoryStore } from '../../src/app/base/memory-store.ts';
import type { BaseStore, ClaimBase, ClaimFilter } from '../../src/app/ports.ts';
import { baseStore } from '../../src/storage/base-store.ts';
import { Database } from '../../src/storage/database.ts';
import { ANY, claim, claims, NOW, pack, query } from './sample-claims.ts';

const STORES: Record<string, () => BaseStore> = {
  IndexedDB: () => baseStore(new Database(`test-${Math.random()}`)),
  memory: memoryStore,
};

describe.each(Object.entries(STORES))('claim base on %s', (name, open) => {
  let base: ClaimBase;

  beforeEach(() => {
    base = claimBase(open(), () => NOW);
  });

  async function listed(filter: Partial<ClaimFilter> = {}, size = 1000): Promise<string[]> {
    const ids: string[] = [];
    for (let after: number | null = null; ; ) {
      const page = await base.page({ ...ANY, ...filter }, after, size);
      ids.push(...page.claims.map(({ id }) => id));
      if (page.next === null) return ids;
      after = page.next;
    }
  }
  const found = async (text: string) => (await base.search([query(text)], 50))[0]?.map((one) => one.claim.id).sort();

  describe('packs', () => {
    it('gives back what was put in, the newest first, over many rows and pages', async () => {
      const all = claims('seed:a', 250);
      await base.putPack(pack('seed:a'), all);
      const expected = all.map(({ id }) => id).reverse();
      expect(await listed()).toEqual(expected);
      expect(await listed({}, 7)).toEqual(expected);
      expect(await base.claims(['seed:a/3', 'seed:a/none', 'seed:a/249'])).toEqual([all[3], all[249]]);
    });

    it('replaces a pack by its newer version, which keeps the switch, and leaves the others alone', async () => {
      await base.putPack(pack('seed:a'), claims('seed:a', 40));
      await base.putPack(pack('article:x'), claims('article:x', 2));
      await base.setEnabled('seed:a', false);
      await base.putPack(pack('seed:a', 2), claims('seed:a', 3));
      expect(await listed()).toEqual(['article:x/1', 'article:x/0']);
      await base.setEnabled('seed:a', true);
      expect((await listed()).sort()).toEqual(['article:x/0', 'article:x/1', 'seed:a/0', 'seed:a/1', 'seed:a/2']);
      expect(await base.pack('seed:a')).toMatchObject({ version: 2, claims: 3, enabled: true, addedAt: NOW });
    });

    it('adds to a pack, also to one that is off', async () => {
      await base.putPack(pack('seed:a'), [claim('seed:a', 0, 'The bridge is closed.')]);
      await base.addClaims('seed:a', [claim('seed:a', 1, 'The bridge is open.')]);
      expect(await found('bridge')).toEqual(['seed:a/0', 'seed:a/1']);
      await base.setEnabled('seed:a', false);
      await base.addClaims('seed:a', [claim('seed:a', 2, 'The bridge was sold.')]);
      expect([await found('bridge'), (await base.pack('seed:a'))?.claims]).toEqual([[], 3]);
      await expect(base.addClaims('seed:none', [])).rejects.toMatchObject({ name: 'NotFoundError' });
    });

    it('switches a pack off and on', async () => {
      await base.putPack(pack('seed:a'), claims('seed:a', 2));
      await base.setEnabled('seed:a', false);
      expect([await listed(), await found('harbour'), (await base.coverage([])).claims]).toEqual([[], [], 0]);
      expect(await listed({ disabledToo: true })).toEqual(['seed:a/1', 'seed:a/0']);
      await base.setEnabled('seed:a', true);
      expect(await found('harbour')).toEqual(['seed:a/0', 'seed:a/1']);
    });

    it('removes a pack wholly, and brings it back', async () => {
      await base.putPack(pack('seed:a'), claims('seed:a', 120));
      await base.removePack('seed:a');
      expect([await listed({ disabledToo: true }), await base.packs(), await found('harbour')]).toEqual([[], [], []]);
      expect(await base.claims(['seed:a/3'])).toEqual([]);
      expect(await base.restorePack('seed:a')).toBe(true);
      expect((await listed()).length).toBe(120);
      expect(await base.restorePack('seed:a')).toBe(false);
    });

    it('counts every change, so that what is derived can be cached', async () => {
      const before = await base.revision();
      await base.putPack(pack('seed:a'), []);
      await base.removePack('seed:a');
      expect(await base.revision()).toBe(before + 2);
    });

    it('leaves the old pack whole when the new one cannot be written', async () => {
      await base.putPack(pack('seed:a'), claims('seed:a', 5));
      const broken = Object.defineProperty(claim('seed:a', 0, 'x'), 'text', {
        get: () => {
          throw new Error('no text');
        },
      });
      await expect(base.putPack(pack('seed:a', 2), [broken])).rejects.toThrow('no text');
      expect([(await listed()).length, (await base.pack('seed:a'))?.version]).toEqual([5, 1]);
    });
  });

  describe('drafts', () => {
    it('shows nothing of a pack before it is published, and then all of it', async () => {
      await base.beginPack(pack('pack:big'));
      expect(await base.appendClaims('pack:big', claims('pack:big', 50))).toBe(50);
      expect(await base.appendClaims('pack:big', [claim('pack:big', 50, 'The last tram.')])).toBe(51);
      expect([await listed({ disabledToo: true }), await base.packs(), await found('tram')]).toEqual([[], [], []]);
      await base.publishPack('pack:big');
      expect([(await listed()).length, (await base.packs())[0]?.claims, await base.drafts()]).toEqual([51, 51, []]);
    });

    it('writes a batch that was begun before the one before it was written only behind it', async () => {
      await base.beginPack(pack('pack:p'));
      const [first, second] = [claims('pack:p', 2), [claim('pack:p', 2, 'The last tram.')]];
      const behind = (held: number) => ({ held, handedOver: () => {} });
      const both = [base.appendClaims('pack:p', first, behind(0)), base.appendClaims('pack:p', second, behind(2))];
      expect(await Promise.all(both)).toEqual([2, 3]);
      await expect(base.appendClaims('pack:p', second, behind(2))).rejects.toMatchObject({ name: 'InvalidStateError' });
      expect((await base.drafts()).map((draft) => draft.claims)).toEqual([3]);
    });

    it('takes the place of the published pack only when published', async () => {
      await base.putPack(pack('pack:p'), [claim('pack:p', 0, 'The old tram.')]);
      await base.beginPack(pack('pack:p', 2));
      await base.appendClaims('pack:p', [claim('pack:p', 0, 'The new tram.')]);
      expect((await base.claims(['pack:p/0']))[0]?.text).toBe('The old tram.');
      await base.publishPack('pack:p');
      expect((await base.claims(['pack:p/0']))[0]?.text).toBe('The new tram.');
      expect(await found('tram')).toEqual(['pack:p/0']);
    });

    it('goes on with a draft of the same version and discards another', async () => {
      await base.beginPack(pack('pack:p'));
      await base.appendClaims('pack:p', claims('pack:p', 3));
      expect((await base.beginPack(pack('pack:p'))).claims).toBe(3);
      expect((await base.beginPack(pack('pack:p', 2))).claims).toBe(0);
      await base.discardDraft('pack:p');
      expect([await base.drafts(), await listed({ disabledToo: true })]).toEqual([[], []]);
      await expect(base.appendClaims('pack:p', [])).rejects.toMatchObject({ name: 'NotFoundError' });
      await expect(base.publishPack('pack:p')).rejects.toMatchObject({ name: 'NotFoundError' });
    });
  });

  describe('single claims', () => {
    beforeEach(async () => {
      await base.putPack(pack('seed:a'), [
        claim('seed:a', 0, 'The tram costs 310 million crowns.', { speaker: 'Odette Marsh', day: '2025-03-02', outlet: 'The Orsola Mail' }),
        claim('seed:a', 1, 'Swimmers return to the baths.', { speaker: 'Ivo Lund', day: '2025-06-09' }),
        claim('seed:a', 2, 'The tram opens in May.', { speaker: 'Marsh', outlet: 'Channel Nine' }),
      ]);
    });

    it.each<[string, Partial<ClaimFilter>, string[]]>([
      ['words, in any form', { words: 'cost trams' }, ['seed:a/0']],
      ['a speaker, in any spelling', { speaker: 'Odette Marsh' }, ['seed:a/2', 'seed:a/0']],
      ['an outlet', { outlet: 'Channel Nine' }, ['seed:a/2']],
      ['days', { from: '2025-03-02', to: '2025-06-08' }, ['seed:a/0']],
      ['a pack', { pack: 'seed:none' }, []],
      ['all at once', { words: 'tram', speaker: 'marsh', from: '2025-01-01' }, ['seed:a/0']],
    ])('are filtered by %s', async (_, filter, expected) => {
      expect(await listed(filter)).toEqual(expected);
    });

    it('are replaced under the same id', async () => {
      await base.replaceClaims([claim('seed:a', 1, 'Divers return to the quarry.')]);
      expect([await found('swimmers'), await found('divers')]).toEqual([[], ['seed:a/1']]);
      expect((await base.pack('seed:a'))?.claims).toBe(3);
      await base.replaceClaims([claim('seed:a', 1, 'Climbers return to the quarry.'), claim('seed:a', 0, 'Nobody rides the cable car.')]);
      expect([await found('divers'), await found('climbers'), await found('cable car')]).toEqual([[], ['seed:a/1'], ['seed:a/0']]);
      const both = [claim('seed:a', 1, 'Painters return to the quarry.'), claim('seed:a', 9, 'x')];
      await expect(base.replaceClaims(both)).rejects.toMatchObject({ name: 'NotFoundError' });
    });

    it('are deleted and brought back', async () => {
      await base.deleteClaims(['seed:a/0', 'seed:a/2', 'seed:a/none']);
      expect([await found('tram'), (await base.pack('seed:a'))?.claims]).toEqual([[], 1]);
      expect(await base.restoreClaims(['seed:a/0'])).toBe(1);
      expect([await found('tram'), (await base.pack('seed:a'))?.claims]).toEqual([['seed:a/0'], 2]);
    });

    it('are covered by figures', async () => {
      expect(await base.coverage(['Odette Marsh'])).toEqual({
        claims: 3,
        documents: 3,
        from: '2025-03-02',
        to: '2025-06-09',
        bySpeakers: 2,
        inMemory: name === 'memory',
      });
    });
  });

  it('brings back what was removed since the sweep that now goes on was planned, and nothing from before', async () => {
    await base.putPack(pack('pack:p'), claims('pack:p', 5));
    for (const id of ['pack:early', 'pack:late']) await base.putPack(pack(id), [claim(id, 0, 'A ferry.')]);
    await base.deleteClaims(['pack:p/1']);
    await base.removePack('pack:early');
    const removed = await base.removed();
    await base.deleteClaims(['pack:p/3']);
    await base.removePack('pack:late');
    await base.sweep(undefined, removed);
    expect(await base.restoreClaims(['pack:p/1', 'pack:p/3'])).toBe(1);
    expect([await base.restorePack('pack:early'), await base.restorePack('pack:late')]).toEqual([false, true]);
    expect((await listed()).sort()).toEqual(['pack:late/0', 'pack:p/0', 'pack:p/2', 'pack:p/3', 'pack:p/4']);
    expect((await base.pack('pack:p'))?.claims).toBe(4);
  });

  it('serves two owners at once', async () => {
    await Promise.all([base.putPack(pack('seed:a'), claims('seed:a', 40)), base.putPack(pack('seed:b'), claims('seed:b', 40))]);
    expect(new Set(await listed()).size).toBe(80);
  });
});
