import Papa from 'papaparse';
import { failure, ok, type Result } from '../domain/result.ts';

/** What a spreadsheet takes for a formula at the beginning of a cell (OWASP, "CSV Injection"), also in full width. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r\n]/;

export interface CsvOptions {
  /** Begin with a byte order mark: Excel then reads UTF-8 as such. */
  readonly bom: boolean;
}

/** A table as CSV (RFC 4180: CRLF, quotes doubled), line by line. A cell that a spreadsheet would run begins with an apostrophe instead. */
export function* writeCsv(header: readonly string[], rows: Iterable<readonly string[]>, { bom }: CsvOptions): Generator<string, void> {
  yield `${bom ? '\uFEFF' : ''}${Papa.unparse([[...header]])}\r\n`;
  for (const row of rows) yield `${Papa.unparse([row.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell))])}\r\n`;
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

/** A row of a CSV text as its parser sees it. */
export interface CsvRow {
  readonly fields: readonly string[];
  /** Where the row ends in the text given, behind its line break. */
  readonly end: number;
  /** Quotation marks are not as they should be; `open`: one is never closed. */
  readonly faulty: boolean;
  readonly open: boolean;
}

/** The rows of a piece of CSV; with `leaveLast`, without the last one, which may be cut. Line breaks must be LF. */
export function parseCsv(text: string, delimiter: string, leaveLast: boolean): CsvRow[] {
  const rows: CsvRow[] = [];
  const step = ({ data, errors, meta }: Papa.ParseStepResult<string[][]>) => {
    const open = errors.some(({ code }) => code === 'MissingQuotes');
    rows.push({ fields: data[0] ?? [], end: meta.cursor, faulty: errors.length > 0, open });
  };
  new Papa.Parser({ delimiter, newline: '\n', step }).parse(text, 0, leaveLast);
  return rows;
}
