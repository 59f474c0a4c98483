import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/engine/text/document.ts';
import { sentences } from '../../../src/engine/text/sentences.ts';

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['full stops', 'The mayor left. The council stayed.', ['The mayor left.', 'The council stayed.']],
    ['titles', 'Dr. Amsel met Mrs. Tan. They spoke.', ['Dr. Amsel met Mrs. Tan.', 'They spoke.']],
    ['initials', 'J. R. Holm resigned on Friday. He gave no reason.', ['J. R. Holm resigned on Friday.', 'He gave no reason.']],
    ['U.S. inside a sentence', 'The U.S. Treasury agreed. Talks ended.', ['The U.S. Treasury agreed.', 'Talks ended.']],
    ['U.S. at its end', 'They flew to the U.S. The trip took a day.', ['They flew to the U.S.', 'The trip took a day.']],
    ['months', 'It opens on Feb. 3 in Brelling. Nobody objected.', ['It opens on Feb. 3 in Brelling.', 'Nobody objected.']],
    ['decimals', 'Prices rose 3.5 percent. Wages did not.', ['Prices rose 3.5 percent.', 'Wages did not.']],
    ['a quotation that ends a sentence', '“We will stay.” The crowd cheered.', ['“We will stay.”', 'The crowd cheered.']],
    ['a quotation inside a sentence', '“Will we stay?” she asked. Nobody knew.', ['“Will we stay?” she asked.', 'Nobody knew.']],
    ['ellipses', 'He hesitated… then agreed. It was late.', ['He hesitated… then agreed.', 'It was late.']],
    ['blank lines', 'A heading without a stop\n\nThe text begins.', ['A heading without a stop', 'The text begins.']],
    ['lines of a list', 'The plan has three parts:\nA new dam\nA wider road', ['The plan has three parts:', 'A new dam', 'A wider road']],
    ['a time stamp of a live blog', '14:50 GMT\nThe talks resume. Nobody left.', ['14:50 GMT', 'The talks resume.', 'Nobody left.']],
    ['a line break inside a sentence', 'The dam was built in\nthe valley. It holds.', ['The dam was built in\nthe valley.', 'It holds.']],
    ['quotations that span sentences', '“We stay. We work,” he said. Nobody left.', ['“We stay.', 'We work,” he said.', 'Nobody left.']],
    ['companies', 'Halvorsen Inc. said so. Tarn Co. did not.', ['Halvorsen Inc. said so.', 'Tarn Co. did not.']],
  ])('splits %s', (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('gives spans in order that lie in the text and hold every letter, for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        let at = 0;
        for (const { start, end } of sentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe('');
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it('gives every token its own place in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const { start, end, text: word } of analyse(text).tokens) expect(text.slice(start, end)).toBe(word);
      }),
    );
  });
});
