import type { Storage } from 'webextension-polyfill';
import { browser } from './browser.ts';

/** What the polyfill has no types for. */
interface Shuttable {
  setAccessLevel?(to: { readonly accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/** The extension's own small storage, which is kept apart from the database and not evicted with it. */
export async function ownValue(name: string): Promise<unknown> {
  return (await browser.storage.local.get(name))[name];
}

export async function setOwnValue(name: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [name]: value });
}

export async function forgetOwnValues(): Promise<void> {
  await browser.storage.local.clear();
}

/**
 * Chromium lets scripts in pages have it, and with them whoever took over a page's process, unless it is told not to. Firefox cannot be told. Nothing of
 * ours in pages reads it.
 */
export async function shutToPages(): Promise<void> {
  const local: Storage.StorageArea & Shuttable = browser.storage.local;
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
