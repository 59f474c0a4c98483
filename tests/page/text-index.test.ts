import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexText } from '../../src/page/text-index.ts';
import { parse } from './pages.ts';

const page = (body: string) => parse(`<!doctype html><html><body>${body}</body></html>`);
const textOf = (body: string) => indexText(page(body)).text;

describe('the text of a page', () => {
  it.each([
    ['inline elements join words', '<p>The <b>fer</b>ry</p>', 'The ferry '],
    ['blocks part them', '<p>The ferry</p><p>stopped</p>', 'The ferry stopped '],
    ['so do line breaks', 'The ferry<br>stopped', 'The ferry stopped'],
    ['white space is one blank', '<p>The \n\t ferry&nbsp;\u2009stopped</p>', 'The ferry stopped '],
    ['also over the borders of nodes', '<p>The <b> ferry</b> </p>\n <p> stopped</p>', 'The ferry stopped '],
    ['soft hyphens and zero-width characters are nothing', 'fer\u00ADry \u200Bstopped', 'ferry stopped'],
    ['loose accents are composed', 'cafe\u0301 a\u0327\u0301 b', 'caf\u00E9 \u00E1\u0327 b'],
    ['quotation marks stay as they are', '“It’s”', '“It’s”'],
    ['no scripts, styles, fields', '<script>a</script><style>b</style><textarea>c</textarea><select><option>d</option></select>e', 'e'],
    ['no comments', 'The <!-- old --> ferry', 'The ferry'],
    [
      'fields that hide the properties of their form',
      '<form>The <input name="nextSibling"><input name="firstChild"><input name="parentNode"><b>ferry</b></form> stopped',
      'The ferry stopped',
    ],
    ['nothing', '', ''],
  ])('%s', (_, body, text) => {
    expect(textOf(body)).toBe(text);
  });

  it('gives the place of every span in the document, and the span of that place again', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<br>',
      'fer',
      'ry',
      ' ',
      '\n ',
      '\u00AD',
      '“',
      'e\u0301',
      '😀',
      '&nbsp;',
      '<!-- x -->',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const index = indexText(page(pieces.join('')));
        const [start = 0, end = 0] = [a % (index.text.length + 1), b % (index.text.length + 1)].sort((x, y) => x - y);
        if (index.text.slice(start, end).trim() === '') return;
        const found = index.spanOf(index.range({ start, end }));
        expect(index.text.slice(found.start, found.end).trim()).toBe(index.text.slice(start, end).trim());
        expect(plainText(index.range({ start, end }))).toContain(index.text.slice(start, end).replace(/\s/g, ''));
      }),
    );
  });

  it('places a selection that begins and ends between elements', () => {
    const document = page('<p>One</p><p id="two">Two</p><img><p>Three</p>');
    const range = document.createRange();
    range.setStart(document.body, 1);
    range.setEnd(document.body, 3);
    const index = indexText(document);
    const { start, end } = index.spanOf(range);
    expect(index.text.slice(start, end).trim()).toBe('Two');
  });

  it('has an empty place for a selection that holds no text', () => {
    const document = page('<img><p>One</p>');
    const range = document.createRange();
    range.selectNode(document.querySelector('img') as Element);
    const { start, end } = indexText(document).spanOf(range);
    expect(end - start).toBe(0);
  });
});

/** The range's words without white space, as the index composes them. */
function plainText(range: Range): string {
  return range
    .toString()
    .normalize('NFC')
    .replace(/[\s\u00AD]/g, '');
}
