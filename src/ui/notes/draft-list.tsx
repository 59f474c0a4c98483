import type { Draft } from '../../domain/annotation.ts';
import { entryOf } from '../../exchange/annotations/entry.ts';
import { useTools } from '../tools.ts';
import { useNotes } from './notes-context.ts';

/** What was begun and not finished, on whatever page. */
export function DraftList({ drafts }: { drafts: readonly Draft[] }) {
  const { phrases } = useTools();
  const { edit } = useNotes();
  if (drafts.length === 0) return null;
  return (
    <section class="note-group drafts" data-group="drafts">
      <h2>{phrases.say('notes_drafts')}</h2>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id} class="note" data-draft-of={draft.id}>
            <p class="quiet" dir="auto">
              {subjectOf(draft)}
            </p>
            <p dir="auto">{draft.body.text}</p>
            <button type="button" data-action="continue-draft" onClick={() => edit(draft.target, draft.id)}>
              {phrases.say('note_continue')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function subjectOf({ target, body, id, modified }: Draft): string {
  const { quote, source } = entryOf({ id, target, body, created: modified, modified, removed: null });
  return quote?.exact.slice(0, 200) ?? (source.title || source.url);
}
