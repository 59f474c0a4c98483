import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { guessDelimiter, type TableRow, tableReader } from '../../src/exchange/table.ts';
import { cuts, piecesOf } from './chunks.ts';

function rowsOf(pieces: readonly string[], delimiter = ','): TableRow[] {
  const reader = tableReader({ delimiter });
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}
const fieldsOf = (text: string, delimiter = ',') =>
  rowsOf([text], delimiter).map((row) => (row.kind === 'fields' ? row.fields.join('|') : `${row.row} ${row.code} ${row.detail}`));

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['quotes, line breaks and delimiters in fields', 'a,b\n"x, ""y""","two\nlines"\n', ['a|b', 'x, "y"|two\nlines']],
  ['line breaks of all kinds', 'a,b\r\nc,d\re,f', ['a|b', 'c|d', 'e|f']],
  ['marks inside a marked field', 'a,b\n"the "old" pier",x\n', ['a|b', 'the "old" pier|x']],
  ['empty lines', 'a,b\n\n \nc,d\n', ['a|b', 'c|d']],
  ['a quotation mark in the middle of a field', 'a,b\n5" pipe,d\n', ['a|b', '5" pipe|d']],
  [
    'an unclosed mark spoils its own line only',
    'a,b,c\n1,"He said, so,2031\n2,fine,2031\n3,"good",2031\n',
    ['a|b|c', '2 quotes 1,"He said, so,2031', '2|fine|2031', '3|good|2031'],
  ],
  ['an unclosed mark that hides no delimiter is text', 'a,b\n1,"He said\n2,fine\n', ['a|b', '1|"He said', '2|fine']],
  ['an unclosed mark on the last line', 'a,b\nc,d\n1,"x,y\n', ['a|b', 'c|d', '3 quotes 1,"x,y']],
  ['too few and too many fields', 'a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n', ['a|b|c', '2 fields 2/3', '3 fields 4/3', '1|2|3']],
  [
    'a row in several lines with a wrong count is taken apart',
    'a,b,c\n"x\ny",z\n1,2,3\n',
    ['a|b|c', '2 quotes "x', '3 fields 2/3', '1|2|3'],
  ],
];

describe('a table', () => {
  it.each(CASES)('is read: %s', (_, text, expected) => {
    expect(fieldsOf(text)).toEqual(expected);
  });

  it('numbers rows by the line they begin in', () => {
    expect(rowsOf(['a\n"two\nlines"\nb\n\nc']).map(({ row }) => row)).toEqual([1, 2, 4, 6]);
  });

  it('reads what was written, cut anywhere', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', ';', '\t'), maxLength: 8 });
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'), cuts, (rows, delimiter, newline, at) => {
        const solid = rows.map((row, i) => [`r${i}`, ...row.slice(1)]);
        const text = Papa.unparse(solid, { delimiter, newline });
        const read = rowsOf(piecesOf(text, at), delimiter);
        expect(read.map((row) => (row.kind === 'fields' ? row.fields : row))).toEqual(solid);
      }),
    );
  });

  it('gives the same rows for any text, cut anywhere', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 60 });
    fc.assert(
      fc.property(text, cuts, (one, at) => {
        expect(rowsOf(piecesOf(one, at))).toEqual(rowsOf([one]));
      }),
    );
  });

  it('is not held up by a mark that is never closed: what follows is read line by line', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `${i},"open ${i} and some more words`);
    const rows = rowsOf(piecesOf(`n,text\n${lines.join('\n')}\n`, [64_000, 128_000, 300_000]));
    expect(rows.length).toBe(20_001);
    expect(rows.every(({ kind }) => kind === 'fields')).toBe(true);
  });
});

describe('the delimiter', () => {
  it.each([
    ['a,b\n1,2\n', ','],
    ['a;b\n"1,5";2\n', ';'],
    ['a\tb\n1, 2\t3\n', '\t'],
    ['a|b|c\n1|2|3\n', '|'],
    ['one column\nof words, and some\n', ','],
  ])('of %j is %j', (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });
});
