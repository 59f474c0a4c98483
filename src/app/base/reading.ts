import type { Claim } from '../../domain/claim.ts';
import { inRanges } from '../../domain/number-ranges.ts';
import type { BaseTables, Catalogue } from '../ports.ts';
import { claimInRow, rowOf } from './claim-rows.ts';

type Rows = ReadonlyMap<number, Uint8Array | undefined>;

/** Reads the claims of these numbers with one read of their rows; numbers without a claim are left out. */
export async function readClaims(tables: BaseTables, numbers: readonly number[]): Promise<ReadonlyMap<number, Claim>> {
  const keys = rowKeysOf(numbers);
  const found = await tables.rows(keys);
  return claimsIn(new Map(keys.map((key, i) => [key, found[i]])), numbers);
}

/** The rows in which claims of these numbers stand, in order. */
export function rowKeysOf(numbers: readonly number[]): number[] {
  return [...new Set(numbers.map((number) => rowOf(number).key))].sort((a, b) => a - b);
}

/** The claims of these numbers, from their rows. */
export function claimsIn(rows: Rows, numbers: readonly number[]): ReadonlyMap<number, Claim> {
  return new Map(
    [...new Set(numbers)].flatMap((number): [number, Claim][] => {
      const { key, at } = rowOf(number);
      const row = rows.get(key);
      const claim = row?.length ? claimInRow(row, at) : null;
      return claim ? [[number, claim]] : [];
    }),
  );
}

export function mayBeFound({ off, gone }: Catalogue, number: number): boolean {
  return !inRanges(off, number) && !inRanges(gone, number);
}
