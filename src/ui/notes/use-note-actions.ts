import { useMemo } from 'preact/hooks';
import type { Annotation, Colour } from '../../domain/annotation.ts';
import type { Failure } from '../../domain/result.ts';
import { entryOf } from '../../exchange/annotations/entry.ts';
import { quotation } from '../../exchange/annotations/quotation.ts';
import { useTools } from '../tools.ts';

/** What can be done with notes from anywhere. None of these throws; each ends in something said. */
export interface NoteActions {
  undo(): Promise<void>;
  redo(): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  recolour(id: string, colour: Colour): Promise<void>;
  /** Highlights what is selected in the shown page. */
  highlight(colour: Colour): Promise<void>;
  /** Binds a lost highlight to what is selected in the shown page. */
  attach(id: string): Promise<void>;
  /** Puts text on the clipboard. */
  copy(text: string): Promise<void>;
  copyQuotation(annotation: Annotation): Promise<void>;
}

export function useNoteActions(): NoteActions {
  const { client, phrases, tell } = useTools();
  return useMemo(() => {
    const { notes } = client;
    const { say, many } = phrases;
    const failed = (message: string) => tell({ name: 'notes-failed', text: say('notes_failed', message), urgent: true });
    const turned = async (which: 'undo' | 'redo') => {
      const done = await notes[which]();
      if (!done.ok) return failed(done.error.message);
      tell({ name: `notes-${which}`, text: done.value === 0 ? say(`notes_nothing_to_${which}`) : say(`notes_${which}_done`) });
    };
    const copy = async (text: string) => {
      const copied = await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      );
      tell(copied ? { name: 'copied', text: say('notes_copied') } : { name: 'copy-failed', text: say('notes_copy_failed'), urgent: true });
    };
    /** What the page says of a selection that can be no highlight, in the reader's words. */
    const refused = ({ code, message }: Failure) => {
      if (code === 'bad-input') return tell({ name: 'no-highlight', text: say(`highlight_${message.replaceAll('-', '_')}`), urgent: true });
      if (code === 'gone') return tell({ name: 'nothing-selected', text: say('toast_nothing_selected') });
      if (code === 'unreachable' || code === 'forbidden') return tell({ name: 'click-needed', text: say('toast_click_needed') });
      failed(message);
    };
    const undoing = { name: 'toast-undo', label: say('toast_action_undo'), run: () => void turned('undo') };
    return {
      async highlight(colour) {
        const made = await notes.highlightSelection(colour);
        if (!made.ok) return refused(made.error);
        tell({ name: 'highlighted', text: say('highlight_done'), action: undoing });
      },
      async attach(id) {
        const bound = await notes.attachToSelection(id);
        if (!bound.ok) return refused(bound.error);
        tell({ name: 'attached', text: say('note_attached'), action: undoing });
      },
      undo: () => turned('undo'),
      redo: () => turned('redo'),
      async remove(ids) {
        const removed = await notes.remove(ids);
        if (!removed.ok) return failed(removed.error.message);
        tell({ name: 'note-removed', text: many('notes_removed', removed.value), action: undoing });
      },
      async recolour(id, colour) {
        const done = await notes.recolour(id, colour);
        if (!done.ok) failed(done.error.message);
      },
      copy,
      copyQuotation: (annotation) => copy(quotation(entryOf(annotation), phrases)),
    };
  }, [client, phrases, tell]);
}
