import { describe, expect, it } from 'vitest';
import { identify, sameSpeaker } from '../../../src/engine/speakers/identity.ts';

describe('speakers', () => {
  it.each([
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy', true],
    ['President Zelenskiy', 'Volodymyr Zelensky', true],
    ['Odette Marsh', 'Marsh', true],
    ['General Manager Odette Marsh', 'Odette Marsh', true],
    ['the Kremlin', 'Moscow', true],
    ['Anna Berg', 'Karl Berg', false],
    ['Anna Berg', 'Anna Tarn', false],
    ['two officials', 'two officials', false],
    ['', 'Anna Berg', false],
  ])('%s and %s', (a, b, same) => {
    expect(sameSpeaker(a, b)).toBe(same);
    expect(sameSpeaker(b, a)).toBe(same);
  });

  it('gives unnamed sources no identity', () => {
    expect(identify('two officials')).toMatchObject({ id: null, kind: 'group', name: 'two officials' });
    expect(identify('a Western negotiator')).toMatchObject({ id: null, kind: 'group' });
    expect(sameSpeaker('a Western negotiator', 'an Eastern negotiator')).toBe(false);
  });
});
