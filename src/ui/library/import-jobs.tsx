import { X } from 'lucide-preact';
import { type ImportFailure, type ImportJob, speedOf } from '../../domain/import.ts';
import { useTools } from '../tools.ts';
import { Problems } from './import-problems.tsx';
import { useAttempt, useImports } from './use-library.ts';

const FAILURES: Readonly<Record<ImportFailure['code'], string>> = {
  cut: 'library_failed_cut',
  quota: 'library_failed_quota',
  unreadable: 'library_failed_unreadable',
  storage: 'library_failed_storage',
};

/** The imports that go on, and the reports of those that ended, the newest first. */
export function ImportJobs() {
  const jobs = useImports();
  return (
    <ul class="jobs">
      {jobs.toReversed().map((job) => (
        <li key={job.id} class="job" data-job={job.state}>
          <h2 dir="auto">{job.pack.name}</h2>
          {job.state === 'running' ? <Running job={job} /> : <Ended job={job} />}
        </li>
      ))}
    </ul>
  );
}

function Running({ job }: { job: ImportJob }) {
  const { client, phrases } = useTools();
  const { say, many } = phrases;
  const attempt = useAttempt();
  const { rowsPerSecond, secondsLeft } = speedOf(job);
  const speed = say('library_speed', many('library_rows', job.counts.rows), many('library_rows', Math.round(rowsPerSecond)));
  return (
    <>
      <progress max={job.bytes} value={job.bytesRead} aria-label={say('library_importing', job.file)} />
      <p class="facts" data-rows={job.counts.rows}>
        {speed}
        {secondsLeft !== null && <> · {many('library_left', Math.ceil(secondsLeft))}</>}
      </p>
      <div class="row">
        <button type="button" data-action="cancel-import" onClick={() => void attempt(client.library.cancelImport(job.id))}>
          {say('library_cancel')}
        </button>
      </div>
    </>
  );
}

/** What came of it: how much was taken, and each row that was not. */
function Ended({ job }: { job: ImportJob }) {
  const { client, phrases } = useTools();
  const { say } = phrases;
  const attempt = useAttempt();
  const { id, counts, problems, failure } = job;
  return (
    <>
      <p role="status">{outcomeOf(job, phrases)}</p>
      <Problems problems={problems} count={counts.problems} />
      <div class="row">
        {failure?.code === 'cut' && (
          <button type="button" class="primary" data-action="import-cut" onClick={() => void attempt(client.library.importCut(id))}>
            {say('library_import_cut')}
          </button>
        )}
        <button type="button" data-action="dismiss-import" onClick={() => void attempt(client.library.dismissImport(id))}>
          <X size={14} aria-hidden="true" /> {say('dismiss')}
        </button>
      </div>
    </>
  );
}

function outcomeOf({ state, counts, failure }: ImportJob, { say, many, list }: ReturnType<typeof useTools>['phrases']): string {
  if (state === 'cancelled') return say('library_cancelled');
  if (failure) return say(FAILURES[failure.code], failure.detail);
  const added = many('library_imported', counts.claims);
  return counts.duplicates === 0 ? added : list([added, many('library_duplicates', counts.duplicates)]);
}
