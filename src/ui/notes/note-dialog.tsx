import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import { entryOf } from '../../exchange/annotations/entry.ts';
import { useTools } from '../tools.ts';
import { tagsIn } from './listing.ts';
import { NoteQuote } from './note-quote.tsx';
import { type Editing, useNotes } from './notes-context.ts';
import { TagField } from './tag-field.tsx';
import { useDraft } from './use-draft.ts';
import './notes.css';

/** The editor of a note, over the panel. Closing it by Escape keeps what was typed; only "throw away" does not. */
export function NoteDialog({ editing, close }: { editing: Editing; close(): void }) {
  const { client, phrases, tell } = useTools();
  const { say } = phrases;
  const { notebook } = useNotes();
  const annotations = notebook?.ok ? notebook.value.annotations : null;
  const known = useMemo(() => tagsIn(annotations ?? []), [annotations]);
  const draft = useDraft(editing);
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const { body, change } = draft;
  const save = async () => {
    const id = (await draft.settled()) ?? editing.id;
    const saved = await client.notes.write(editing.target, body, id ?? undefined);
    if (!saved.ok) return tell({ name: 'note-failed', text: say('notes_failed', saved.error.message), urgent: true });
    tell({ name: 'note-saved', text: say('note_saved') });
    close();
  };
  const discard = async () => {
    const id = await draft.settled();
    if (id !== null) await client.notes.dropDraft(id);
    const again = async () => {
      const kept = await client.notes.keepDraft({ target: editing.target, body }, id);
      tell(kept.ok ? { name: 'draft-back', text: say('note_draft_back') } : null);
    };
    const action = { name: 'toast-undo', label: say('toast_action_undo'), run: () => void again() };
    tell(draft.state === 'untouched' && !editing.isDraft ? null : { name: 'draft-dropped', text: say('note_draft_dropped'), action });
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };
  return (
    <dialog ref={dialog} class="note-dialog" aria-labelledby={`${field}-title`} data-dialog="note" onClose={close} onKeyDown={onKeyDown}>
      <h2 id={`${field}-title`}>{say(`note_on_${editing.target.kind}`)}</h2>
      <NoteQuote entry={entryOf({ ...BLANK, target: editing.target })} />
      <label for={field}>{say('note_text')}</label>
      <textarea
        id={field}
        rows={6}
        dir="auto"
        maxLength={100_000}
        value={body.text}
        aria-describedby={`${field}-state`}
        onInput={({ currentTarget }) => change({ ...body, text: currentTarget.value })}
      />
      <p id={`${field}-state`} class="quiet" role="status" data-draft={draft.state}>
        {say(draft.state === 'untouched' && editing.isDraft ? 'note_state_begun' : `note_state_${draft.state}`)}
      </p>
      <TagField tags={body.tags} known={known} change={(tags) => change({ ...body, tags })} />
      <div class="row">
        <button type="button" class="primary" data-action="save-note" onClick={() => void save()}>
          {say('note_save')}
        </button>
        <button type="button" data-action="discard-draft" onClick={() => void discard()}>
          {say('note_discard')}
        </button>
      </div>
    </dialog>
  );
}

/** An entry shows what is written about; the rest of it is not there yet. */
const BLANK = { id: '', created: '', modified: '', body: { text: '', tags: [] }, removed: null } as const;
