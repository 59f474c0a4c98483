import type { BaseStore } from '../ports.ts';
import { newDraft, withClaims } from './entries.ts';
import { append, changed, makeReady } from './writing.ts';

/** Moves packs of the database's first version into the index, one a step. What was loaded anew meanwhile stays. */
export async function moveOldPacks(store: BaseStore, progress: (done: number, total: number) => void): Promise<void> {
  const old = await store.transact('read', (tables) => tables.oldPacks());
  for (const [i, { id, enabled, addedAt, ...rest }] of old.entries()) {
    const { name, version, licence, origin } = rest;
    const claims = await store.transact('read', (tables) => tables.oldClaims(id));
    const ready = makeReady(claims);
    await store.transact('write', async (tables) => {
      const isStillThere = (await tables.oldPacks()).some((pack) => pack.id === id);
      const newer = await tables.pack(id);
      await tables.deleteOldPack(id);
      if (!isStillThere || newer) return;
      const from = await append(tables, ready);
      const { pack, startedAt: _, ...figures } = withClaims(newDraft({ id, name, version, licence, origin }, addedAt), claims, from);
      await tables.putPack({ ...pack, ...figures, enabled, addedAt, deleted: [], removed: false });
      await changed(tables, enabled ? {} : { off: [from, from + claims.length] });
    });
    progress(i + 1, old.length);
  }
}
