import { describe, expect, it } from 'vitest';
import { lineTest } from '../../src/page/line-patterns.ts';
import { nameLists, nameTest } from '../../src/page/name-words.ts';

describe('lists of names', () => {
  const listOf = nameLists({ beside: 'promo share* most-?read', doubtful: 'card shareholder read' });
  it.each([
    ['a whole name', 'promo', 'beside'],
    ['a part of a name', 'left-promo_box', 'beside'],
    ['one of several names', 'wide card', 'doubtful'],
    ['two parts, joined or not', 'most-read', 'beside'],
    ['the same as one word', 'mostread', 'beside'],
    ['a beginning', 'sharebar', 'beside'],
    ['the first list, where both hold one', 'card promo', 'beside'],
    ['the first list, also where its name only begins so', 'shareholder', 'beside'],
    ['the second, where a pair of parts is not whole', 'most-liked read', 'doubtful'],
    ['none', 'promotion story', null],
    ['no name', '', null],
  ])('%s', (_, names, list) => {
    expect(listOf(names)).toBe(list);
  });

  it('a single list is a test', () => {
    expect(['deck', 'decks'].map(nameTest('deck sub-?head'))).toEqual([true, false]);
  });
});

describe('patterns of lines', () => {
  const fits = lineTest({
    opening: { 'read see': '^(?:read|see) also$', 'min mins': '^\\d+ mins? read' },
    within: { 'your inbox': '\\bto your inbox' },
  });
  it.each([
    ['a word that opens the line', 'See also', true],
    ['the same word later', 'You may see also', false],
    ['a first word after a number', '4 mins read', true],
    ['a part within it', 'We send it to your inbox.', true],
    ['the part, but not the pattern', 'It fills your inbox.', false],
    ['nothing', '', false],
  ])('%s', (_, line, expected) => {
    expect(fits(line)).toBe(expected);
  });
});
