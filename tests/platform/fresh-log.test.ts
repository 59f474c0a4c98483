import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';

let stored: Record<string, unknown>;
let room: { usage?: number; quota?: number };
const session = {
  get: async (key: string) => (key in stored ? { [key]: stored[key] } : {}),
  set: async (values: Record<string, unknown>) => void Object.assign(stored, values),
  remove: async (key: string) => void delete stored[key],
};
vi.mock('../../src/platform/browser.ts', () => ({ browser: { storage: { session } } }));
vi.stubGlobal('navigator', {
  locks: { request: (_: string, work: () => Promise<void>) => work() },
  storage: { estimate: async () => room },
});

const MB = 1024 * 1024;
const names = async () => (await indexedDB.databases()).map(({ name }) => name);
const left = () => new Promise((resolve) => setTimeout(resolve));
let freshLog: () => Promise<void>;
let logIsOld: () => Promise<void>;
let made: string[];

/** As in a context of ours that begins, in the one browser or the other. */
async function begin(firefox = false): Promise<void> {
  vi.stubGlobal('__FIREFOX__', firefox);
  vi.resetModules();
  ({ freshLog, logIsOld } = await import('../../src/platform/fresh-log.ts'));
}

beforeEach(async () => {
  vi.restoreAllMocks();
  stored = {};
  room = { usage: MB, quota: 100 * MB };
  made = [];
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    made.push(name);
    return open(name, version);
  });
  await begin();
});

it('makes another database and deletes it, once a start of the browser, in whichever context', async () => {
  await freshLog();
  await freshLog();
  await begin();
  await freshLog();
  expect(made).toEqual(['fresh log']);
  await left();
  expect(await names()).toEqual([]);
});

it('does so again after the browser had shut the database', async () => {
  await freshLog();
  await logIsOld();
  await freshLog();
  expect(made).toHaveLength(2);
});

it('deletes what a death in the middle left behind', async () => {
  await new Promise((resolve) => {
    const opening = indexedDB.open('fresh log');
    opening.onsuccess = () => resolve(opening.result.close());
  });
  expect(await names()).toEqual(['fresh log']);
  await freshLog();
  await left();
  expect(await names()).toEqual([]);
});

it('does nothing where the disk is nearly full, and makes up for it later', async () => {
  room = { usage: 95 * MB, quota: 100 * MB };
  await freshLog();
  expect(made).toEqual([]);
  room = { usage: 5 * MB, quota: 100 * MB };
  await freshLog();
  expect(made).toHaveLength(1);
});

it('says so where the browser refuses, and does not ask again before another context begins', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const refusing = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await freshLog();
  await freshLog();
  expect([refusing.mock.calls.length, warned.mock.calls.length, stored]).toEqual([1, 1, {}]);
});

it('leaves Firefox alone', async () => {
  await begin(true);
  await freshLog();
  await logIsOld();
  expect([made, stored]).toEqual([[], {}]);
});
