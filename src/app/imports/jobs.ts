import type { ImportFailure, ImportJob, ReadingPlan } from '../../domain/import.ts';
import type { PackInfo } from '../../domain/pack-info.ts';
import { ok, type Result } from '../../domain/result.ts';
import { readableFile } from '../../exchange/readable-file.ts';
import type { ClaimBase, Exclusively, ImportStore, Now } from '../ports.ts';
import { type Pause, untilTaken } from '../until-taken.ts';
import { BATCH, failureOf, NOTHING_READ, type Outcome, type Progress, runImport } from './run.ts';

/** What imports need from outside. */
export interface ImportPorts {
  readonly base: ClaimBase;
  readonly imports: ImportStore;
  readonly exclusively: Exclusively;
  readonly now: Now;
  readonly newId: () => string;
  /** Claims written at once. */
  readonly batch?: number;
  /** How a database that takes nothing is waited for. */
  readonly pause?: Pause;
}

/** How often progress is written down, in ms: often enough to be seen moving, seldom enough to cost nothing. */
const REPORT_EVERY = 250;
/** Imports that came to their end and are still listed. */
const KEPT_JOBS = 20;

/** Imports as jobs: started here, seen everywhere, taken up by whoever comes next if their worker dies. */
export function importJobs({ base, imports, exclusively, now, newId, batch = BATCH, pause }: ImportPorts) {
  return { start, cancel, resume };

  /** Starts an import and answers at once; how it goes stands in its job. */
  async function start(file: Blob, name: string, plan: ReadingPlan, pack: PackInfo, cutToo: boolean): Promise<Result<ImportJob>> {
    const at = now();
    const job: ImportJob = {
      id: newId(),
      file: name,
      pack,
      state: 'running',
      bytes: file.size,
      ...NOTHING_READ,
      startedAt: at,
      changedAt: at,
      failure: null,
    };
    await base.discardDraft(pack.id);
    const refused = await withoutRoomFor(file);
    const added: ImportJob = refused ? { ...job, state: 'failed', failure: refused } : job;
    await imports.add(added, refused ? null : { id: job.id, name, file, plan, cutToo });
    if (!refused) void run(job);
    await tidy();
    return ok(added);
  }

  /** The file is kept until all of it is read, and so needs room before anything of it does. */
  async function withoutRoomFor(file: Blob): Promise<ImportFailure | null> {
    try {
      await base.needRoom(file.size);
      return null;
    } catch (error) {
      return failureOf(error);
    }
  }

  /** Stops an import; nothing of it stays. */
  async function cancel(id: string): Promise<Result<null>> {
    const job = await imports.update(id, (before) =>
      before.state === 'running' ? { ...before, state: 'cancelled', changedAt: now() } : before,
    );
    if (job?.state === 'cancelled') await base.discardDraft(job.pack.id);
    await imports.dropSource(id);
    return ok(null);
  }

  /** Takes up the imports whose worker died. */
  async function resume(): Promise<void> {
    for (const job of await imports.all()) if (job.state === 'running') await run(job);
  }

  async function run(job: ImportJob): Promise<void> {
    await exclusively(`import ${job.id}`, async () => {
      const outcome = await outcomeOf(job);
      // Where the disk is full to the last byte, the browser shuts the database: what came of it is written when there is room.
      await untilTaken(() => finish(job, outcome), pause);
    });
  }

  async function outcomeOf(job: ImportJob): Promise<Outcome> {
    try {
      const source = await imports.source(job.id);
      if (!source) return { kind: 'failed', failure: { code: 'unreadable', detail: job.file }, progress: NOTHING_READ };
      // What is read again counts from now.
      await imports.update(job.id, (before) => ({ ...before, startedAt: now(), changedAt: now() }));
      return await runImport(base, readableFile(source.file, source.name), source, job.pack, reporter(job.id), batch);
    } catch (error) {
      return { kind: 'failed', failure: failureOf(error), progress: NOTHING_READ };
    }
  }

  /** Writes progress down now and then; false once the import was cancelled. */
  function reporter(id: string): (progress: Progress, last: boolean) => Promise<boolean> {
    let reported = 0;
    return async (progress, last) => {
      const time = Date.parse(now());
      if (!last && time - reported < REPORT_EVERY) return true;
      reported = time;
      const job = await imports.update(id, (before) =>
        before.state === 'running' ? { ...before, ...progress, changedAt: now() } : before,
      );
      return job?.state === 'running';
    };
  }

  async function finish({ id, pack }: ImportJob, outcome: Outcome): Promise<void> {
    if (outcome.kind === 'failed') await base.discardDraft(pack.id);
    const end = (before: ImportJob): ImportJob => {
      // Cancelled in the moment of publishing: it came through, and is there to be removed.
      if (outcome.kind === 'stopped' || (before.state !== 'running' && outcome.kind !== 'published')) return before;
      const { progress } = outcome;
      const state = outcome.kind === 'published' ? 'done' : 'failed';
      return { ...before, ...progress, state, failure: outcome.kind === 'failed' ? outcome.failure : null, changedAt: now() };
    };
    const job = await imports.update(id, end);
    // A cut file is kept until the reader has decided about its good rows.
    if (job?.failure?.code !== 'cut') await imports.dropSource(id);
  }

  async function tidy(): Promise<void> {
    const ended = (await imports.all()).filter(({ state }) => state !== 'running');
    for (const { id } of ended.slice(0, Math.max(0, ended.length - KEPT_JOBS))) await imports.remove(id);
  }
}
