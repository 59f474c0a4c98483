/** Words that multiply the number before them. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
]);

/** Written after digits: "3.5bn", "1.2m", "40k". `m`, `t` and `b` are also units; `numerals.ts` decides by what stands around. */
export const MAGNITUDE_SIGNS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['t', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/** Plurals without a number: "dozens of", "hundreds", "tens of thousands"; the range they can mean. */
export const VAGUE_PLURALS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['tens', [20, 99]],
  ['dozens', [24, 99]],
  ['scores', [40, 120]],
  ['hundreds', [200, 999]],
  ['thousands', [2_000, 99_999]],
  ['millions', [2_000_000, 99_999_999]],
  ['billions', [2_000_000_000, 99_999_999_999]],
  ['trillions', [2_000_000_000_000, 99_999_999_999_999]],
]);
