import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roomFor, scale } from '../../../src/ui/pictures/scale.ts';

const values = fc.array(fc.double({ min: -1e15, max: 1e15, noNaN: true }), { minLength: 1, maxLength: 40 });

describe('a scale', () => {
  it('keeps everything within its length, in order', () => {
    fc.assert(
      fc.property(values, (all) => {
        const along = scale(all, [10, 300]);
        const places = [...all].sort((a, b) => a - b).map(along);
        expect(Math.min(...places)).toBeGreaterThanOrEqual(10 - 1e-6);
        expect(Math.max(...places)).toBeLessThanOrEqual(300 + 1e-6);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  it('runs backwards too', () => {
    expect([0, 5, 10].map(scale([0, 10], [100, 0]))).toEqual([100, 50, 0]);
  });

  it('puts one value in the middle', () => {
    expect(scale([7, 7], [0, 100])(7)).toBe(50);
  });
});

describe('room for labels', () => {
  it('is never taken twice, and the first always has some', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 30 }), (places) => {
        const shown = roomFor(places, 80).filter((place) => place !== null);
        expect(roomFor(places, 80)[0]).toBe(places[0]);
        for (const [i, one] of shown.entries())
          for (const other of shown.slice(i + 1)) expect(Math.abs(one - other)).toBeGreaterThanOrEqual(80);
      }),
    );
  });
});
