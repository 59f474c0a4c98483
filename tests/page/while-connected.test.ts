// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { whileConnected } from '../../src/page/while-connected.ts';

afterEach(() => vi.useRealTimers());

it('cleans up once, when the extension has gone, and lets listeners go', () => {
  vi.useFakeTimers();
  let connected = true;
  const clean = vi.fn();
  const { signal, check } = whileConnected({ isConnected: () => connected }, clean);
  vi.advanceTimersByTime(60_000);
  check();
  expect([signal.aborted, clean.mock.calls.length]).toEqual([false, 0]);
  connected = false;
  vi.advanceTimersByTime(2000);
  expect([signal.aborted, clean.mock.calls.length, vi.getTimerCount()]).toEqual([true, 1, 0]);
  check();
  expect(clean).toHaveBeenCalledTimes(1);
});
