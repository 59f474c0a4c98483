import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letters } from '../../src/page/letters.ts';

describe('letters of a text', () => {
  it.each([
    ['words apart by one blank', 'The weir stays shut', 'the weir stays shut'],
    ['marks, and blanks beside them', '“The weir,” he said – “stays shut.”', 'the weir he said stays shut'],
    ['many blanks, and line breaks', ' The  weir\n\tstays\u00a0shut ', 'the weir stays shut'],
    ['a mark without blanks', 'twenty-five', 'twenty five'],
    ['letters of other scripts', 'Плотина: закрыта', 'плотина закрыта'],
    ['nothing but marks', ' — … ', ''],
  ])('%s', (_, text, expected) => {
    expect(letters(text)).toBe(expected);
  });

  it('of any text are what lies between all else, a blank apart', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-c .,–\n\u00a0é]*$/));
    fc.assert(
      fc.property(text, (any) => {
        expect(letters(any)).toBe(between(any));
      }),
    );
  });
});

/** The same, letter by letter. */
function between(text: string): string {
  const words = [''];
  for (const unit of text.toLowerCase().split('')) {
    if (/[a-z0-9\u00c0-\u1fff\u2c00-\uffff]/.test(unit)) words.push(`${words.pop() ?? ''}${unit}`);
    else words.push('');
  }
  // Some of this pattern are blanks to the language.
  return words
    .filter((word) => word !== '')
    .join(' ')
    .trim();
}
