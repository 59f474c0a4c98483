import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { TabCountPorts } from '../../src/app/tab-counts.ts';
import { countWaiting } from '../../src/app/tab-counts.ts';
import type { Comparison } from '../../src/domain/reading.ts';
import { failure, ok, type Result } from '../../src/domain/result.ts';
import { Database } from '../../src/storage/database.ts';
import { readingStore } from '../../src/storage/reading-store.ts';
import { settingsStore } from '../../src/storage/settings-store.ts';
import { uncountedStore } from '../../src/storage/uncounted-store.ts';
import { article, compared } from '../ui/sample.ts';

const AT = '2026-04-16T09:00:00.000Z';

let database: Database;
let shown: [number, number][];
/** Tabs that a panel shows. */
let inPanels: Set<number>;
let answer: () => Promise<Result<Comparison>>;
let ports: TabCountPorts;

beforeEach(async () => {
  database = new Database(`test-${Math.random()}`);
  [shown, inPanels] = [[], new Set()];
  answer = async () => ok(compared);
  ports = {
    uncounted: uncountedStore(database),
    readings: readingStore(database),
    settings: settingsStore(database),
    engine: { compare: () => answer() },
    isShown: async (tab) => inPanels.has(tab),
    async show(tab, count) {
      shown.push([tab, count]);
    },
  };
  await arrive(1, AT);
});

async function arrive(tab: number, at: string): Promise<void> {
  await readingStore(database).update(tab, (before) => ({ ...before, page: { status: 'read', article, readAt: at } }));
  await ports.uncounted.add(tab, at);
}

it('counts what waits, once', async () => {
  await countWaiting(ports);
  await countWaiting(ports);
  expect(shown).toEqual([[1, 5]]);
});

it('leaves a tab to the panel that shows it, and takes it up when the panel has gone', async () => {
  inPanels.add(1);
  await countWaiting(ports);
  expect(shown).toEqual([]);
  inPanels.clear();
  await countWaiting(ports);
  expect(shown).toEqual([[1, 5]]);
});

it('does what a death left undone, but does not die of one article for ever', async () => {
  let dead = 0;
  answer = () => {
    dead++;
    throw new Error('died');
  };
  for (let i = 0; i < 5; i++) await countWaiting(ports).catch(() => undefined);
  expect([dead, shown, await ports.uncounted.all()]).toEqual([2, [], []]);
  await arrive(1, AT);
  answer = async () => ok(compared);
  await countWaiting(ports);
  expect(shown).toEqual([[1, 5]]);
});

it('says nothing of a page that was left meanwhile, and counts the one that came', async () => {
  const later = '2026-04-16T09:01:00.000Z';
  answer = async () => {
    if ((await ports.uncounted.all())[0]?.at === AT) await arrive(1, later);
    return ok(compared);
  };
  await countWaiting(ports);
  expect([shown, (await ports.uncounted.all()).map(({ at }) => at)]).toEqual([[], [later]]);
  await countWaiting(ports);
  expect(shown).toEqual([[1, 5]]);
});

it.each([{ badge: false }, { matching: false }])('counts nothing with %j', async (change) => {
  await ports.settings.get();
  await settingsStore(database).change(change);
  answer = () => Promise.reject(new Error('asked'));
  await countWaiting(ports);
  expect([shown, await ports.uncounted.all()]).toEqual([[], []]);
});

it('shows nothing where the engine could not read', async () => {
  answer = async () => failure('internal', 'broken');
  await countWaiting(ports);
  expect([shown, await ports.uncounted.all()]).toEqual([[], []]);
});
