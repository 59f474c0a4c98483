import { Pencil, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Claim } from '../../domain/claim.ts';
import { howText } from '../phrases.ts';
import { Source, When } from '../provenance.tsx';
import { ShareButtons } from '../rooms/share-buttons.tsx';
import { SharedBy } from '../rooms/shared-by.tsx';
import { useTools } from '../tools.ts';
import { ClaimEditor } from './claim-editor.tsx';
import { useAttempt } from './use-library.ts';

interface ClaimItemProps {
  readonly claim: Claim;
  /** Its place in a list that is not wholly in the document. */
  readonly place: { readonly index: number; readonly of: number; readonly measure: (element: HTMLElement | null) => void } | null;
  readonly speakers: boolean;
  showSpeaker(name: string): void;
}

/** A claim of the base, with where it comes from, and what can be done with it. */
export function ClaimItem({ claim, place, speakers, showSpeaker }: ClaimItemProps) {
  const { say } = useTools().phrases;
  const [editing, setEditing] = useState(false);
  const remove = useRemove();
  return (
    <li
      class="claim"
      data-claim={claim.id}
      {...(place && { ref: place.measure, 'data-index': place.index, 'aria-posinset': place.index + 1, 'aria-setsize': place.of })}
    >
      {editing ? (
        <ClaimEditor claim={claim} done={() => setEditing(false)} />
      ) : (
        <>
          <p class="said" lang="en" dir="auto">
            {claim.text}
          </p>
          <By claim={claim} leads={speakers} showSpeaker={showSpeaker} />
          <div class="provenance">
            <When date={claim.said ?? claim.document.published} />
            <Source document={claim.document} />
            <SharedBy shared={claim.shared} />
          </div>
          <div class="tools">
            {!claim.shared && <ShareButtons subject={claim.id} request={() => ({ kind: 'claim', id: claim.id })} />}
            <button
              type="button"
              class="icon"
              data-action="edit-claim"
              aria-label={say('library_edit')}
              title={say('library_edit')}
              onClick={() => setEditing(true)}
            >
              <Pencil size={14} aria-hidden="true" />
            </button>
            <button
              type="button"
              class="icon"
              data-action="delete-claim"
              aria-label={say('library_delete')}
              title={say('library_delete')}
              onClick={() => void remove(claim)}
            >
              <Trash2 size={14} aria-hidden="true" />
            </button>
          </div>
        </>
      )}
    </li>
  );
}

/** Who said it; a name leads to all that its bearer said. */
function By({ claim, leads, showSpeaker }: Pick<ClaimItemProps, 'claim' | 'showSpeaker'> & { readonly leads: boolean }) {
  const { phrases } = useTools();
  const { speaker } = claim;
  return (
    <p class="who">
      {speaker?.id && leads ? (
        <button type="button" class="link" data-action="show-speaker" onClick={() => showSpeaker(speaker.name)}>
          {speaker.name}
        </button>
      ) : (
        <strong>{speaker?.name ?? phrases.say('speaker_article')}</strong>
      )}
      {speaker?.role && <>, {speaker.role}</>}
      <span class="how"> · {howText(claim, phrases)}</span>
    </p>
  );
}

/** Deletes at once, with a way back at the foot of the panel. */
function useRemove(): (claim: Claim) => Promise<void> {
  const { client, phrases, tell } = useTools();
  const attempt = useAttempt();
  return async ({ id }) => {
    if ((await client.library.deleteClaims([id])).ok === false)
      return tell({ name: 'library-failed', text: phrases.say('library_not_deleted'), urgent: true });
    const run = () => void attempt(client.library.restoreClaims([id])).then(() => tell(null));
    tell({
      name: 'claim-deleted',
      text: phrases.say('library_deleted'),
      action: { name: 'undo-delete', label: phrases.say('toast_action_undo'), run },
    });
  };
}
