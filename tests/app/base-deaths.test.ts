import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { claimBase } from '../../src/app/base/claim-base.ts';
import { oneAhead } from '../../src/app/base/one-ahead.ts';
import type { BaseStore, BaseTables, ClaimBase } from '../../src/app/ports.ts';
import type { Claim } from '../../src/domain/claim.ts';
import { baseStore } from '../../src/storage/base-store.ts';
import { Database } from '../../src/storage/database.ts';
import { ANY, claim, NOW, pack, query } from './sample-claims.ts';

class Died extends Error {}

/** A store whose owner dies before its nth step: the transaction that is open is lost, as when a worker is killed, and nothing comes after. */
function mortal(store: BaseStore, steps: number, reason: () => Error = () => new Died()): BaseStore & { readonly taken: () => number } {
  let taken = 0;
  const step = () => {
    if (++taken > steps) throw reason();
  };
  const counted = (tables: BaseTables) =>
    new Proxy(tables, {
      get(target, name, receiver) {
        const method = Reflect.get(target, name, receiver) as (...args: unknown[]) => Promise<unknown>;
        return async (...args: unknown[]) => {
          step();
          return method(...args);
        };
      },
    });
  return {
    taken: () => taken,
    async transact(mode, work) {
      step();
      return store.transact(mode, (tables) => work(counted(tables)));
    },
    alone: (whenBusy, work) => store.alone(whenBusy, work),
    inMemory: () => store.inMemory(),
    room: () => store.room(),
  };
}

const BATCHES = 10;
const IN_BATCH = 8;

function batch(n: number): Claim[] {
  return Array.from({ length: IN_BATCH }, (_, i) => claim('pack:big', n * IN_BATCH + i, `Ferry ${n * IN_BATCH + i} left the harbour.`));
}

/** An import as its owner does it, from wherever it stands. */
async function importAll(base: ClaimBase): Promise<void> {
  const { claims } = await base.beginPack(pack('pack:big'));
  const writing = oneAhead();
  for (let n = claims / IN_BATCH; n < BATCHES; n++)
    await writing.add((handedOver) => base.appendClaims('pack:big', batch(n), { held: n * IN_BATCH, handedOver }));
  await writing.end();
  await base.publishPack('pack:big');
}

/** Everything that must be true of a base at any time. */
async function expectWhole(base: ClaimBase): Promise<void> {
  for (const { id, claims: count } of await base.packs()) {
    const listed: string[] = [];
    for (let after: number | null = null; ; ) {
      const page = await base.page({ ...ANY, pack: id, disabledToo: true }, after, 100);
      listed.push(...page.claims.map((one) => one.id));
      if (page.next === null) break;
      after = page.next;
    }
    // Counts, rows and index agree: each claim is found under its id and by its words.
    expect([id, listed.length]).toEqual([id, count]);
    expect((await base.claims(listed)).map((one) => one.id)).toEqual(listed);
    const byWords = await base.page({ ...ANY, pack: id, words: 'harbour', disabledToo: true }, null, 10_000);
    expect(byWords.claims.length).toBe(count);
  }
  for (const { claims: count } of await base.drafts()) expect(count % IN_BATCH).toBe(0);
}

async function visible(base: ClaimBase): Promise<number> {
  return (await base.page({ ...ANY, words: 'ferry' }, null, 10_000)).claims.length;
}

const open = (name: string) => baseStore(new Database(name));

/** How many steps the work takes in all. */
async function stepsOf(work: (base: ClaimBase) => Promise<void>): Promise<number> {
  const store = mortal(open(`count-${Math.random()}`), Number.POSITIVE_INFINITY);
  await work(claimBase(store, () => NOW));
  return store.taken();
}

/** Fifty points spread over the work, the same in every run. */
const points = (steps: number) => Array.from({ length: 50 }, (_, i) => Math.floor(((i + 0.5) * steps) / 50));

