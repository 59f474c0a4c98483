import type { BaseStore } from '../ports.ts';

/**
 * Bytes that are left free. The browser needs some itself when it puts its files in order, and a browser whose disk runs out in the middle of that shuts
 * its databases, or finds them broken afterwards and throws them away. And that the disk is full must itself be written down.
 */
export const KEPT_FREE = 24 * 1024 * 1024;

/** Rejects as the browser does where a write is too much for it, but while there still is room for less. */
export async function needRoom(store: BaseStore, bytes = 0): Promise<void> {
  const left = await store.room();
  if (left !== null && left < bytes + KEPT_FREE)
    throw new DOMException(`${Math.floor(left / 1024 / 1024)} MB are left`, 'QuotaExceededError');
}
