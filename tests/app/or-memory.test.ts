import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { claimBase } from '../../src/app/base/claim-base.ts';
import { orMemory } from '../../src/app/base/or-memory.ts';
import { baseStore } from '../../src/storage/base-store.ts';
import { Database, openUnblocked } from '../../src/storage/database.ts';
import { claim, NOW, pack, query } from './sample-claims.ts';

describe('where the browser gives no database', () => {
  const database = () => new Database(`none-${Math.random()}`);
  const baseWith = (error: Error | null) => {
    const one = database();
    return claimBase(
      orMemory(baseStore(one), async () => {
        if (error) throw error;
        await openUnblocked(one);
      }),
      () => NOW,
    );
  };

  it.each(['InvalidStateError', 'SecurityError', 'MissingAPIError'])('works in memory and says so (%s)', async (name) => {
    const base = baseWith(new DOMException('not here', name));
    await base.putPack(pack('article:a'), [claim('article:a', 0, 'The ferry is late.')]);
    expect((await base.search([query('ferry')], 5))[0]?.length).toBe(1);
    expect((await base.coverage([])).inMemory).toBe(true);
  });

  it('says nothing of memory where there is one', async () => {
    expect((await baseWith(null).coverage([])).inMemory).toBe(false);
  });

  it('does not take a broken disk for no database: what was kept there must not seem gone', async () => {
    await expect(baseWith(new DOMException('disk is gone', 'UnknownError')).coverage([])).rejects.toThrow('disk is gone');
  });
});

describe('a database that an older version holds open', () => {
  it('is not waited for in silence: the error says what to do', async () => {
    const name = `held-${Math.random()}`;
    const older = new Dexie(name);
    older.version(1).stores({ packs: 'id' });
    // An owner that does not let go.
    older.on('versionchange', () => false);
    await older.open();
    const newer = new Database(name);
    await expect(openUnblocked(newer)).rejects.toMatchObject({ name: 'BlockedError', message: expect.stringContaining('close it') });
    older.close();
    await openUnblocked(newer);
    expect(newer.isOpen()).toBe(true);
    newer.close();
  });
});
