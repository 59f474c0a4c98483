import { expect, it, vi } from 'vitest';

const local = vi.hoisted((): { setAccessLevel?: (to: object) => Promise<void> } => ({}));
vi.mock('../../src/platform/browser.ts', () => ({ browser: { storage: { local } } }));

import { shutToPages } from '../../src/platform/own-storage.ts';

it('is shut to scripts in pages where the browser can do that', async () => {
  const asked: object[] = [];
  local.setAccessLevel = async (to) => void asked.push(to);
  await shutToPages();
  expect(asked).toEqual([{ accessLevel: 'TRUSTED_CONTEXTS' }]);
});

it('stays as it is where the browser cannot', async () => {
  delete local.setAccessLevel;
  await expect(shutToPages()).resolves.toBe(undefined);
});
