import { Download, Trash2 } from 'lucide-preact';
import type { PackState } from '../../domain/pack-info.ts';
import { useLeave } from '../rooms/followed-room.tsx';
import { useTools } from '../tools.ts';
import { Growing } from './growing.tsx';
import { useAttempt } from './use-library.ts';

/** Kinds of packs, in the order of the list; the heading of each is the message `library_kind_<kind>`. */
const KINDS = ['room', 'import', 'article', 'seed'] as const;

interface PacksProps {
  readonly packs: readonly PackState[] | null;
  showPack(id: string): void;
}

/** The packs that the base is made of. */
export function PacksSection({ packs, showPack }: PacksProps) {
  const { say } = useTools().phrases;
  if (packs === null) return null;
  return (
    <section>
      {packs.length === 0 && <p class="outcome">{say('library_no_packs')}</p>}
      {KINDS.map((kind) => {
        const ofKind = packs.filter(({ origin }) => origin.kind === kind);
        return (
          ofKind.length > 0 && (
            <div key={kind} class="kind">
              <h2>{say(`library_kind_${kind}`)}</h2>
              <ul class="packs">
                {ofKind.map((pack) => (
                  <PackItem key={pack.id} pack={pack} show={() => showPack(pack.id)} />
                ))}
              </ul>
            </div>
          )
        );
      })}
      <Growing />
    </section>
  );
}

function PackItem({ pack, show }: { pack: PackState; show(): void }) {
  const { client, phrases } = useTools();
  const { say, many } = phrases;
  const attempt = useAttempt();
  const remove = useRemovePack();
  const leave = useLeave();
  const { id, name, version, licence, enabled, claims } = pack;
  const save = async () => {
    const file = await attempt(client.library.packFile(id));
    if (file) client.library.save(file, `${id.replace(/[^\w.-]+/g, '-')}.jsonl.gz`);
  };
  return (
    <li class="pack" data-pack={id} data-enabled={enabled}>
      <h3>
        <button type="button" class="link" data-action="show-pack" onClick={show}>
          <span dir="auto">{name}</span>
        </button>
      </h3>
      <p class="facts">
        {many('statements', claims)} · {say('library_version', version)} · <span dir="auto">{licence}</span>
      </p>
      <Dates pack={pack} />
      <div class="tools">
        <button
          type="button"
          role="switch"
          aria-checked={enabled}
          data-action="switch-pack"
          onClick={() => void attempt(client.library.setPackEnabled(id, !enabled))}
        >
          <span class="track" aria-hidden="true" /> {say('library_compared')}
        </button>
        <button
          type="button"
          class="icon"
          data-action="save-pack"
          aria-label={say('library_save_pack', name)}
          title={say('library_save_file')}
          onClick={() => void save()}
        >
          <Download size={14} aria-hidden="true" />
        </button>
        <button
          type="button"
          class="icon"
          data-action="remove-pack"
          aria-label={say('library_remove_pack', name)}
          title={say('library_remove')}
          onClick={() => void (pack.origin.kind === 'room' ? leave({ pack: id, name }) : remove(pack))}
        >
          <Trash2 size={14} aria-hidden="true" />
        </button>
      </div>
    </li>
  );
}

/** From when to when its statements are, and when it came into the base. */
function Dates({ pack: { from, to, addedAt } }: { pack: PackState }) {
  const { say, date } = useTools().phrases;
  const day = (value: string) => date({ value: value.slice(0, 10), precision: 'day', inferred: false });
  return (
    <p class="facts">
      {from && to && <>{from === to ? day(from) : say('library_from_to', day(from), day(to))} · </>}
      {say('library_added', day(addedAt))}
    </p>
  );
}

/** Removes at once, with a way back at the foot of the panel. */
function useRemovePack(): (pack: PackState) => Promise<void> {
  const { client, phrases, tell } = useTools();
  const { say, many } = phrases;
  const attempt = useAttempt();
  return async ({ id, name, claims }) => {
    const removed = await client.library.removePack(id);
    if (!removed.ok) return tell({ name: 'library-failed', text: removed.error.message, urgent: true });
    const run = async () => {
      const restored = await attempt(client.library.restorePack(id));
      if (restored !== null) tell(restored ? null : { name: 'too-late', text: say('library_too_late') });
    };
    tell({
      name: 'pack-removed',
      text: many('library_removed', claims, name),
      action: { name: 'undo-remove', label: say('toast_action_undo'), run: () => void run() },
    });
  };
}
