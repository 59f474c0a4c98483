import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import type { PackInfo } from '../../src/domain/pack-info.ts';
import { claimStore } from '../../src/storage/claim-store.ts';
import { Database } from '../../src/storage/database.ts';
import { readingStore } from '../../src/storage/reading-store.ts';

const now = () => '2026-04-16T09:00:00.000Z';
let database: Database;

beforeEach(() => {
  database = new Database(`test-${Math.random()}`);
});

function pack(id: string, version = 1): PackInfo {
  return { id, name: id, version, licence: 'MIT', origin: { kind: 'seed' } };
}

function claims(packId: string, count: number): Claim[] {
  const document = { id: 'd', title: 'T', outlet: null, author: null, published: null, url: null };
  return Array.from({ length: count }, (_, i) => ({
    id: `${packId}/${i}`,
    pack: packId,
    document,
    paragraph: 1,
    text: `Statement ${i}.`,
    quote: null,
    speaker: null,
    manner: 'narrated',
    certainty: 'stated',
    said: null,
  }));
}

describe('claim base', () => {
  it('gives back what was put in, in order, over several blocks', async () => {
    const base = claimStore(database, now);
    await base.putPack(pack('seed:a'), claims('seed:a', 2500));
    expect((await base.claims()).map(({ id }) => id)).toEqual(claims('seed:a', 2500).map(({ id }) => id));
    expect(await database.blocks.count()).toBe(3);
  });

  it('replaces a pack by its newer version and leaves the others alone', async () => {
    const base = claimStore(database, now);
    await base.putPack(pack('seed:a'), claims('seed:a', 1200));
    await base.putPack(pack('article:x'), claims('article:x', 2));
    await base.putPack(pack('seed:a', 2), claims('seed:a', 3));
    expect((await base.claims()).map(({ id }) => id).sort()).toEqual(['article:x/0', 'article:x/1', 'seed:a/0', 'seed:a/1', 'seed:a/2']);
    expect((await base.packs()).find(({ id }) => id === 'seed:a')?.version).toBe(2);
  });

  it('removes a pack wholly', async () => {
    const base = claimStore(database, now);
    await base.putPack(pack('seed:a'), claims('seed:a', 1200));
    await base.removePack('seed:a');
    expect([await base.claims(), await base.packs(), await database.blocks.count()]).toEqual([[], [], 0]);
  });

  it('counts every change, so that what is derived can be cached', async () => {
    const base = claimStore(database, now);
    const before = await base.revision();
    await base.putPack(pack('seed:a'), []);
    await base.removePack('seed:a');
    expect(await base.revision()).toBe(before + 2);
  });

  it('leaves the old pack whole when the new one cannot be written', async () => {
    const base = claimStore(database, now);
    await base.putPack(pack('seed:a'), claims('seed:a', 5));
    const unwritable = [{ ...claims('seed:a', 1)[0], text: (() => '') as unknown as string } as Claim];
    await expect(base.putPack(pack('seed:a', 2), unwritable)).rejects.toThrow();
    expect((await base.claims()).length).toBe(5);
    expect((await base.packs())[0]?.version).toBe(1);
  });
});

describe('readings of tabs', () => {
  it('keeps the tabs apart and survives a new connection', async () => {
    const store = readingStore(database);
    await store.update(1, (before) => ({ ...before, page: { status: 'reading', startedAt: now() } }));
    await store.update(2, (before) => ({ ...before, passage: { text: 'words', url: 'https://a.example/', title: 'A' } }));
    const other = readingStore(new Database(database.name));
    expect((await other.get(1))?.page.status).toBe('reading');
    expect((await other.get(2))?.passage?.text).toBe('words');
    expect(await other.get(3)).toBeNull();
  });
});
