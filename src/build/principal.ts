/** A row of a symmetric matrix, most of which is nought. */
export interface SparseRow {
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** Rounds of the iteration, and axes carried along so that the last ones wanted settle too. */
const ROUNDS = 6;
const SPARE = 8;

/** The place of each row on the main axes of a symmetric matrix, of length 1 around the common middle. Found by subspace iteration; the same each time. */
export function principal(rows: readonly SparseRow[], axes: number): number[][] {
  const width = axes + SPARE;
  let basis = rows.map(() => Float64Array.from({ length: width }, chance()));
  basis = orthonormal(basis, width);
  for (let round = 0; round < ROUNDS; round++) basis = orthonormal(times(rows, basis, width), width);
  const image = times(rows, basis, width);
  const lengths = Array.from({ length: width }, (_, d) => Math.sqrt(image.reduce((sum, row) => sum + (row[d] ?? 0) ** 2, 0)));
  const main = lengths
    .map((length, d) => ({ length, d }))
    .sort((a, b) => b.length - a.length)
    .slice(0, axes);
  const places = basis.map((row) => main.map(({ length, d }) => (row[d] ?? 0) * Math.sqrt(length)));
  const middle = main.map((_, d) => places.reduce((sum, place) => sum + (place[d] ?? 0), 0) / places.length);
  return places.map((place) => ofLengthOne(place.map((value, d) => value - (middle[d] ?? 0))));
}

function ofLengthOne(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

function times(rows: readonly SparseRow[], basis: readonly Float64Array[], width: number): Float64Array<ArrayBuffer>[] {
  return rows.map(({ columns, values }) => {
    const sum = new Float64Array(width);
    for (let k = 0; k < columns.length; k++) {
      const other = basis[columns[k] ?? 0];
      const value = values[k] ?? 0;
      if (other) for (let d = 0; d < width; d++) sum[d] = (sum[d] ?? 0) + value * (other[d] ?? 0);
    }
    return sum;
  });
}

/** Gram and Schmidt's way, in place. */
function orthonormal<T extends Float64Array>(basis: T[], width: number): T[] {
  for (let d = 0; d < width; d++) {
    for (let e = 0; e < d; e++) {
      const along = basis.reduce((sum, row) => sum + (row[d] ?? 0) * (row[e] ?? 0), 0);
      for (const row of basis) row[d] = (row[d] ?? 0) - along * (row[e] ?? 0);
    }
    const length = Math.sqrt(basis.reduce((sum, row) => sum + (row[d] ?? 0) ** 2, 0)) || 1;
    for (const row of basis) row[d] = (row[d] ?? 0) / length;
  }
  return basis;
}

/** A linear congruential generator: numbers that look like chance and are the same each time. */
function chance(): () => number {
  let seed = 12345;
  return () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff - 0.5;
  };
}
