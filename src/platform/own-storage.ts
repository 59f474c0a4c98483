import { browser } from './browser.ts';

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
