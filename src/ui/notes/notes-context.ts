import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Body, Draft, Target } from '../../domain/annotation.ts';
import type { Notebook } from '../../domain/notebook.ts';
import type { Result } from '../../domain/result.ts';
import type { PanelClient } from '../../messaging/panel-client.ts';

/** What is open in the editor: a new note (`id` null until its first key), or one that is there, or its draft. */
export interface Editing {
  readonly id: string | null;
  readonly target: Target;
  readonly body: Body;
  /** It was begun earlier and not finished. */
  readonly isDraft: boolean;
}

/** The notes, for every part of the panel. */
export interface NotesTools {
  /** Null until the first report; a failure where the database refuses. */
  readonly notebook: Result<Notebook> | null;
  /** The last note or draft about the same thing; null if there is none. */
  noteOn(target: Target): Pick<Draft, 'id' | 'target'> | null;
  /** The note whose highlight was clicked last in the page. */
  readonly hit: string | null;
  /** Opens the editor: on the draft, where there is one. */
  edit(target: Target, id: string | null): void;
}

export const NotesContext = createContext<NotesTools>({ notebook: null, noteOn: () => null, hit: null, edit: () => {} });

export function useNotes(): NotesTools {
  return useContext(NotesContext);
}

/** Keeps in step with everything that is written, here or in another panel. */
export function useNotebook({ notes }: PanelClient): Result<Notebook> | null {
  const [notebook, setNotebook] = useState<Result<Notebook> | null>(null);
  useEffect(() => notes.watch(setNotebook), [notes]);
  return notebook;
}

const NOTHING: Body = { text: '', tags: [] };

/** What the editor begins with: the draft first, then the note, then nothing. */
export function editingOf(notebook: Notebook, target: Target, id: string | null): Editing {
  const draft = notebook.drafts.find((one) => one.id === id);
  const note = notebook.annotations.find((one) => one.id === id);
  const begun = draft ?? note;
  return { id, target: begun?.target ?? target, body: begun?.body ?? NOTHING, isDraft: draft !== undefined };
}
