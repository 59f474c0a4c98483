import type { Claim } from '../../domain/claim.ts';
import { inRanges } from '../../domain/number-ranges.ts';
import type { BaseTables, Catalogue } from '../ports.ts';
import { claimInRow, rowOf } from './claim-rows.ts';

/** Reads the claims of these numbers with one read of their rows; numbers without a claim are left out. */
export async function readClaims(tables: BaseTables, numbers: readonly number[]): Promise<ReadonlyMap<number, Claim>> {
  const keys = [...new Set(numbers.map((number) => rowOf(number).key))].sort((a, b) => a - b);
  const found = await tables.rows(keys);
  const rows = new Map(keys.map((key, i) => [key, found[i]]));
  return new Map(
    [...new Set(numbers)].flatMap((number): [number, Claim][] => {
      const { key, at } = rowOf(number);
      const row = rows.get(key);
      const claim = row ? claimInRow(row, at) : null;
      return claim ? [[number, claim]] : [];
    }),
  );
}

export function mayBeFound({ off, gone }: Catalogue, number: number): boolean {
  return !inRanges(off, number) && !inRanges(gone, number);
}
