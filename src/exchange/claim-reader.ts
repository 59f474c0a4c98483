import type { Column, ReadingPlan, ReadRow } from '../domain/import.ts';
import { claimReviewsIn } from './claim-review.ts';
import { type Cells, type Identify, rowDecoder } from './columns.ts';
import { REVIEW_ARRAYS, ROW_ARRAYS } from './guess-format.ts';
import { jsonElements, LONGEST_PART } from './json-elements.ts';
import { lineSplitter } from './lines.ts';
import { type PackFrame, packReader } from './pack-file.ts';
import { cellsOf, parsed } from './parsed.ts';
import { tableReader } from './table.ts';

/** Takes the text of a file piece by piece and gives its rows; the pieces may be cut anywhere. `complete` is false when the text ended in the middle. */
export interface ClaimReader {
  push(text: string): ReadRow[];
  end(): ReadRow[];
  complete(): boolean;
}

/** What reading needs besides the plan. `frame` is there for packs. */
export interface ReaderContext {
  readonly file: string;
  readonly identify: Identify;
  readonly frame: PackFrame | null;
}

/** The reader for a plan. A backup is no set of claims: it has no reader here. */
export function claimReader(plan: ReadingPlan, context: ReaderContext): ClaimReader | null {
  const { identify, frame } = context;
  switch (plan.format) {
    case 'pack':
    case 'pack-lines':
      return frame && packReader(plan.format === 'pack-lines', frame, identify);
    case 'claim-review':
      return elementReader(
        REVIEW_ARRAYS,
        parsedThen((value, row) => claimReviewsIn(value, row, identify)),
      );
    case 'claim-review-lines':
      return lineReader(parsedThen((value, row) => claimReviewsIn(value, row, identify)));
    case 'rows':
      return elementReader(ROW_ARRAYS, looseRows(plan, context));
    case 'rows-lines':
      return lineReader(looseRows(plan, context));
    case 'table':
      return tableClaims(plan, context);
    case 'backup':
      return null;
  }
}

type Take = (text: string | null, row: number) => ReadRow[];

function problem(row: number, code: 'too-long' | 'not-json' | 'wrong-shape', detail: string): ReadRow {
  return { kind: 'problem', problem: { row, code, detail: detail.slice(0, 80), kept: false } };
}

/** Parses a part, then decodes its value. */
function parsedThen(decode: (value: unknown, row: number) => ReadRow[]): Take {
  return (text, row) => {
    if (text === null) return [problem(row, 'too-long', '')];
    const value = parsed(text);
    return value === undefined ? [problem(row, 'not-json', text)] : decode(value, row);
  };
}

function looseRows(plan: ReadingPlan, { file, identify }: ReaderContext): Take {
  const decode = rowDecoder({ mapping: plan.mapping, dateOrder: plan.dateOrder, file, identify });
  return parsedThen((value, row) => {
    const cells = cellsOf(value);
    return cells ? decode(row, cells) : [problem(row, 'wrong-shape', 'no object')];
  });
}

/** Elements of the outermost array or of one of the arrays named; an object without any is one element itself. */
function elementReader(arrays: readonly string[], take: Take): ClaimReader {
  const elements = jsonElements(arrays);
  const members: [string, string][] = [];
  let length = 0;
  let row = 0;
  return {
    push: (text) =>
      elements.push(text).flatMap(({ key, element, text }) => {
        if (element) return take(text, ++row);
        // Together they are one part, and as long as one may be.
        length += text?.length ?? 0;
        if (text !== null && length <= LONGEST_PART) members.push([key ?? '', text]);
        return [];
      }),
    end() {
      if (row > 0 || members.length === 0) return [];
      if (length > LONGEST_PART) return take(null, 1);
      return take(`{${members.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join()}}`, 1);
    },
    complete: elements.complete,
  };
}

function lineReader(take: Take): ClaimReader {
  const lines = lineSplitter();
  return {
    push: (text) => lines.push(text).flatMap(({ number, text }) => take(text, number)),
    end: () => lines.end().flatMap(({ number, text }) => take(text, number)),
    complete: () => true,
  };
}

