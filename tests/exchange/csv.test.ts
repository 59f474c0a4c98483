import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvOptions, readCsv, writeCsv } from '../../src/exchange/csv.ts';

const written = (header: string[], rows: string[][], options: CsvOptions) => [...writeCsv(header, rows, options)].join('');

describe('CSV', () => {
  it('quotes and separates as RFC 4180 says', () => {
    expect(
      written(
        ['a', 'b'],
        [
          ['one, two', 'she said "no"'],
          ['line\nbreak', ''],
        ],
        { bom: false },
      ),
    ).toBe('a,b\r\n"one, two","she said ""no"""\r\n"line\nbreak",\r\n');
  });

  it('begins with a byte order mark where Excel is to read it', () => {
    expect(written(['a'], [['é']], { bom: true }).charCodeAt(0)).toBe(0xfeff);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\n=1'])('lets no spreadsheet run %j', (cell) => {
    expect(readCsv(written(['a'], [[cell]], { bom: false }))).toMatchObject({ value: { rows: [{ cells: { a: `'${cell}` } }] } });
  });

  it('gives back every table that it wrote', () => {
    const cell = fc.string({ unit: 'binary' }).map((text) => `x${text}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), fc.boolean(), (rows, bom) => {
        const table = readCsv(written(['a', 'b'], rows, { bom }));
        expect(table.ok && table.value.rows.map(({ cells }) => [cells.a, cells.b])).toEqual(rows);
      }),
    );
  });

  it('finds out the separator, and counts records from the header', () => {
    expect(readCsv('Highlight;Title\r\nwords;T\r\n')).toMatchObject({
      value: { columns: ['highlight', 'title'], rows: [{ line: 2, cells: { highlight: 'words', title: 'T' } }] },
    });
  });

  it('says where a file was cut short', () => {
    expect(readCsv('a,b\r\nx,"cut')).toMatchObject({
      ok: false,
      error: { code: 'bad-input', message: expect.stringMatching(/row 2.*cut short/) },
    });
  });
});
