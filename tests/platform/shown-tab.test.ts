import { expect, it, vi } from 'vitest';

/** A browser as far as the tab in front is asked for. */
const fake = vi.hoisted(() => {
  const listeners = new Set<unknown>();
  const event = { addListener: (one: unknown) => void listeners.add(one), removeListener: (one: unknown) => void listeners.delete(one) };
  return { listeners, browser: { tabs: { query: async () => [{ id: 7 }], onActivated: event, onUpdated: event } } };
});
vi.mock('../../src/platform/browser.ts', () => ({ browser: fake.browser }));

import { watchShownTab } from '../../src/platform/shown-tab.ts';

it('tells which tab is in front', async () => {
  const told = vi.fn();
  const stop = watchShownTab(null, told);
  await vi.waitFor(() => expect(told.mock.calls).toEqual([[7]]));
  stop();
  expect(fake.listeners.size).toBe(0);
});

it('tells nothing to whoever let go before the browser answered', async () => {
  const told = vi.fn();
  watchShownTab(null, told)();
  await new Promise((resolve) => setTimeout(resolve));
  expect(told).not.toHaveBeenCalled();
});
