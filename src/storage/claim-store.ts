import type { ClaimBase, Now } from '../app/ports.ts';
import type { Claim } from '../domain/claim.ts';
import type { PackInfo } from '../domain/pack-info.ts';
import type { Database } from './database.ts';

/** Claims in a row of `blocks`. */
const BLOCK_SIZE = 1000;

/** The claim base on IndexedDB. */
export function claimStore(database: Database, now: Now): ClaimBase {
  const { packs, blocks, counters } = database;
  const changed = async () => {
    const before = await counters.get('base');
    await counters.put({ name: 'base', value: (before?.value ?? 0) + 1 });
  };
  return {
    async revision() {
      return (await counters.get('base'))?.value ?? 0;
    },
    async claims() {
      const rows = await database.transaction('r', packs, blocks, async () => {
        const enabled = await packs.filter((pack) => pack.enabled).primaryKeys();
        return blocks.where('pack').anyOf(enabled).toArray();
      });
      return rows.flatMap((row) => row.claims);
    },
    async packs() {
      return packs.toArray();
    },
    async putPack(pack: PackInfo, claims: readonly Claim[]) {
      await database.transaction('rw', packs, blocks, counters, async () => {
        const before = await packs.get(pack.id);
        await blocks.where('pack').equals(pack.id).delete();
        await blocks.bulkPut(blockRows(pack.id, claims));
        await packs.put({ ...pack, enabled: before?.enabled ?? true, claims: claims.length, addedAt: now() });
        await changed();
      });
    },
    async removePack(id: string) {
      await database.transaction('rw', packs, blocks, counters, async () => {
        await blocks.where('pack').equals(id).delete();
        await packs.delete(id);
        await changed();
      });
    },
  };
}

function blockRows(pack: string, claims: readonly Claim[]) {
  const count = Math.ceil(claims.length / BLOCK_SIZE);
  return Array.from({ length: count }, (_, number) => ({
    pack,
    number,
    claims: claims.slice(number * BLOCK_SIZE, (number + 1) * BLOCK_SIZE),
  }));
}
