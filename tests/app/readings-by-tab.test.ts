import { describe, expect, it } from 'vitest';
import type { ReadingStore } from '../../src/app/ports.ts';
import { readingsByTab } from '../../src/app/readings-by-tab.ts';
import { type TabReading, unread } from '../../src/domain/reading.ts';

/** A store in memory that tells what it was asked. */
function store(): ReadingStore & { readonly asked: string[] } {
  const rows = new Map<number, TabReading>();
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  return {
    asked,
    all: async () => [...rows.values()],
    get: async (tab) => rows.get(tab) ?? null,
    async update(tab, change) {
      asked.push(`update ${tab}`);
      rows.set(tab, change(rows.get(tab) ?? unread(tab)));
      for (const listener of listeners) listener();
    },
    async remove(tab) {
      asked.push(`remove ${tab}`);
      rows.delete(tab);
      for (const listener of listeners) listener();
    },
    clear: async () => rows.clear(),
    watch(tab, listener) {
      const tell = () => listener(rows.get(tab) ?? null);
      listeners.add(tell);
      tell();
      return () => listeners.delete(tell);
    },
  };
}

const PRIVATE = 7;
const OPEN = 8;
const reading = (before: TabReading): TabReading => ({ ...before, page: { status: 'reading', startedAt: '2031-05-04T09:00:00.000Z' } });
const isPassing = async (tab: number) => tab === PRIVATE;

describe('the states of tabs', () => {
  it('of private windows come to no disk, and those of others to no other place', async () => {
    const [lasting, passing] = [store(), store()];
    const readings = readingsByTab(lasting, passing, isPassing);
    for (const tab of [PRIVATE, OPEN]) await readings.update(tab, reading);
    expect([lasting.asked, passing.asked]).toEqual([['update 8'], ['update 7']]);
    expect((await readings.all()).map(({ tab }) => tab)).toEqual([PRIVATE, OPEN]);
    for (const tab of [PRIVATE, OPEN]) expect((await readings.get(tab))?.page.status).toBe('reading');
    await readings.remove(PRIVATE);
    expect(await readings.get(PRIVATE)).toBeNull();
    await readings.clear();
    expect(await readings.all()).toEqual([]);
  });

  it('are watched where they are, until that is stopped, also before it began', async () => {
    const readings = readingsByTab(store(), store(), isPassing);
    const seen: (string | null)[] = [];
    const watch = (tab: number) =>
      readings.watch(
        tab,
        (now) => seen.push(now?.page.status ?? null),
        () => expect.unreachable(),
      );
    const stop = watch(PRIVATE);
    await expect.poll(() => seen).toEqual([null]);
    await readings.update(PRIVATE, reading);
    expect(seen).toEqual([null, 'reading']);
    stop();
    watch(OPEN)();
    await readings.update(PRIVATE, () => unread(PRIVATE));
    await readings.update(OPEN, reading);
    expect(seen).toEqual([null, 'reading']);
  });

  it('pass as well while the disk takes nothing, and last again once it does', async () => {
    const [disk, passing] = [store(), store()];
    let full = false;
    const lasting = {
      ...disk,
      update: async (...given: Parameters<ReadingStore['update']>) => (full ? Promise.reject(new Error('full')) : disk.update(...given)),
    };
    const readings = readingsByTab(lasting, passing, isPassing);
    const seen: (string | undefined)[] = [];
    readings.watch(
      OPEN,
      (now) => seen.push(now?.page.status),
      () => expect.unreachable(),
    );
    await expect.poll(() => seen).toEqual([undefined]);
    await readings.update(OPEN, reading);
    full = true;
    await readings.update(OPEN, ({ page, ...rest }) => ({
      ...rest,
      page: page.status === 'reading' ? { status: 'unreadable', reason: 'pdf', url: 'x', title: '' } : page,
    }));
    expect(seen).toEqual([undefined, 'reading', 'unreadable']);
    expect((await readings.get(OPEN))?.page.status).toBe('unreadable');
    expect((await readings.all()).map(({ tab, page }) => [tab, page.status])).toEqual([[OPEN, 'unreadable']]);
    full = false;
    await readings.update(OPEN, ({ page, ...rest }) => ({ ...rest, page: page.status === 'unreadable' ? { status: 'unread' } : page }));
    expect(seen.at(-1)).toBe('unread');
    expect([(await disk.get(OPEN))?.page.status, await passing.get(OPEN)]).toEqual(['unread', null]);
  });

  it('are refused, not lost in the wrong place, where it cannot be told which they are', async () => {
    const [lasting, passing] = [store(), store()];
    const readings = readingsByTab(lasting, passing, () => Promise.reject(new Error('no answer')));
    await expect(readings.update(OPEN, reading)).rejects.toThrow('no answer');
    expect([...lasting.asked, ...passing.asked]).toEqual([]);
    const errors: unknown[] = [];
    readings.watch(
      OPEN,
      () => expect.unreachable(),
      (error) => errors.push(error),
    );
    await expect.poll(() => errors).toHaveLength(1);
  });
});
