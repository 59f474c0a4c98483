import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { ImportJob } from '../../src/domain/import.ts';
import { Database } from '../../src/storage/database.ts';
import { importStore, watchImports } from '../../src/storage/import-store.ts';

const running: ImportJob = {
  id: 'j1',
  file: 'statements.csv',
  pack: { id: 'pack:a', name: 'a', version: 1, licence: 'Not stated', origin: { kind: 'import', file: 'statements.csv' } },
  state: 'running',
  bytes: 1000,
  bytesRead: 100,
  counts: { rows: 10, claims: 10, duplicates: 0, problems: 0 },
  startedAt: '2031-05-10T09:00:00.000Z',
  changedAt: '2031-05-10T09:00:01.000Z',
  problems: [],
  failure: null,
};

it('shows an import that goes on also while the database is shut, and how it goes afterwards', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const database = new Database(`imports-${Math.random()}`);
  await importStore(database).add(running, null);
  const told: (string | undefined)[][] = [];
  const stop = watchImports(database, (jobs) => told.push(jobs.map(({ state }) => state)));
  await vi.waitFor(() => expect(told).toEqual([['running']]));

  const worker = importStore(new Database(database.name));
  database.close();
  await worker.update('j1', (job) => ({ ...job, bytesRead: 200 }));
  await vi.waitFor(() => expect(warned).toHaveBeenCalled());
  expect(told).toEqual([['running']]);

  await worker.update('j1', (job) => ({ ...job, state: 'done' }));
  await database.open();
  await vi.advanceTimersByTimeAsync(2000);
  await vi.waitFor(() => expect(told).toEqual([['running'], ['done']]));
  stop();
  warned.mockRestore();
  vi.useRealTimers();
});
