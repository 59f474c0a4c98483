import type { Claim } from '../../domain/claim.ts';
import {
  type ClaimContent,
  type ImportCounts,
  type ImportFailure,
  type ImportJob,
  MOST_PROBLEMS,
  type ReadRow,
  type RowProblem,
} from '../../domain/import.ts';
import type { PackInfo } from '../../domain/pack-info.ts';
import { CutShort } from '../../exchange/byte-text.ts';
import { duplicateFinder } from '../../exchange/fold.ts';
import type { ReadableFile } from '../../exchange/open-file.ts';
import { oneAhead } from '../base/one-ahead.ts';
import type { ClaimBase, ImportSource } from '../ports.ts';
import { openFile, rowsOf } from './reading.ts';

/** Claims written at once: whole rows of the base. Each time costs something, and the first and the last are not done beside others. */
export const BATCH = 12_800;

/** What came of running an import. */
export type Outcome =
  | { readonly kind: 'published'; readonly progress: Progress }
  /** The report refused to go on: somebody cancelled. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly failure: ImportFailure; readonly progress: Progress };

export type Progress = Pick<ImportJob, 'bytesRead' | 'counts' | 'problems'>;

export const NOTHING_READ: Progress = { bytesRead: 0, counts: { rows: 0, claims: 0, duplicates: 0, problems: 0 }, problems: [] };

/**
 * Reads a file into a draft of a pack and publishes it: nothing of it is seen before, and nothing stays if it fails. What the same file and plan give is
 * always the same, so a run that died is taken up by reading again and writing only from where the draft ends. `report` is asked after each piece of the
 * file whether to go on.
 */
export async function runImport(
  base: ClaimBase,
  file: ReadableFile,
  { plan, cutToo }: Pick<ImportSource, 'plan' | 'cutToo'>,
  pack: PackInfo,
  report: (progress: Progress, last: boolean) => Promise<boolean>,
  batch = BATCH,
): Promise<Outcome> {
  let progress = NOTHING_READ;
  try {
    const open = await openFile(file, plan);
    if (!open.ok) return failed({ code: 'unreadable', detail: open.error.message });
    const taken = taking(pack, (await base.beginPack(pack)).claims);
    const writing = oneAhead();
    const write = async (least: number) => {
      while (taken.held() >= least) {
        const { claims, held } = taken.next(batch);
        await writing.add((handedOver) => base.appendClaims(pack.id, claims, { held, handedOver }));
      }
    };
    const reader = open.value.reader();
    const cut = await untilCut(async () => {
      for await (const { rows, bytesRead } of rowsOf(file, plan, reader)) {
        taken.take(rows, bytesRead);
        await write(batch);
        progress = taken.progress();
        if (!(await report(progress, false))) throw new Stopped();
      }
      if (!reader.complete()) throw new CutShort('the text ends in the middle');
    });
    if (cut !== null) {
      const detail = `${cut}, after row ${progress.counts.rows}`;
      if (!cutToo) return await undone({ code: 'cut', detail });
      taken.note({ row: progress.counts.rows, code: 'cut', detail, kept: true });
    }
    await write(1);
    await writing.end();
    progress = taken.progress();
    if (!(await report(progress, true))) return { kind: 'stopped' };
    await base.publishPack(pack.id);
    return { kind: 'published', progress };
  } catch (error) {
    return error instanceof Stopped ? { kind: 'stopped' } : undone(await whyFailed(base, error));
  }

  async function undone(failure: ImportFailure): Promise<Outcome> {
    await base.discardDraft(pack.id).catch(() => undefined);
    return failed(failure);
  }

  function failed(failure: ImportFailure): Outcome {
    return { kind: 'failed', failure, progress };
  }
}

/** Somebody cancelled. */
class Stopped extends Error {}

/** Does the work; says how the file is cut, or null if it is whole. */
async function untilCut(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof CutShort) return error.message;
    throw error;
  }
}

/** Takes rows in: counts them, folds duplicates, gives each new claim its id, and holds those beyond the `written` ones until they are written. */
function taking(pack: PackInfo, written: number) {
  const isDuplicate = duplicateFinder();
  const problems: RowProblem[] = [];
  const held: Claim[] = [];
  const counts = { rows: 0, claims: 0, duplicates: 0, problems: 0 };
  let lastRow = 0;
  let begun = written;
  let bytesRead = 0;

  function note(problem: RowProblem): void {
    counts.problems++;
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  }

  function takeClaim({ key, ...content }: ClaimContent): void {
    counts.claims++;
    if (counts.claims > written) held.push({ id: `${pack.id}/${key ?? counts.claims}`, pack: pack.id, ...content });
  }

  function takeRow(row: ReadRow): void {
    // A row that was kept with a fault comes as a problem and as a claim.
    const number = row.kind === 'claim' ? row.row : row.problem.row;
    if (number !== lastRow) counts.rows++;
    lastRow = number;
    if (row.kind === 'problem') note(row.problem);
    else if (isDuplicate(row.content)) counts.duplicates++;
    else takeClaim(row.content);
  }

  return {
    take(rows: readonly ReadRow[], read: number) {
      bytesRead = read;
      for (const row of rows) takeRow(row);
    },
    note,
    held: () => held.length,
    /** The next claims to write, and how many are written before them. */
    next(most: number): { readonly claims: readonly Claim[]; readonly held: number } {
      const claims = held.splice(0, most);
      const before = begun;
      begun += claims.length;
      return { claims, held: before };
    },
    progress: (): Progress => ({ bytesRead, counts: { ...counts } satisfies ImportCounts, problems: [...problems] }),
  };
}

/** A browser whose disk ran out may only shut the database: what room is left tells why. */
async function whyFailed(base: ClaimBase, error: unknown): Promise<ImportFailure> {
  const told = failureOf(error);
  return told.code === 'storage' ? base.needRoom(0).then(() => told, failureOf) : told;
}

/** An error of the database, in the reader's terms. Dexie wraps the browser's error. */
export function failureOf(error: unknown): ImportFailure {
  const name = error instanceof Error ? error.name : '';
  const inner = error instanceof Error && 'inner' in error && error.inner instanceof Error ? error.inner.name : '';
  const detail = error instanceof Error ? `${name}: ${error.message}` : String(error);
  if (name === 'QuotaExceededError' || inner === 'QuotaExceededError') return { code: 'quota', detail };
  return { code: name === 'NotReadableError' || name === 'NotFoundError' ? 'unreadable' : 'storage', detail };
}
