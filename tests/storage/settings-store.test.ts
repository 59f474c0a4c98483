import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { FIRST_SETTINGS, SETTING_NAMES, settingsFrom } from '../../src/domain/settings.ts';
import { Database } from '../../src/storage/database.ts';
import { settingsStore } from '../../src/storage/settings-store.ts';

let count = 0;
const fresh = () => new Database(`settings-${++count}`);

describe('settings', () => {
  it('are the first ones until something is changed', async () => {
    expect(await settingsStore(fresh()).get()).toEqual(FIRST_SETTINGS);
  });

  it('keep what was changed, each on its own', async () => {
    const database = fresh();
    await Promise.all([settingsStore(database).change({ appearance: 'dark' }), settingsStore(database).change({ badge: false })]);
    expect(await settingsStore(database).get()).toEqual({ ...FIRST_SETTINGS, appearance: 'dark', badge: false });
  });

  it.each(SETTING_NAMES)('take the first %s for one that makes no sense', (name) => {
    expect(settingsFrom({ badge: false, [name]: { nonsense: [] } })[name]).toEqual(FIRST_SETTINGS[name]);
  });
});
