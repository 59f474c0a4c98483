import type { Claim } from './claim.ts';
import type { PackInfo } from './pack-info.ts';

/** What a file may be. `rows` are JSON objects of any keys, read by a mapping like a table. */
export type FileFormat = 'pack' | 'pack-lines' | 'claim-review' | 'claim-review-lines' | 'rows' | 'rows-lines' | 'table' | 'backup';

/** The encodings that are told apart; `windows-1252` stands for the one-byte encodings of western Europe. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What a column may be read as. Only `text` must be there. */
export const COLUMN_ROLES = ['text', 'speaker', 'role', 'said', 'quote', 'title', 'outlet', 'author', 'published', 'url'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Which column (its name, or its number from 1 where there are no names) is read as what. */
export type ColumnMapping = Readonly<Partial<Record<ColumnRole, string>>>;

/** Order of the figures in dates such as 3/4/2016; null = unknown, and such dates are not read. */
export type DateOrder = 'day-first' | 'month-first' | null;

/** How a table is laid out. */
export interface TableLayout {
  /** One character. */
  readonly delimiter: string;
  /** The first row holds the names of the columns. */
  readonly header: boolean;
}

/** How a file is to be read: guessed first, then as the reader corrected it. */
export interface ReadingPlan {
  readonly format: FileFormat;
  readonly encoding: Encoding;
  /** For tables only. */
  readonly layout: TableLayout | null;
  /** For tables and rows. */
  readonly mapping: ColumnMapping;
  readonly dateOrder: DateOrder;
}

/** Why a row was left out, or kept with something missing. Each has its message `problem_<code>`. */
export type ProblemCode =
  | 'not-json' // the text of the row does not parse
  | 'wrong-shape' // detail: path and what is wrong there
  | 'no-text' // there is no statement in it
  | 'too-long' // longer than any statement or row may be
  | 'fields' // detail: how many fields there are and how many there should be
  | 'quotes' // a quotation mark is never closed
  | 'undecodable' // characters that the encoding does not have
  | 'unknown-document' // detail: id of the document that is not there
  | 'id-twice' // detail: the id
  | 'date' // detail: what stands where the date should be; the row is kept without it
  | 'address' // detail: likewise for a web address
  | 'cut'; // the file ends in the middle

/** What is wrong with one row of a file. */
export interface RowProblem {
  /** Line of the file where lines are rows, else the number of the element; from 1. */
  readonly row: number;
  readonly code: ProblemCode;
  readonly detail: string;
  /** The row was kept all the same. */
  readonly kept: boolean;
}

/** A claim as a file holds it: the base gives it pack and id. `key` is the id that it has in the file, if it has one. */
export type ClaimContent = Omit<Claim, 'id' | 'pack'> & { readonly key: string | null };

/** What a row of a file gives. A row that was kept with a fault gives both. */
export type ReadRow =
  | { readonly kind: 'claim'; readonly row: number; readonly content: ClaimContent }
  | { readonly kind: 'problem'; readonly problem: RowProblem };

/** How an imported pack stands to what is in the base. */
export type PackStanding =
  | { readonly kind: 'new' }
  /** The base has this pack in another version; importing replaces it. */
  | { readonly kind: 'update'; readonly name: string; readonly version: number }
  /** The id belongs to another pack, or to packs that no file may claim; the pack gets an id of its own. */
  | { readonly kind: 'id-taken'; readonly id: string; readonly name: string };

/** A file before it is imported. Nothing has been written yet. */
export interface ImportPreview {
  readonly plan: ReadingPlan;
  readonly pack: PackInfo;
  readonly standing: PackStanding;
  /** Columns of a table or keys of rows, each with a value or two; empty for other formats. */
  readonly columns: readonly Column[];
  /** The first claims, as they would be in the base. */
  readonly claims: readonly ClaimContent[];
  readonly problems: readonly RowProblem[];
  readonly bytes: number;
}

/** A column of a table with its first values. */
export interface Column {
  readonly name: string;
  readonly examples: readonly string[];
}

/** Counts of an import as it goes on. */
export interface ImportCounts {
  /** Rows read, good and bad. */
  readonly rows: number;
  readonly claims: number;
  readonly duplicates: number;
  readonly problems: number;
}

/** Where an import stands. `failed` and `cancelled` left nothing in the base. */
export type ImportState = 'running' | 'done' | 'cancelled' | 'failed';

/** An import, as every panel sees it. */
export interface ImportJob {
  readonly id: string;
  readonly file: string;
  readonly pack: PackInfo;
  readonly state: ImportState;
  /** Bytes of the file, packed as it is. */
  readonly bytes: number;
  readonly bytesRead: number;
  readonly counts: ImportCounts;
  /** ISO timestamps. */
  readonly startedAt: string;
  readonly changedAt: string;
  /** The first problems, at most `MOST_PROBLEMS`; `counts.problems` says how many there are. */
  readonly problems: readonly RowProblem[];
  /** Why it failed; null otherwise. */
  readonly failure: ImportFailure | null;
}

/** Why an import failed: `cut` = the file ends in the middle (its good rows can be imported all the same), `quota` = the disk or the browser's share of it is full. */
export interface ImportFailure {
  readonly code: 'cut' | 'quota' | 'unreadable' | 'storage';
  /** What was said, and where in the file. */
  readonly detail: string;
}

/** Problems that are kept by name; more than these nobody reads. */
export const MOST_PROBLEMS = 500;

/** How fast an import goes: rows a second, and seconds left by the share of the file that was read; null while it is too early to tell. */
export function speedOf(job: Pick<ImportJob, 'startedAt' | 'changedAt' | 'bytes' | 'bytesRead' | 'counts'>): {
  readonly rowsPerSecond: number;
  readonly secondsLeft: number | null;
} {
  const seconds = (Date.parse(job.changedAt) - Date.parse(job.startedAt)) / 1000;
  if (seconds <= 0 || job.bytesRead === 0) return { rowsPerSecond: 0, secondsLeft: null };
  return {
    rowsPerSecond: job.counts.rows / seconds,
    secondsLeft: Math.max(0, ((job.bytes - job.bytesRead) * seconds) / job.bytesRead),
  };
}
