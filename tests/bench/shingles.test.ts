import { expect, it } from 'vitest';
import { agreement, hasOpening } from '../../src/bench/shingles.ts';

it.each([
  ['the same', 'one two three four five', 'One two, three four five.', 1, 1],
  ['half too much', 'a b c d e', 'a b c d e f g', 0.5, 1],
  ['half missing', 'a b c d e f g', 'a b c d e', 1, 0.5],
  ['nothing found', 'a b c d', '', 0, 0],
  ['another order', 'a b c d', 'd c b a', 0, 0],
])('agreement of texts: %s', (_, truth, text, precision, recall) => {
  const found = agreement(truth, text);
  expect([found.precision, found.recall]).toEqual([precision, recall]);
});

it('looks for the first eight words', () => {
  expect([hasOpening('a b c d e f g h i', 'x a b c d e f g h'), hasOpening('a b c d e f g h', 'b c d e f g h')]).toEqual([true, false]);
});
