import { useMemo } from 'preact/hooks';
import type { Annotation } from '../../domain/annotation.ts';
import type { TextSelectors } from '../../domain/selector.ts';
import type { Anchorings } from '../../messaging/notes-client.ts';
import { useTools } from '../tools.ts';
import { useNoteActions } from './use-note-actions.ts';

/** Highlights that belong to the shown page and were not found in it, or in several places alike: with the stored passage, to be attached by hand. */
export function LostTray({ annotations, anchorings }: { annotations: readonly Annotation[]; anchorings: Anchorings }) {
  const { say, many } = useTools().phrases;
  const { attach, remove } = useNoteActions();
  const lost = useMemo(() => annotations.flatMap((one) => lostOf(one, anchorings.get(one.id)?.status)), [annotations, anchorings]);
  if (lost.length === 0) return null;
  return (
    <section class="note-group lost" data-group="lost">
      <h2>{many('notes_lost', lost.length)}</h2>
      <p class="quiet">{say('notes_lost_hint')}</p>
      <ul>
        {lost.map(({ id, selectors: { quote }, status }) => (
          <li key={id} class="note" data-lost={id} data-anchoring={status}>
            <p dir="auto">
              <span class="quiet">…{quote.prefix.slice(-80)}</span>
              <mark>{quote.exact}</mark>
              <span class="quiet">{quote.suffix.slice(0, 80)}…</span>
            </p>
            <p class="quiet">{say(`anchoring_${status}`)}</p>
            <div class="row">
              <button type="button" data-action="attach-note" onClick={() => void attach(id)}>
                {say('note_attach')}
              </button>
              <button type="button" data-action="remove-lost" onClick={() => void remove([id])}>
                {say('note_remove')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Lost {
  readonly id: string;
  readonly selectors: TextSelectors;
  readonly status: 'lost' | 'ambiguous';
}

function lostOf({ id, target }: Annotation, status: string | undefined): Lost[] {
  if (target.kind !== 'text' || (status !== 'lost' && status !== 'ambiguous')) return [];
  return [{ id, selectors: target.selectors, status }];
}
