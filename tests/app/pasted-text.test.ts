import { describe, expect, it } from 'vitest';
import { pastedText } from '../../src/app/pasted-text.ts';

describe('a passage pasted from a document of fixed pages', () => {
  it.each([
    ['one line stays', 'The ferry stopped on Friday.', 'The ferry stopped on Friday.'],
    [
      'lines of a column are one paragraph',
      'The ferry between Orsola\nand Brelling stopped on\nFriday.',
      'The ferry between Orsola and Brelling stopped on Friday.',
    ],
    [
      'a divided word is whole again',
      'The harbour mas-\nter said that the pas-\r\nsengers were safe.',
      'The harbour master said that the passengers were safe.',
    ],
    ['a soft hyphen goes', 'The harbour mas\u00ad\nter spoke.', 'The harbour master spoke.'],
    [
      'a hyphen before a capital or a figure stays',
      'The Orsola-\nBrelling ferry and the 2024-\n25 timetable.',
      'The Orsola-Brelling ferry and the 2024-25 timetable.',
    ],
    [
      'a page number in a sentence goes',
      'The company hopes to have\n\n– 12 –\n\nthe boat back on Tuesday.',
      'The company hopes to have the boat back on Tuesday.',
    ],
    ['a page number between sentences goes', 'The ferry stopped.\n\nPage 3 of 10\n\nA bus runs.', 'The ferry stopped.\n\nA bus runs.'],
    ['a number that ends a line of a sentence stays', 'The ferry carried\n340\npassengers.', 'The ferry carried 340 passengers.'],
    [
      'paragraphs stay apart',
      'The ferry stopped on Friday.\n\nA bus goes around the bay.',
      'The ferry stopped on Friday.\n\nA bus goes around the bay.',
    ],
    ['form feeds are line ends', 'The company hopes to have\f the boat back.', 'The company hopes to have the boat back.'],
    ['only a number stays', ' \n 7 \n', '7'],
    ['nothing', ' \n ', ''],
  ])('%s', (_, pasted, text) => {
    expect(pastedText(pasted)).toBe(text);
  });

  it('changes nothing the second time', () => {
    const once = pastedText('The harbour mas-\nter said\n\n3\n\nthat all were safe.');
    expect(once).toBe('The harbour master said that all were safe.');
    expect(pastedText(once)).toBe(once);
  });
});
