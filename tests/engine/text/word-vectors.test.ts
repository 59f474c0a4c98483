import { describe, expect, it } from 'vitest';
import { dot, rankOf, vectorOf } from '../../../src/engine/text/word-vectors.ts';

function nearness(a: string, b: string): number {
  const [one, other] = [rankOf(a), rankOf(b)];
  if (one === null || other === null) throw new Error(`${a} or ${b} is not known`);
  return dot(vectorOf(one), vectorOf(other));
}

describe('word vectors', () => {
  it.each([
    ['tram', 'bus', 'cheese'],
    ['vaccine', 'virus', 'mortgage'],
    ['minister', 'government', 'goalkeeper'],
    ['ceasefire', 'truce', 'recipe'],
  ])('show that %s keeps the company of %s rather than of %s', (word, near, far) => {
    expect(nearness(word, near)).toBeGreaterThan(nearness(word, far) + 0.3);
  });

  it('are of length 1, and a word is as near to itself as can be', () => {
    for (const word of ['the', 'tram', 'of', 'harbour']) expect(nearness(word, word)).toBeCloseTo(1, 5);
  });

  it('are there for frequent words only', () => {
    expect([rankOf('the'), rankOf('Tram'), rankOf('qwxzt')]).toEqual([0, null, null]);
  });
});
