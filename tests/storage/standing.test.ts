import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Database, watchStanding } from '../../src/storage/database.ts';
import { judgementStore } from '../../src/storage/judgement-store.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Opening fails from here on as it does in browsers. */
function refuse(name: string) {
  return vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', name);
  });
}

/** Lets the watcher look again. */
const later = () => vi.advanceTimersByTimeAsync(2000);

it('tells that the database was shut, and that it is open again, by itself', async () => {
  const database = new Database(`standing-${Math.random()}`);
  const told: string[] = [];
  const stop = watchStanding(database, (standing) => told.push(standing));
  await vi.waitFor(() => expect(told).toEqual(['open']));
  const refusing = refuse('UnknownError');
  // As the browser does where the disk ran out.
  database.close({ disableAutoOpen: false });
  await vi.waitFor(() => expect(told.at(-1)).toBe('shut'));
  await later();
  expect(told.at(-1)).toBe('shut');
  refusing.mockRestore();
  await later();
  await vi.waitFor(() => expect(told.at(-1)).toBe('open'));
  stop();
});

it('writes again to a database that once did not open', async () => {
  const store = judgementStore(new Database(`standing-${Math.random()}`));
  const refusing = refuse('UnknownError');
  await expect(store.all()).rejects.toThrow('Internal error');
  refusing.mockRestore();
  await later();
  expect(await store.all()).toEqual([]);
});

it.each(['InvalidStateError', 'SecurityError'])('tells that there is none, and asks no more (%s)', async (name) => {
  const refusing = refuse(name);
  const told: string[] = [];
  const stop = watchStanding(new Database(`standing-${Math.random()}`), (standing) => told.push(standing));
  await vi.waitFor(() => expect(told).toEqual(['none']));
  const asked = refusing.mock.calls.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect([told, refusing.mock.calls.length]).toEqual([['none'], asked]);
  stop();
});
