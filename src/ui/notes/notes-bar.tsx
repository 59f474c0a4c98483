import { Download, Redo2, Undo2 } from 'lucide-preact';
import type { SourcePage } from '../../domain/annotation.ts';
import type { StepsLeft } from '../../domain/notebook.ts';
import { useTools } from '../tools.ts';
import { ImportButton } from './import-button.tsx';
import { GROUPINGS, type Grouping, type NotesListing } from './listing.ts';
import { NoteButton } from './note-buttons.tsx';
import { IconButton } from './note-item.tsx';
import { NoteSearch } from './note-search.tsx';
import { useNoteActions } from './use-note-actions.ts';

interface NotesBarProps {
  readonly listing: NotesListing;
  readonly page: SourcePage | null;
  readonly steps: StepsLeft;
  /** Of all notes. */
  readonly count: number;
  change(part: Partial<NotesListing>): void;
  openExport(): void;
}

/** Notes that take longer to search than a key may. */
const MANY = 500;

/** What is shown of the notes, and what can be done with all of them. */
export function NotesBar({ listing, page, steps, count, change, openExport }: NotesBarProps) {
  const { say } = useTools().phrases;
  const actions = useNoteActions();
  return (
    <div class="notes-bar">
      <div class="row">
        {page && <NoteButton about={(accessed) => aboutWhole(page, accessed)} label={say('note_on_page')} word={say('note_on_page')} />}
        <ImportButton />
        <button type="button" data-action="export-notes" disabled={count === 0} onClick={openExport}>
          <Download size={14} aria-hidden="true" /> {say('notes_export')}
        </button>
        {steps.undo > 0 && <IconButton name="undo-notes" label={say('key_undo')} act={() => void actions.undo()} of={Undo2} />}
        {steps.redo > 0 && <IconButton name="redo-notes" label={say('key_redo')} act={() => void actions.redo()} of={Redo2} />}
      </div>
      <NoteSearch query={listing.query} isLong={count > MANY} search={(query) => change({ query })} />
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
