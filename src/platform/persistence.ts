/** Whether the browser has promised not to evict our database; null = it cannot say. */
export async function isPersisted(): Promise<boolean | null> {
  return (await navigator.storage?.persisted?.().catch(() => null)) ?? null;
}

/** Asks for it. Only from a page that the reader sees; Firefox asks them. */
export async function askToPersist(): Promise<boolean> {
  return (await navigator.storage?.persist?.()) ?? false;
}

/** Bytes used and to be had, as far as the browser says. */
export async function room(): Promise<{ readonly usage: number | null; readonly quota: number | null }> {
  const { usage = null, quota = null } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  return { usage, quota };
}