function tableClaims(plan: ReadingPlan, { file, identify }: ReaderContext): ClaimReader {
  const rows = tableReader({ delimiter: plan.layout?.delimiter ?? ',' });
  const decode = rowDecoder({ mapping: plan.mapping, dateOrder: plan.dateOrder, file, identify });
  let columns: ReadonlyMap<string, number> | null = null;
  const take = (read: ReturnType<typeof rows.push>) =>
    read.flatMap((one): ReadRow[] => {
      if (one.kind === 'broken') return [{ kind: 'problem', problem: { row: one.row, code: one.code, detail: one.detail, kept: false } }];
      if (columns === null) {
        columns = new Map(columnNames(one.fields, plan.layout?.header ?? false).map((name, i) => [name, i]));
        if (plan.layout?.header) return [];
      }
      return decode(one.row, cellsOfRow(columns, one.fields));
    });
  return { push: (text) => take(rows.push(text)), end: () => take(rows.end()), complete: () => true };
}

function cellsOfRow(columns: ReadonlyMap<string, number>, fields: readonly string[]): Cells {
  return { get: (column) => fields[columns.get(column) ?? -1], values: () => fields };
}

/** The names of a table's columns: from its header, made different from one another, else their numbers. */
export function columnNames(first: readonly string[], header: boolean): string[] {
  const names = new Set<string>();
  for (const [i, field] of first.entries()) {
    const name = header
      ? field
          .replace(/^\uFEFF/, '')
          .trim()
          .slice(0, 100)
      : '';
    const wanted = name === '' ? String(i + 1) : name;
    names.add(names.has(wanted) ? `${wanted} (${i + 1})` : wanted);
  }
  return [...names];
}

/** Values of columns shown and judged by. */
const EXAMPLES = 50;
/** Columns that can be chosen from: each stands in the list of every role. */
const MOST_COLUMNS = 300;

/** The columns of a table, or the keys of rows, with their first values, from a sample of the file. */
export function columnsOf(sample: string, plan: Pick<ReadingPlan, 'format' | 'layout'>): Column[] {
  const rows = plan.format === 'table' ? tableSample(sample, plan) : jsonSample(sample, plan.format);
  const columns = new Map<string, string[]>();
  for (const row of rows.slice(0, EXAMPLES)) {
    for (const [name, value] of row) {
      if (columns.has(name) || columns.size < MOST_COLUMNS) columns.set(name, [...(columns.get(name) ?? []), value.slice(0, 300)]);
    }
  }
  return [...columns].map(([name, examples]) => ({ name, examples }));
}

function tableSample(sample: string, { layout }: Pick<ReadingPlan, 'layout'>): ReadonlyMap<string, string>[] {
  const reader = tableReader({ delimiter: layout?.delimiter ?? ',' });
  const rows = [...reader.push(sample), ...reader.end()].flatMap((row) => (row.kind === 'fields' ? [row.fields] : []));
  const names = columnNames(rows[0] ?? [], layout?.header ?? false);
  return rows.slice(layout?.header ? 1 : 0).map((fields) => new Map(names.map((name, i) => [name, fields[i] ?? ''])));
}

function jsonSample(sample: string, format: ReadingPlan['format']): ReadonlyMap<string, string>[] {
  const texts = format === 'rows-lines' ? lineSplitter().push(sample) : jsonElements(ROW_ARRAYS).push(sample);
  return texts.flatMap(({ text }) => cellsOf(parsed(text)) ?? []);
}

/** Whether the first row of a table names its columns: short, none a number or a date, none like the values below it. */
export function guessHeader(sample: string, delimiter: string): boolean {
  const reader = tableReader({ delimiter });
  const rows = [...reader.push(sample), ...reader.end()].flatMap((row) => (row.kind === 'fields' ? [row.fields] : []));
  const [first, ...others] = rows;
  if (!first) return false;
  const names = first.every((field) => field.trim() !== '' && field.length <= 60 && !/^[\d.,/:-]+$/.test(field) && !/^https?:/.test(field));
  const repeated = others.slice(0, EXAMPLES).some((row) => row.some((value, i) => value !== '' && value === first[i]));
  return names && !repeated;
}
