import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoints } from '../../src/selectors/code-points.ts';

const position = (start: number, end: number) => ({ type: 'TextPositionSelector' as const, start, end });

describe('positions count code points, spans count UTF-16 units', () => {
  it.each([
    ['without pairs they are the same', 'ferry', position(1, 3), { start: 1, end: 3 }],
    ['a pair counts once', '😀 ferry', position(2, 7), { start: 3, end: 8 }],
    ['the pair itself', 'a😀b', position(1, 2), { start: 1, end: 3 }],
    ['an empty place after a pair', 'a😀b', position(2, 2), { start: 3, end: 3 }],
    ['half a pair is no pair', '\uD83Dx', position(1, 2), { start: 1, end: 2 }],
  ])('%s', (_, text, at, span) => {
    expect(codePoints(text).spanOf(at)).toEqual(span);
    expect(codePoints(text).positionOf(span)).toEqual(at);
  });

  it('cuts a position beyond the text', () => {
    expect(codePoints('a😀').spanOf(position(1, 9))).toEqual({ start: 1, end: 3 });
    expect(codePoints('').spanOf(position(4, 2))).toEqual({ start: 0, end: 0 });
  });

  it('agrees with counting one by one, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
        const points = [...text];
        const [start = 0, end = 0] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y);
        const span = { start: points.slice(0, start).join('').length, end: points.slice(0, end).join('').length };
        expect(codePoints(text).spanOf(position(start, end))).toEqual(span);
        expect(codePoints(text).positionOf(span)).toEqual(position(start, end));
      }),
    );
  });
});
