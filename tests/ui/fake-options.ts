import { ok } from '../../src/domain/result.ts';
import type { OptionsClient } from '../../src/messaging/options-client.ts';

/** The doors of the options, with made-up answers. */
export const FAKE_OPTIONS: OptionsClient = {
  version: '0.1.0',
  sites: async () => ['post.example', 'sound.example'],
  forgetSite: async () => ok(null),
  stored: async () => ok({ claims: 214, articles: 3, notes: 12, drafts: 1, revisions: 4, readings: 2 }),
  room: async () => ({ usedBytes: 7_340_032, quotaBytes: 12_000_000_000, persistent: false }),
  keepRoom: async () => true,
  ledger: async () => ok({ since: '2026-01-05T08:00:00.000Z', requests: 0 }),
  erase: async () => ok(null),
  openWelcome: async () => undefined,
};
