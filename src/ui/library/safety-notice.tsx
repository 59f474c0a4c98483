import { useTools } from '../tools.ts';
import type { Section } from './library-view.tsx';
import { useAttempt, useSafety } from './use-library.ts';

/** Days after which a backup is old. */
const OLD_BACKUP = 30;

/** What was lost, or that nothing is backed up. Silent where there is nothing of the reader's own. */
export function SafetyNotice({ show }: { show(section: Section): void }) {
  const { client, phrases } = useTools();
  const { say, many } = phrases;
  const safety = useSafety();
  const attempt = useAttempt();
  if (!safety) return null;
  const { lost, held, backedUpAt } = safety;
  if (lost) {
    return (
      <div class="aside lost" role="alert" data-safety="lost">
        <p>
          {say(
            'library_lost',
            many('library_pack_count', lost.packs),
            many('statements', lost.claims),
            many('library_note_count', lost.notes),
          )}
        </p>
        <div class="row">
          <button type="button" class="primary" data-action="go-restore" onClick={() => show('backup')}>
            {say('library_restore')}
          </button>
          <button type="button" data-action="acknowledge-loss" onClick={() => void attempt(client.library.acknowledgeLoss())}>
            {say('library_lost_seen')}
          </button>
        </div>
      </div>
    );
  }
  const age = backedUpAt === null ? null : (Date.now() - Date.parse(backedUpAt)) / 86_400_000;
  if (held.packs + held.notes === 0 || (age !== null && age < OLD_BACKUP)) return null;
  return (
    <div class="aside" data-safety="no-backup">
      <p>{age === null ? say('library_no_backup') : many('library_old_backup', Math.floor(age))}</p>
      <button type="button" class="link" data-action="go-backup" onClick={() => show('backup')}>
        {say('library_make_backup')}
      </button>
    </div>
  );
}
