import { Download, Redo2, Undo2 } from 'lucide-preact';
import type { SourcePage } from '../../domain/annotation.ts';
import type { StepsLeft } from '../../domain/notebook.ts';
import { useTools } from '../tools.ts';
import { ImportButton } from './import-button.tsx';
import { GROUPINGS, type Grouping, type NotesListing } from './listing.ts';
import { NoteButton } from './note-buttons.tsx';
import { IconButton } from './note-item.tsx';
import { useNoteActions } from './use-note-actions.ts';

interface NotesBarProps {
  readonly listing: NotesListing;
  readonly page: SourcePage | null;
  readonly steps: StepsLeft;
  readonly isEmpty: boolean;
  change(part: Partial<NotesListing>): void;
  openExport(): void;
}

/** What is shown of the notes, and what can be done with all of them. */
export function NotesBar({ listing, page, steps, isEmpty, change, openExport }: NotesBarProps) {
  const { say } = useTools().phrases;
  const actions = useNoteActions();
  return (
    <div class="notes-bar">
      <div class="row">
        {page && <NoteButton about={(accessed) => aboutWhole(page, accessed)} label={say('note_on_page')} word={say('note_on_page')} />}
        <ImportButton />
        <button type="button" data-action="export-notes" disabled={isEmpty} onClick={openExport}>
          <Download size={14} aria-hidden="true" /> {say('notes_export')}
        </button>
        {steps.undo > 0 && <IconButton name="undo-notes" label={say('key_undo')} act={() => void actions.undo()} of={Undo2} />}
        {steps.redo > 0 && <IconButton name="redo-notes" label={say('key_redo')} act={() => void actions.redo()} of={Redo2} />}
      </div>
      <input
        type="search"
        aria-label={say('notes_search')}
        placeholder={say('notes_search')}
        value={listing.query}
        onInput={({ currentTarget }) => change({ query: currentTarget.value })}
      />
      <div class="row">
        <label>
          {say('notes_group')}{' '}
          <select
            name="grouping"
            value={listing.grouping}
            onChange={({ currentTarget }) => change({ grouping: currentTarget.value as Grouping })}
          >
            {GROUPINGS.map((name) => (
              <option key={name} value={name}>
                {say(`notes_by_${name}`)}
              </option>
            ))}
          </select>
        </label>
        {page && (
          <label>
            <input
              type="checkbox"
              name="this-page"
              checked={listing.page !== null}
              onChange={({ currentTarget }) => change({ page: currentTarget.checked ? page.url : null })}
            />
            {say('notes_this_page')}
          </label>
        )}
      </div>
    </div>
  );
}

function aboutWhole(page: SourcePage, accessed: string) {
  return { kind: 'page', source: { ...page, accessed: page.accessed || accessed } } as const;
}