describe('a base whose owner dies', () => {
  it('at fifty points of an import: shows all of the pack or nothing, and the import goes on', async () => {
    const steps = await stepsOf(importAll);
    expect(steps).toBeGreaterThan(100);
    for (const point of points(steps)) {
      const name = `import-${point}`;
      await importAll(claimBase(mortal(open(name), point), () => NOW)).catch((error: unknown) => expect(error).toBeInstanceOf(Died));
      const base = claimBase(open(name), () => NOW);
      await expectWhole(base);
      const isPublished = (await base.pack('pack:big')) !== null;
      expect(await visible(base)).toBe(isPublished ? BATCHES * IN_BATCH : 0);
      await importAll(base);
      await base.sweep();
      await expectWhole(base);
      expect(await visible(base)).toBe(BATCHES * IN_BATCH);
    }
  }, 240_000);

  it('at fifty points of keeping articles: each article is there wholly or not at all', async () => {
    const article = (n: number) => Array.from({ length: 5 }, (_, i) => claim(`article:${n}`, i, `Ferry ${n} left the harbour, part ${i}.`));
    const keepAll = async (base: ClaimBase) => {
      for (let n = 0; n < 10; n++) {
        await base.putPack(pack(`article:${n % 7}`), article(n % 7));
        await base.sweep();
      }
    };
    const steps = await stepsOf(keepAll);
    for (const point of points(steps)) {
      const name = `append-${point}`;
      await keepAll(claimBase(mortal(open(name), point), () => NOW)).catch(() => {});
      const base = claimBase(open(name), () => NOW);
      await expectWhole(base);
      expect(await visible(base)).toBe((await base.packs()).length * 5);
      await base.sweep();
      await expectWhole(base);
    }
  }, 240_000);

  it('at fifty points of adding to an article that was kept: what each version added is there wholly or not at all', async () => {
    const added = (n: number) =>
      Array.from({ length: 4 }, (_, i) => claim('article:a', n * 4 + i, `Ferry ${n} left the harbour, part ${i}.`));
    const addAll = async (base: ClaimBase) => {
      await base.putPack(pack('article:a'), added(0));
      for (let n = 1; n < 9; n++) await base.addClaims('article:a', added(n));
    };
    const steps = await stepsOf(addAll);
    for (const point of points(steps)) {
      const name = `add-${point}`;
      await addAll(claimBase(mortal(open(name), point), () => NOW)).catch(() => {});
      const base = claimBase(open(name), () => NOW);
      await expectWhole(base);
      const seen = await visible(base);
      expect([seen % 4, seen]).toEqual([0, (await base.pack('article:a'))?.claims ?? 0]);
      await base.sweep();
      await expectWhole(base);
    }
  }, 240_000);

  it('frees nothing that is still owned when a sweep dies, and all that is not when it goes on', async () => {
    const name = `sweep-${Math.random()}`;
    const first = claimBase(open(name), () => NOW);
    await importAll(first);
    await first.putPack(pack('article:a'), [claim('article:a', 0, 'A ferry in the harbour.')]);
    await first.removePack('pack:big');
    for (let point = 1; point < 40; point += 3)
      await claimBase(mortal(open(name), point), () => NOW)
        .sweep()
        .catch(() => {});
    const base = claimBase(open(name), () => NOW);
    await base.sweep();
    await expectWhole(base);
    const database = new Database(name);
    expect([await visible(base), await database.rows.count(), (await database.catalogue.get(0))?.gone]).toEqual([1, 1, []]);
  });

  it('has a full disk: nothing of the write is there, and the error says so', async () => {
    const name = `full-${Math.random()}`;
    const full = () => new DOMException('The disk is full.', 'QuotaExceededError');
    const base = claimBase(mortal(open(name), 30, full), () => NOW);
    await expect(importAll(base)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    const after = claimBase(open(name), () => NOW);
    await expectWhole(after);
    expect(await visible(after)).toBe(0);
    expect((await after.search([query('ferry')], 5))[0]).toEqual([]);
  });
});
