import { useState } from 'preact/hooks';
import type { BackupContents } from '../../domain/backup.ts';
import { useTools } from '../tools.ts';
import { useAttempt, useSafety } from './use-library.ts';

/** How everything is kept safe: the backup, and the browser's promise. */
export function BackupSection() {
  return (
    <section class="parts">
      <MakeBackup />
      <RestoreBackup />
      <Persistence />
    </section>
  );
}

function MakeBackup() {
  const { client, phrases, tell } = useTools();
  const { say, date } = phrases;
  const safety = useSafety();
  const attempt = useAttempt();
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    const file = await attempt(client.library.makeBackup());
    setBusy(false);
    if (!file) return;
    const name = `on-record-${new Date().toISOString().slice(0, 10)}.jsonl.gz`;
    client.library.save(file, name);
    // Not before: a backup that only we have is none.
    await client.library.noteBackup();
    tell({ name: 'backed-up', text: say('library_backed_up', name) });
  };
  const at = safety?.backedUpAt;
  return (
    <div class="part">
      <h2>{say('library_backup')}</h2>
      <p>{say('library_backup_what')}</p>
      <p class="facts" data-backed-up={at ?? ''}>
        {at ? say('library_backup_last', date({ value: at.slice(0, 10), precision: 'day', inferred: false })) : say('library_no_backup')}
      </p>
      <div class="row">
        <button type="button" class="primary" data-action="make-backup" aria-disabled={busy} onClick={() => !busy && void make()}>
          {say(busy ? 'library_backing_up' : 'library_make_backup')}
        </button>
      </div>
      {busy && <progress aria-label={say('library_backing_up')} />}
    </div>
  );
}

/** A file that was looked through and waits for the reader's word. */
interface Waiting {
  readonly file: File;
  readonly contents: BackupContents;
}

function RestoreBackup() {
  const { client, phrases, tell } = useTools();
  const { say, many } = phrases;
  const attempt = useAttempt();
  const [busy, setBusy] = useState(false);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const inspect = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    const contents = await attempt(client.library.inspectBackup(file, file.name));
    setBusy(false);
    setWaiting(contents && { file, contents });
  };
  const restore = async ({ file }: Waiting) => {
    setBusy(true);
    const contents = await attempt(client.library.restoreBackup(file, file.name));
    setBusy(false);
    setWaiting(null);
    if (!contents) return;
    await client.library.acknowledgeLoss();
    tell({ name: 'restored', text: many('library_restored', contents.counts.packs ?? 0) });
  };
  return (
    <div class="part">
      <h2>{say('library_restore')}</h2>
      <p>{say('library_restore_what')}</p>
      <label class="file">
        {say('library_restore_file')}
        <input
          type="file"
          name="backup"
          accept=".gz,.jsonl"
          disabled={busy}
          onChange={({ currentTarget }) => void inspect(currentTarget.files?.[0])}
        />
      </label>
      {busy && <progress aria-label={say('library_restore')} />}
      {waiting && !busy && (
        <div class="aside" data-waiting="restore">
          <Contents contents={waiting.contents} />
          <div class="row">
            <button type="button" class="primary" data-action="restore-backup" onClick={() => void restore(waiting)}>
              {say('library_restore')}
            </button>
            <button type="button" data-action="leave-restore" onClick={() => setWaiting(null)}>
              {say('library_cancel')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

/** What a backup holds, before it is restored. */
function Contents({ contents: { madeAt, counts, unknown } }: { contents: BackupContents }) {
  const { say, many, date, list } = useTools().phrases;
  const made = date({ value: madeAt.slice(0, 10), precision: 'day', inferred: false });
  const held = [many('library_pack_count', counts.packs ?? 0), many('library_note_count', counts.annotations ?? 0)];
  return (
    <>
      <p>{say('library_contents', made, list(held))}</p>
      {unknown.length > 0 && <p>{say('library_unknown_sections', list(unknown))}</p>}
    </>
  );
}

/** Whether the browser promised to keep the database; Firefox asks the reader. */
function Persistence() {
  const { client, phrases } = useTools();
  const { say } = phrases;
  const safety = useSafety();
  const attempt = useAttempt();
  const [answer, setAnswer] = useState<boolean | null>(null);
  const persisted = answer ?? safety?.persisted ?? null;
  return (
    <div class="part">
      <h2>{say('library_persistence')}</h2>
      <p data-persisted={String(persisted)}>
        {say(persisted ? 'library_persisted' : answer === false ? 'library_refused' : 'library_not_persisted')}
      </p>
      {!persisted && (
        <div class="row">
          <button type="button" data-action="ask-persistence" onClick={() => void attempt(client.library.askPersistence()).then(setAnswer)}>
            {say('library_persist')}
          </button>
        </div>
      )}
    </div>
  );
}
