import { VAGUE_PLURALS } from '../lexicon/magnitudes.ts';
import { CARDINALS, FACTORS, FRACTION_SIGNS, ORDINALS } from '../lexicon/numbers.ts';
import type { Token } from '../text/analyser.ts';

/** A number with its unit while it is being read: tokens `[from, to)`. */
export interface Reading {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string | null;
  /** What it counts, where the pattern itself says so. */
  readonly counts?: string | null;
  /** The words are vague of themselves ("dozens"). */
  readonly vague?: boolean;
}

const STARTS = new Set([
  ...CARDINALS.keys(),
  ...ORDINALS.keys(),
  ...FACTORS.keys(),
  ...VAGUE_PLURALS.keys(),
  ...FRACTION_SIGNS.keys(),
  ...['a', 'an', 'half', 'quarter', 'dozen', 'several', 'couple', 'few', '.'],
]);

/** Whether a quantity can begin with this token: the cheap test before any reading. */
export function mayStart(token: Token | undefined): boolean {
  if (!token) return false;
  const code = token.text.charCodeAt(0);
  const signed = (code === 43 || code === 45 || code === 8722) && token.text.length > 1;
  return (code >= 48 && code <= 57) || signed || STARTS.has(token.lower);
}

/** A reading of one value. */
export function point(from: number, to: number, value: number, unit: string | null): Reading {
  return { from, to, low: value, high: value, unit };
}
