import { NotebookPen, Quote } from 'lucide-preact';
import type { Annotation, Draft, Target } from '../../domain/annotation.ts';
import { useTools } from '../tools.ts';
import { useNotes } from './notes-context.ts';
import { useNoteActions } from './use-note-actions.ts';
import './note-buttons.css';

/** Note and quotation of something that is shown: a statement, or two laid side by side. `about` is asked at the click, as the moment belongs to the note. */
export function NoteButtons({ about, kind }: { about(accessed: string): Target; kind: 'statement' | 'relation' }) {
  const { say } = useTools().phrases;
  const { copyQuotation } = useNoteActions();
  const copy = () =>
    void copyQuotation(annotationOf({ id: '', target: about(new Date().toISOString()), body: { text: '', tags: [] }, modified: '' }));
  return (
    <span class="note-buttons">
      <NoteButton about={about} label={say(`note_on_${kind}`)} />
      <button type="button" class="icon" data-action="copy-quote" aria-label={say('note_copy')} title={say('note_copy')} onClick={copy}>
        <Quote size={14} aria-hidden="true" />
      </button>
    </span>
  );
}

/** Writes a note about something, or opens the one that is there. */
export function NoteButton({ about, label, word }: { about(accessed: string): Target; label: string; word?: string }) {
  const { say } = useTools().phrases;
  const { noteOn, edit } = useNotes();
  const last = noteOn(about(''));
  const name = last ? say('note_edit') : label;
  const open = () => edit(last?.target ?? about(new Date().toISOString()), last?.id ?? null);
  return (
    <button
      type="button"
      class={`${word ? '' : 'icon'} ${last ? 'noted' : ''}`}
      data-action="note"
      data-noted={last !== null}
      aria-label={word ? undefined : name}
      title={name}
      onClick={open}
    >
      <NotebookPen size={14} aria-hidden="true" /> {word}
    </button>
  );
}

function annotationOf(draft: Draft): Annotation {
  return { ...draft, created: draft.modified, removed: null };
}
