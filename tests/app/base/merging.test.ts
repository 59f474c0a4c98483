import fc from 'fast-check';
import { expect, it } from 'vitest';
import { neighboursToJoin } from '../../../src/app/base/merging.ts';
import type { SegmentInfo } from '../../../src/app/ports.ts';
import { INDEX_FORMAT } from '../../../src/engine/retrieval/index-format.ts';

/** Segments of so many claims, one after the other. */
function segments(counts: readonly number[], format = INDEX_FORMAT): SegmentInfo[] {
  let from = 0;
  return counts.map((claims, i) => {
    const segment = { id: i + 1, from, to: from + claims, format, bits: 3, claims, length: claims * 20 };
    from += claims;
    return segment;
  });
}
const chosen = (counts: readonly number[]) => neighboursToJoin(segments(counts)).map(({ claims }) => claims);

it.each([
  [[], []],
  [[500], []],
  [
    [8, 8, 2],
    [8, 8, 2],
  ],
  [
    [50, 8, 8, 8],
    [8, 8, 8],
  ],
  [
    [8, 8, 8, 50, 8],
    [8, 8, 8],
  ],
  [[50, 50], []],
  [[50, 40], []],
  [
    [50, 50, 50],
    [50, 50, 50],
  ],
])('of segments of %j claims joins %j: those that are less than half of the whole', (counts, expected) => {
  expect(chosen(counts)).toEqual(expected);
});

it('joins nothing that would be too large, and nothing of another format', () => {
  expect(chosen([1_200_000, 900_000, 850_000])).toEqual([]);
  expect(neighboursToJoin(segments([8, 8, 8], INDEX_FORMAT - 1))).toEqual([]);
});

it('comes to an end with few segments, each claim written anew seldom', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9000 }), { maxLength: 60 }), (counts) => {
      let now = segments(counts);
      let written = 0;
      for (let some = neighboursToJoin(now); some.length > 0; some = neighboursToJoin(now)) {
        const claims = some.reduce((sum, one) => sum + one.claims, 0);
        written += claims;
        const [first] = some;
        const at = now.findIndex(({ id }) => id === first?.id);
        now = segments([...now.slice(0, at), { claims }, ...now.slice(at + some.length)].map((one) => one.claims));
      }
      const total = counts.reduce((sum, one) => sum + one, 0);
      expect(written).toBeLessThanOrEqual(total * 6);
      expect(now.length).toBeLessThanOrEqual(2 + 2 * Math.log2(Math.max(1, total)));
    }),
  );
});
