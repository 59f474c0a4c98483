import { failure, ok, type Result } from '../domain/result.ts';
import { lineSplitter } from './lines.ts';
import { parsed } from './parsed.ts';

/**
 * A backup is JSON Lines, packed with gzip: the head, one line a row under the name of its section, and an end that counts the rows of each section, so that
 * a file which was cut or damaged is noticed before anything is restored. Sections that a reader does not know are counted and left out.
 */
export const BACKUP_FORMAT = 'on-record-backup/1';

export interface BackupHead {
  readonly format: typeof BACKUP_FORMAT;
  /** ISO timestamp. */
  readonly madeAt: string;
  /** Version of the extension that wrote it. */
  readonly writtenBy: string;
}

/** One part of the state: its rows are plain JSON. */
export interface SectionRows {
  readonly name: string;
  rows(): AsyncIterable<unknown>;
}

export type SectionCounts = Readonly<Record<string, number>>;

/** The lines of a backup, each with its line break. */
export async function* backupLines(head: BackupHead, sections: readonly SectionRows[]): AsyncGenerator<string> {
  yield `${JSON.stringify(head)}\n`;
  const counts: Record<string, number> = {};
  for (const { name, rows } of sections) {
    counts[name] = 0;
    for await (const row of rows()) {
      counts[name]++;
      yield `${JSON.stringify({ [name]: row })}\n`;
    }
  }
  yield `${JSON.stringify({ end: counts })}\n`;
}

/** A row of a backup. */
export interface BackupRow {
  readonly section: string;
  readonly row: unknown;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** Reads a backup piece by piece. `finish` says whether all of it was there: head, every row, end. */
export function backupReader(where: string): {
  push(text: string): BackupRow[];
  finish(): Result<{ readonly head: BackupHead; readonly counts: SectionCounts }>;
} {
  const lines = lineSplitter();
  const counts: Record<string, number> = {};
  let head: BackupHead | null = null;
  let end: SectionCounts | null = null;
  let problem: string | null = null;

  function take({ number, text }: { readonly number: number; readonly text: string | null }): BackupRow[] {
    const line = parsed(text);
    const member = typeof line === 'object' && line !== null ? Object.entries(line)[0] : undefined;
    if (problem !== null) return [];
    if (head === null) {
      head = headIn(line);
      problem = head ? null : 'is no backup of On Record, or of a version that this one does not know';
      return [];
    }
    if (!member || end !== null) {
      problem = `line ${number} is damaged`;
      return [];
    }
    const [section, row] = member;
    if (section === 'end') {
      end = row as SectionCounts;
      return [];
    }
    counts[section] = (counts[section] ?? 0) + 1;
    return [{ section, row, line: number }];
  }

  return {
    push: (text) => lines.push(text).flatMap(take),
    finish() {
      lines.end().flatMap(take);
      if (problem !== null) return failure('bad-input', `${where}: ${problem}`);
      if (head === null) return failure('bad-input', `${where}: is empty`);
      const missing = end === null ? 'the end is missing: the file is cut' : differing(counts, end);
      return missing === null ? ok({ head, counts }) : failure('bad-input', `${where}: ${missing}`);
    },
  };
}

function headIn(line: unknown): BackupHead | null {
  if (typeof line !== 'object' || line === null || !('format' in line) || line.format !== BACKUP_FORMAT) return null;
  const madeAt = 'madeAt' in line ? String(line.madeAt) : '';
  const writtenBy = 'writtenBy' in line ? String(line.writtenBy) : '';
  return { format: BACKUP_FORMAT, madeAt, writtenBy };
}

function differing(counts: SectionCounts, end: SectionCounts): string | null {
  const names = new Set([...Object.keys(counts), ...Object.keys(end)]);
  for (const name of names) {
    const [here, said] = [counts[name] ?? 0, end[name] ?? 0];
    if (here !== said) return `"${name}" has ${here} rows and should have ${said}`;
  }
  return null;
}
