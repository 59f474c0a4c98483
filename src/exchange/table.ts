import type { ProblemCode, TableLayout } from '../domain/import.ts';
import { type CsvRow, parseCsv } from './csv.ts';

/** A row of a table: its fields, as many as the first row has, or what is wrong with it. `row` is the line it begins in. */
export type TableRow =
  | { readonly kind: 'fields'; readonly row: number; readonly fields: readonly string[] }
  | { readonly kind: 'broken'; readonly row: number; readonly code: ProblemCode; readonly detail: string };

/** UTF-16 units: a row that is longer has a quotation mark that is never closed. */
const LONGEST_ROW = 200_000;

/**
 * Reads a table (RFC 4180, any one-character delimiter) that comes piece by piece. A quotation mark that is not closed spoils its own line and no other:
 * a row that runs over several lines and is not well formed is taken apart into them.
 */
export function tableReader({ delimiter }: Pick<TableLayout, 'delimiter'>): { push(text: string): TableRow[]; end(): TableRow[] } {
  let rest = '';
  let line = 1;
  let width: number | null = null;

  function push(text: string): TableRow[] {
    const held = rest + text;
    const half = held.endsWith('\r') ? '\r' : '';
    rest = (half ? held.slice(0, -1) : held).replace(/\r\n?/g, '\n');
    const rows = take(false);
    const lines = rest.length > LONGEST_ROW ? takeApart(rest.slice(0, rest.lastIndexOf('\n') + 1)) : [];
    const last = rest.length > LONGEST_ROW ? takeApart(rest) : [];
    rest += half;
    // Not as arguments: a hundred thousand lines would be too many.
    return [...rows, ...lines, ...last];
  }

  /** The whole rows of what is held; with `all`, the last one too. */
  function take(all: boolean): TableRow[] {
    let from = 0;
    const rows = parseCsv(rest, delimiter, !all).flatMap((one) => {
      const source = rest.slice(from, one.end);
      from = one.end;
      return asRows(source, one);
    });
    rest = rest.slice(from);
    return rows;
  }

  function asRows(source: string, { fields, faulty }: CsvRow): TableRow[] {
    const lines = source.replace(/\n$/, '').split('\n');
    const fits = fields.length === (width ?? fields.length);
    if (faulty || (lines.length > 1 && !fits)) return lines.flatMap(alone);
    const row = line;
    line += lines.length;
    return source.trim() === '' ? [] : [checked(row, fields)];
  }

  function takeApart(text: string): TableRow[] {
    rest = rest.slice(text.length);
    return text.replace(/\n$/, '').split('\n').flatMap(alone);
  }

  /** A line by itself: with its quotation marks if they are well formed, else as if they meant nothing, else not at all. */
  function alone(text: string): TableRow[] {
    const row = line++;
    if (text.trim() === '') return [];
    const [quoted] = parseCsv(text, delimiter, false);
    if (quoted && (!quoted.faulty || (!quoted.open && quoted.fields.length === width))) return [checked(row, quoted.fields)];
    const plain = text.split(delimiter);
    if (plain.length === width) return [checked(row, plain)];
    return [{ kind: 'broken', row, code: 'quotes', detail: text.slice(0, 80) }];
  }

  function checked(row: number, fields: readonly string[]): TableRow {
    width ??= fields.length;
    const surplus = fields.slice(width);
    if (fields.length < width || surplus.some((field) => field.trim() !== ''))
      return { kind: 'broken', row, code: 'fields', detail: `${fields.length}/${width}` };
    return { kind: 'fields', row, fields: fields.slice(0, width) };
  }

  return {
    push,
    end() {
      rest = rest.replace(/\r$/, '\n');
      return rest === '' ? [] : take(true);
    },
  };
}

/** The delimiter that cuts the first lines of a text into the same number of fields, most of all; a comma if none does. */
export function guessDelimiter(sample: string): string {
  const lines = sample
    .split(/\r\n|\n|\r/)
    .slice(0, -1)
    .filter((line) => line.trim() !== '');
  const scored = [',', '\t', ';', '|'].map((delimiter) => {
    const counts = lines.slice(0, 50).map((line) => parseCsv(line, delimiter, false)[0]?.fields.length ?? 0);
    const usual = mostFrequent(counts);
    return { delimiter, score: usual < 2 ? 0 : counts.filter((count) => count === usual).length * Math.min(usual, 20) };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}
