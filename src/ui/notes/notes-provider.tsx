import type { ComponentChildren } from 'preact';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Draft, Target } from '../../domain/annotation.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { useTools } from '../tools.ts';
import { FileWriter } from './file-writer.tsx';
import { type Editing, editingOf, NotesContext, useNotebook } from './notes-context.ts';
import { targetKey } from './targets.ts';
import { useHit } from './use-hit.ts';

const loadDialog = () => import('./note-dialog.tsx').then(({ NoteDialog }) => NoteDialog);

/** Gives every part of the panel the notes, and one editor over all views; its code comes when it is first wanted. */
export function NotesProvider({ children }: { children: ComponentChildren }) {
  const { client } = useTools();
  const notebook = useNotebook(client);
  const [editing, setEditing] = useState<(Editing & { readonly key: string }) | null>(null);
  const Dialog = useLoaded(editing ? loadDialog : null);
  const { annotations, drafts } = notebook?.ok ? notebook.value : NONE;
  // Asked for at every statement and card: looked up, not searched. Drafts change at every key, notes do not.
  const noted = useMemo(() => byTarget(annotations), [annotations]);
  const begun = useMemo(() => byTarget(drafts), [drafts]);
  const hit = useHit();
  // The same for good, so that a list of notes is not drawn anew at each key in the editor above it.
  const now = useRef(notebook);
  now.current = notebook;
  const edit = useCallback((target: Target, id: string | null) => {
    if (now.current?.ok) setEditing({ ...editingOf(now.current.value, target, id), key: `${id ?? ''} ${targetKey(target)}` });
  }, []);
  const notes = useMemo(() => {
    const noteOn = (target: Target) => {
      const key = targetKey(target);
      return begun.get(key) ?? noted.get(key) ?? null;
    };
    return { notebook, hit, noteOn, edit };
  }, [notebook, noted, begun, hit, edit]);
  return (
    <NotesContext.Provider value={notes}>
      <FileWriter>{children}</FileWriter>
      {editing && Dialog && (
        <Dialog key={editing.key} editing={editing} close={() => setEditing((now) => (now?.key === editing.key ? null : now))} />
      )}
    </NotesContext.Provider>
  );
}

const NONE = { annotations: [], drafts: [] } as const;

type About = Pick<Draft, 'id' | 'target'>;

function byTarget(all: readonly About[]): ReadonlyMap<string, About> {
  return new Map(all.map((one) => [targetKey(one.target), one]));
}
