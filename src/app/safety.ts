import type { Held } from '../domain/backup.ts';

/**
 * A mark is kept in two places that no browser evicts together: in the database, and in the extension's own small storage, there with a count of what the
 * database held. Where the second is there and the first is not, the database was evicted.
 */
export interface Sentinel {
  /** The mark in the database; null = it is not there. */
  inside(): Promise<string | null>;
  putInside(mark: string): Promise<void>;
  /** The mark outside, with what there was. */
  outside(): Promise<{ readonly mark: string; readonly held: Held } | null>;
  putOutside(mark: string, held: Held): Promise<void>;
}

/** What is missing; null if nothing is. Notes what is here now, unless something is missing. */
export async function lossOf(sentinel: Sentinel, held: Held, newMark: () => string): Promise<Held | null> {
  const [inside, outside] = [await sentinel.inside(), await sentinel.outside()];
  if (inside === null && outside !== null && outside.held.packs + outside.held.notes > 0) return outside.held;
  const mark = inside ?? newMark();
  if (inside === null) await sentinel.putInside(mark);
  const known = outside?.mark === mark && JSON.stringify(outside.held) === JSON.stringify(held);
  if (!known) await sentinel.putOutside(mark, held);
  return null;
}

/** The reader has seen it: from here on counts what is here now. */
export async function acknowledgeLoss(sentinel: Sentinel, held: Held, newMark: () => string): Promise<void> {
  const mark = newMark();
  await sentinel.putInside(mark);
  await sentinel.putOutside(mark, held);
}
