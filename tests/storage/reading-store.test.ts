import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { Database } from '../../src/storage/database.ts';
import { readingStore } from '../../src/storage/reading-store.ts';

describe('readings of tabs', () => {
  it('keeps the tabs apart and survives a new connection', async () => {
    const database = new Database(`test-${Math.random()}`);
    const store = readingStore(database);
    await store.update(1, (before) => ({ ...before, page: { status: 'reading', startedAt: '2026-04-16T09:00:00.000Z' } }));
    await store.update(2, (before) => ({ ...before, passage: { text: 'words', url: 'https://a.example/', title: 'A' } }));
    const other = readingStore(new Database(database.name));
    expect((await other.get(1))?.page.status).toBe('reading');
    expect((await other.get(2))?.passage?.text).toBe('words');
    expect(await other.get(3)).toBeNull();
  });
});
