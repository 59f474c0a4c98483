import type { SettingsStore } from '../app/ports.ts';
import { settingsFrom } from '../domain/settings.ts';
import type { Database } from './database.ts';

/** The reader's settings on IndexedDB, a row each, so that two panels that change different ones do not undo each other. */
export function settingsStore({ settings }: Database): SettingsStore {
  return {
    async get() {
      const rows = await settings.toArray();
      return settingsFrom(Object.fromEntries(rows.map(({ name, value }) => [name, value])));
    },
    async change(change) {
      await settings.bulkPut(Object.entries(change).map(([name, value]) => ({ name, value })));
    },
  };
}
