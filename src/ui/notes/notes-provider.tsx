import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Draft, Target } from '../../domain/annotation.ts';
import type { Notebook } from '../../domain/notebook.ts';
import type { Result } from '../../domain/result.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { useTools } from '../tools.ts';
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
  // Asked for at every statement and card: looked up, not searched.
  const known = useMemo(() => byTarget(notebook), [notebook]);
  const hit = useHit();
  const notes = useMemo(
    () => ({
      notebook,
      hit,
      noteOn: (target: Target) => known.get(targetKey(target)) ?? null,
      edit(target: Target, id: string | null) {
        if (notebook?.ok) setEditing({ ...editingOf(notebook.value, target, id), key: `${id ?? ''} ${targetKey(target)}` });
      },
    }),
    [notebook, known, hit],
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

function byTarget(notebook: Result<Notebook> | null): ReadonlyMap<string, Pick<Draft, 'id' | 'target'>> {
  const { annotations, drafts } = notebook?.ok ? notebook.value : { annotations: [], drafts: [] };
  return new Map([...annotations, ...drafts].map((one) => [targetKey(one.target), one]));
}
