import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { Database, Dexie, observe } from '../../src/storage/database.ts';
import { readingStore } from '../../src/storage/reading-store.ts';

it('tells what is there and every change, until it is stopped', async () => {
  const database = new Database(`observe-${Math.random()}`);
  const readings = readingStore(database);
  const told: (string | undefined)[] = [];
  const stop = observe(
    () => readings.get(1),
    (reading) => told.push(reading?.page.status),
    () => {},
  );
  await vi.waitFor(() => expect(told).toEqual([undefined]));
  await readings.update(1, (before) => before);
  await vi.waitFor(() => expect(told).toEqual([undefined, 'unread']));
  stop();
  await readings.remove(1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told).toEqual([undefined, 'unread']);
});

it('keeps no copy of what is watched, nor whoever let go before the first answer', async () => {
  const database = new Database(`observe-${Math.random()}`);
  const { judgements } = database;
  await judgements.bulkPut([]);
  const told = vi.fn();
  const stops = Array.from({ length: 10 }, () =>
    observe(
      () => judgements.toArray(),
      told,
      () => {},
    ),
  );
  stops[0]?.();
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(9));
  expect(Object.keys((Dexie as unknown as { cache: object }).cache)).toEqual([]);
  for (const stop of stops) stop();
});

it('watches on after the database was shut and opened again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const database = new Database(`observe-${Math.random()}`);
  const readings = readingStore(database);
  const told: (string | undefined)[] = [];
  const problems: unknown[] = [];
  const stop = observe(
    () => readings.get(1),
    (reading) => told.push(reading?.page.status),
    (error) => problems.push(error),
  );
  await vi.waitFor(() => expect(told).toEqual([undefined]));
  const writer = readingStore(new Database(database.name));
  database.close();
  await writer.update(1, (before) => before);
  await vi.waitFor(() => expect(problems.length).toBeGreaterThan(0));
  await database.open();
  await vi.advanceTimersByTimeAsync(2000);
  await vi.waitFor(() => expect(told).toEqual([undefined, 'unread']));
  stop();
  vi.useRealTimers();
});
