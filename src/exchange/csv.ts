import Papa from 'papaparse';
import { failure, ok, type Result } from '../domain/result.ts';

/** What a spreadsheet takes for a formula at the beginning of a cell (OWASP, "CSV Injection"), also in full width. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r\n]/;

export interface CsvOptions {
  /** Begin with a byte order mark: Excel then reads UTF-8 as such. */
  readonly bom: boolean;
}

/** A table as CSV (RFC 4180: CRLF, quotes doubled). A cell that a spreadsheet would run begins with an apostrophe instead. */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[], { bom }: CsvOptions): string {
  const guarded = rows.map((row) => row.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell)));
  const body = Papa.unparse([[...header], ...guarded], { newline: '\r\n' });
  return `${bom ? '\uFEFF' : ''}${body}\r\n`;
}

/** A table that was read: each row by the names of the columns, lower-cased. `line` counts records from 1, the header being record 1. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[];
}

/** Reads a whole CSV text; separators are found out. Fails where a quotation mark is left open: the file ends before its table does. */
export function readCsv(text: string): Result<CsvTable> {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open)
    return failure('bad-input', `row ${(open.row ?? 0) + 1}: a quotation mark is opened and never closed; the file may be cut short`);
  const [header = [], ...records] = data;
  const columns = header.map((name) => name.trim().toLowerCase());
  const rows = records.map((record, i) => ({
    line: i + 2,
    cells: Object.fromEntries(columns.map((name, column) => [name, record[column] ?? ''])),
  }));
  return ok({ columns, rows });
}
