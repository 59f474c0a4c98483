/** Whole numbers as flat half-open ranges `[from, to, from, to, …]`, ascending, apart from one another. A million neighbours are two entries. */
export type NumberRanges = readonly number[];

/** The union with `[from, to)`. */
export function withRange(ranges: NumberRanges, from: number, to: number): NumberRanges {
  if (to <= from) return ranges;
  const before: number[] = [];
  const after: number[] = [];
  let [start, end] = [from, to];
  for (const [low, high] of pairs(ranges)) {
    if (high < start) before.push(low, high);
    else if (low > end) after.push(low, high);
    else [start, end] = [Math.min(start, low), Math.max(end, high)];
  }
  return [...before, start, end, ...after];
}

/** The difference: without `[from, to)`. */
export function withoutRange(ranges: NumberRanges, from: number, to: number): NumberRanges {
  return pairs(ranges).flatMap(([low, high]) => {
    if (high <= from || low >= to) return [low, high];
    return [...(low < from ? [low, from] : []), ...(high > to ? [to, high] : [])];
  });
}

/** The union of both. */
export function withRanges(ranges: NumberRanges, others: NumberRanges): NumberRanges {
  return pairs(others).reduce((sum, [from, to]) => withRange(sum, from, to), ranges);
}

/** What is in the first and not in the second. */
export function withoutRanges(ranges: NumberRanges, others: NumberRanges): NumberRanges {
  return pairs(others).reduce((rest, [from, to]) => withoutRange(rest, from, to), ranges);
}

/** Binary search. */
export function inRanges(ranges: NumberRanges, number: number): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
}

/** How many numbers they hold. */
export function countOf(ranges: NumberRanges): number {
  return pairs(ranges).reduce((sum, [from, to]) => sum + to - from, 0);
}

/** The ranges one by one. */
export function pairs(ranges: NumberRanges): (readonly [number, number])[] {
  return Array.from({ length: ranges.length / 2 }, (_, i) => [ranges[2 * i] ?? 0, ranges[2 * i + 1] ?? 0]);
}
