import type { Claim } from '../../domain/claim.ts';
import { inRanges } from '../../domain/number-ranges.ts';
import type { BaseTables, Catalogue } from '../ports.ts';
import { decodeRow, ROW_CLAIMS, rowOf } from './claim-rows.ts';

/** A claim with its number in the base. */
export interface NumberedClaim {
  readonly number: number;
  readonly claim: Claim;
}

/** Reads the claims of these numbers with one read of their rows; numbers without a claim are left out. */
export async function readClaims(tables: BaseTables, numbers: readonly number[]): Promise<ReadonlyMap<number, Claim>> {
  const keys = [...new Set(numbers.map((number) => rowOf(number).key))].sort((a, b) => a - b);
  const rows = await tables.rows(keys);
  const decoded = new Map(keys.map((key, i) => [key, rows[i] ? decodeRow(rows[i]) : []]));
  return new Map(
    numbers.flatMap((number): [number, Claim][] => {
      const { key, at } = rowOf(number);
      const claim = decoded.get(key)?.[at];
      return claim ? [[number, claim]] : [];
    }),
  );
}

/** All claims that may be found, by number. For small bases. */
export async function allClaims(tables: BaseTables): Promise<NumberedClaim[]> {
  const catalogue = await tables.catalogue();
  const keys = Array.from({ length: catalogue.next / ROW_CLAIMS }, (_, i) => i);
  const rows = await tables.rows(keys);
  return rows
    .flatMap((row, key) => (row ? decodeRow(row).map((claim, at) => ({ number: key * ROW_CLAIMS + at, claim })) : []))
    .filter(({ number }) => mayBeFound(catalogue, number));
}

export function mayBeFound({ off, gone }: Catalogue, number: number): boolean {
  return !inRanges(off, number) && !inRanges(gone, number);
}
