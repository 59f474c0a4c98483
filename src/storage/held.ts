import type { Held } from '../domain/backup.ts';
import type { Database } from './database.ts';

/** How much the reader has of their own in the database. */
export async function heldIn({ packs, annotations }: Database): Promise<Held> {
  const own = await packs.filter(({ origin, removed }) => origin.kind !== 'seed' && !removed).toArray();
  const notes = await annotations.filter(({ removed }) => removed === null).count();
  return { packs: own.length, claims: own.reduce((sum, { claims }) => sum + claims, 0), notes };
}
