import { beforeEach, expect, it, vi } from 'vitest';
import type { TabReading } from '../../src/domain/reading.ts';
import { article } from '../ui/sample.ts';

let stored: Record<string, unknown>;
/** Bytes that the browser's memory for us holds. */
const QUOTA = 20_000;
const session = {
  get: async (key: string | null) => (key === null ? stored : { [key]: stored[key] }),
  set: async (values: Record<string, unknown>) => {
    const next = { ...stored, ...values };
    if (JSON.stringify(next).length > QUOTA) throw new Error('Session storage quota bytes exceeded.');
    stored = next;
  },
};
vi.mock('../../src/platform/browser.ts', () => ({ browser: { storage: { session } } }));
vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => Promise<void>) => work() } });
const { passingReadings } = await import('../../src/platform/passing-readings.ts');

beforeEach(() => {
  stored = {};
});

const read = (tab: number, length: number): TabReading => ({
  tab,
  passage: null,
  page: { status: 'read', readAt: '2031-05-04T09:00:00Z', article: { ...article, text: 'x'.repeat(length) } },
});

it('an article for which the memory has no room is told to be lost, others stay', async () => {
  const readings = passingReadings();
  for (const [tab, length] of [
    [1, 500],
    [2, QUOTA],
  ] as const)
    await readings.update(tab, () => read(tab, length));
  expect(await readings.get(1)).toMatchObject({ page: { status: 'read' } });
  expect(await readings.get(2)).toMatchObject({ tab: 2, page: { status: 'failed', failure: { code: 'storage' } } });
  await readings.update(2, () => read(2, 500));
  expect(await readings.get(2)).toMatchObject({ page: { status: 'read' } });
});
