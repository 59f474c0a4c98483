/** A straight scale from values to a length; where all values are one, they stand in the middle. */
export function scale(values: readonly number[], [from, to]: readonly [number, number]): (value: number) => number {
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  if (low >= high) return () => (from + to) / 2;
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}

/** Lays labels of one width along a line so that none covers another: gives each its place, or null where there is no room for it. The ends come first. */
export function roomFor(places: readonly number[], width: number): readonly (number | null)[] {
  const taken: number[] = [];
  const order = places.map((_, i) => i).sort((a, b) => distanceFromEnds(a, places.length) - distanceFromEnds(b, places.length));
  const shown = new Map<number, number>();
  for (const i of order) {
    const place = places[i] ?? 0;
    if (taken.some((other) => Math.abs(other - place) < width)) continue;
    taken.push(place);
    shown.set(i, place);
  }
  return places.map((_, i) => shown.get(i) ?? null);
}

function distanceFromEnds(i: number, count: number): number {
  return Math.min(i, count - 1 - i);
}
