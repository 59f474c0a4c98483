import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Target } from '../../domain/annotation.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { useTools } from '../tools.ts';
import { type Editing, editingOf, NotesContext, useNotebook } from './notes-context.ts';
import { targetKey } from './targets.ts';

const loadDialog = () => import('./note-dialog.tsx').then(({ NoteDialog }) => NoteDialog);

/** Gives every part of the panel the notes, and one editor over all views; its code comes when it is first wanted. */
export function NotesProvider({ children }: { children: ComponentChildren }) {
  const { client } = useTools();
  const notebook = useNotebook(client);
  const [editing, setEditing] = useState<(Editing & { readonly key: string }) | null>(null);
  const Dialog = useLoaded(editing ? loadDialog : null);
  const notes = useMemo(
    () => ({
      notebook,
      edit(target: Target, id: string | null) {
        if (notebook?.ok) setEditing({ ...editingOf(notebook.value, target, id), key: `${id ?? ''} ${targetKey(target)}` });
      },
    }),
    [notebook],
  );
  return (
    <NotesContext.Provider value={notes}>
      {children}
      {editing && Dialog && (
        <Dialog key={editing.key} editing={editing} close={() => setEditing((now) => (now?.key === editing.key ? null : now))} />
      )}
    </NotesContext.Provider>
  );
}
