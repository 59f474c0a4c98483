import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportPairs, type Judgement, lessonsOf, NO_LESSONS, pairId } from '../../src/domain/judgement.ts';

const judgement = (n: number, right: boolean, kind: Judgement['kind'] = 'contradicts'): Judgement => ({
  id: pairId(`The weir holds ${n}.`, `The weir broke ${n}.`),
  prior: { text: `The weir holds ${n}.`, speaker: 'Ada Tarn', date: '2026-01-05' },
  current: { text: `The weir broke ${n}.`, speaker: null, date: null },
  kind,
  score: 0.7,
  rule: 'opposite',
  right,
  at: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
});
const many = (right: number, wrong: number) => [
  ...Array.from({ length: right }, (_, n) => judgement(n, true)),
  ...Array.from({ length: wrong }, (_, n) => judgement(1000 + n, false)),
];

describe('judgements', () => {
  it('teach nothing where there are none', () => {
    expect(NO_LESSONS).toMatchObject({ judged: 0, right: 0, shift: 0 });
  });

  it('count the last forty', () => {
    expect(lessonsOf(many(34, 6))).toMatchObject({ judged: 40, right: 34 });
    expect(lessonsOf(many(100, 0))).toMatchObject({ judged: 40, right: 40 });
  });

  it('make stricter where many were wrong, and a little milder where all were right', () => {
    expect(lessonsOf(many(10, 20)).shift).toBeGreaterThan(0.05);
    expect(lessonsOf(many(40, 0)).shift).toBeLessThan(0);
  });

  it('of repeats say nothing of how surely conflicts are found', () => {
    expect(lessonsOf([judgement(1, false, 'repeats')]).shift).toBeCloseTo(0);
  });

  it('never turn the threshold far, whatever was judged', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (right, wrong) => {
        const { shift } = lessonsOf(many(right, wrong));
        expect(shift).toBeGreaterThanOrEqual(-0.1);
        expect(shift).toBeLessThanOrEqual(0.2);
      }),
    );
  });

  it('reject a pair whatever its white space, and only that pair', () => {
    const { rejected } = lessonsOf([judgement(1, false), judgement(2, true)]);
    expect(rejected.has(pairId('The  weir holds 1.', 'the weir broke 1.\n'))).toBe(true);
    expect(rejected.has(pairId('The weir holds 2.', 'The weir broke 2.'))).toBe(false);
    expect(rejected.has(pairId('The weir broke 1.', 'The weir holds 1.'))).toBe(false);
  });

  it('are exported as labelled pairs, a line each', () => {
    const rows = exportPairs([judgement(1, true), judgement(2, false)])
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows).toMatchObject([
      { id: 'j1', relation: 'contradicts', right: true, prior: { speaker: 'Ada Tarn' } },
      { id: 'j2', relation: null, shown: 'contradicts', right: false },
    ]);
  });
});
