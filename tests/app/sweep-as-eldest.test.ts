import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { claimBase } from '../../src/app/base/claim-base.ts';
import type { ClaimBase } from '../../src/app/ports.ts';
import { type AsEldest, sweepAsEldest } from '../../src/app/sweep-as-eldest.ts';
import { baseStore } from '../../src/storage/base-store.ts';
import { Database } from '../../src/storage/database.ts';
import { claim, NOW, pack } from './sample-claims.ts';

let name: string;
let queue: Promise<unknown>;

beforeEach(() => {
  name = `eldest-${Math.random()}`;
  queue = Promise.resolve();
});

/** An open panel's engine over the common database; `swept` resolves when its turn came and it has swept. */
function panel() {
  const base = claimBase(baseStore(new Database(name)), () => NOW);
  let close = () => {};
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  let told = () => {};
  const swept = new Promise<void>((resolve) => {
    told = resolve;
  });
  // As the browser's locks: first come, first served, and held until the context dies.
  const asEldest: AsEldest = (work) => {
    const turn = queue.then(work).then(told);
    queue = Promise.race([turn.then(() => closed), closed]);
    return turn;
  };
  void sweepAsEldest(base, asEldest, async () => {});
  return { base, close, swept };
}

describe('what was removed', () => {
  it('is brought back by the panel that removed it, though another was opened meanwhile', async () => {
    const first = panel();
    await first.swept;
    await putTwo(first.base);
    await first.base.deleteClaims(['pack:ferries/1']);
    await first.base.removePack('pack:trams');
    const second = panel();
    // Time enough to sweep.
    for (let i = 0; i < 50; i++) await second.base.packs();
    expect([await first.base.restoreClaims(['pack:ferries/1']), await first.base.restorePack('pack:trams')]).toEqual([1, true]);
    first.close();
    await second.swept;
    expect(await shown(second.base)).toEqual(['pack:ferries 2', 'pack:trams 1']);
  });

  it('is forgotten when the panel that removed it is gone, by the next that was opened after that', async () => {
    const [first, second] = [panel(), panel()];
    await putTwo(first.base);
    await first.base.deleteClaims(['pack:ferries/1']);
    const third = panel();
    await third.base.removed();
    await second.base.removePack('pack:trams');
    first.close();
    second.close();
    await third.swept;
    // What went while it was open it does not forget: for all it knows, whoever removed that is there.
    expect([await third.base.restoreClaims(['pack:ferries/1']), await third.base.restorePack('pack:trams')]).toEqual([0, true]);
  });
});

async function putTwo(base: ClaimBase): Promise<void> {
  await base.putPack(pack('pack:ferries'), [claim('pack:ferries', 0, 'A ferry.'), claim('pack:ferries', 1, 'A barge.')]);
  await base.putPack(pack('pack:trams'), [claim('pack:trams', 0, 'A tram.')]);
}

const shown = async (base: ClaimBase) => (await base.packs()).map(({ id, claims }) => `${id} ${claims}`);
