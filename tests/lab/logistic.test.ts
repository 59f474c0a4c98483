import { describe, expect, it } from 'vitest';
import { likelihood } from '../../src/engine/relation/confidence.ts';
import { type Example, fitLogistic, reliability } from '../../src/lab/logistic.ts';

const example = (a: number, b: number, right: boolean): Example => ({ evidence: { a, b }, right, weight: 1 });
/** Where `a` is high it is right nine times in ten; `b` says nothing. */
const MADE_UP = Array.from({ length: 200 }, (_, i) => example(i % 2, (i % 7) / 7, i % 20 < 2 ? i % 2 === 0 : i % 2 === 1));

describe('training', () => {
  it('gives the same bytes for the same examples', () => {
    expect(JSON.stringify(fitLogistic(MADE_UP))).toBe(JSON.stringify(fitLogistic(structuredClone(MADE_UP))));
  });

  it('finds what speaks for it, and how much', () => {
    const model = fitLogistic(MADE_UP);
    expect(model.weights.a).toBeGreaterThan(2);
    expect(Math.abs(model.weights.b ?? 9)).toBeLessThan(0.5);
    expect(likelihood({ a: 1, b: 0.5 }, model)).toBeCloseTo(0.9, 1);
    expect(likelihood({ a: 0, b: 0.5 }, model)).toBeCloseTo(0.1, 1);
  });

  it('says nothing where nothing is known', () => {
    expect(likelihood({ a: 1 }, fitLogistic([]))).toBe(0.5);
  });
});

describe('reliability', () => {
  it('counts by tenths of confidence, the highest included', () => {
    const judged = [0.05, 0.72, 0.78, 1].map((confidence, i) => ({ confidence, right: i > 1 }));
    expect(reliability(judged).map(({ from, count, right }) => [from, count, right])).toEqual([
      [0, 1, 0],
      [0.7, 2, 1],
      [0.9, 1, 1],
    ]);
  });
});
