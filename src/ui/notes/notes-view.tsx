import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Notebook } from '../../domain/notebook.ts';
import { Notice } from '../notice.tsx';
import { useCursor } from '../statement-cursor.ts';
import { useTools } from '../tools.ts';
import { ColourMeanings } from './colours.tsx';
import { DraftList } from './draft-list.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { FilesBeingWritten } from './file-writer.tsx';
import { HighlightButton } from './highlight-button.tsx';
import { groupsOf, type ListedNote, listedNotes, type NotesListing, notesFor } from './listing.ts';
import { LostTray } from './lost-tray.tsx';
import { NoteGroups } from './note-groups.tsx';
import type { NoteItemActions } from './note-item.tsx';
import { NotesBar } from './notes-bar.tsx';
import { useNotes } from './notes-context.ts';
import { useAnchorings } from './use-anchorings.ts';
import { useNoteActions } from './use-note-actions.ts';
import { useShownPage } from './use-shown-page.ts';
import './notes.css';

/** Everything that the reader marked and wrote: searched, grouped, taken out and in. */
export function NotesView() {
  const { say } = useTools().phrases;
  const { notebook } = useNotes();
  if (!notebook) return <Notice name="notes-loading" tone="busy" title={say('view_notes')} />;
  if (!notebook.ok) return <Notice name="notes-failed" tone="failure" title={say('notes_unavailable')} texts={[notebook.error.message]} />;
  return <Listed notebook={notebook.value} />;
}

/** Notes that are shown at first, so that a search of thousands is drawn between two keys, and more of them at each press of the button. */
const AT_FIRST = 40;
const MORE = 100;

const FIRST: NotesListing = { query: '', grouping: 'article', page: null };

function Listed({ notebook }: { notebook: Notebook }) {
  const { phrases } = useTools();
  const { annotations, drafts, meanings, steps } = notebook;
  const [listing, setListing] = useState(FIRST);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [exporting, setExporting] = useState(false);
  const page = useShownPage();
  const anchorings = useAnchorings();
  const all = useMemo(() => listedNotes(annotations, meanings), [annotations, meanings]);
  const notes = useMemo(() => notesFor(all, listing), [all, listing]);
  const [limit, setLimit] = useState(AT_FIRST);
  const shown = useMemo(() => notes.slice(0, limit), [notes, limit]);
  const groups = useMemo(() => groupsOf(shown, listing.grouping), [shown, listing.grouping]);
  const change = (part: Partial<NotesListing>) => {
    setListing({ ...listing, ...part });
    setLimit(AT_FIRST);
  };
  const actions = useItemActions((tag) => setListing((before) => ({ ...before, query: `#${tag}` })), setChosen);
  useNoteCursor(shown);
  useHitShown(all, () => {
    setListing(FIRST);
    setLimit(all.length);
  });
  const scopes = {
    chosen: annotations.filter(({ id }) => chosen.has(id)),
    shown: notes.map(({ annotation }) => annotation),
    all: annotations,
  };
  return (
    <main class="notes-view">
      <h1 tabIndex={-1}>{phrases.say('view_notes')}</h1>
      <NotesBar
        listing={listing}
        change={change}
        page={page}
        steps={steps}
        count={annotations.length}
        openExport={() => setExporting(true)}
      />
      <FilesBeingWritten />
      {page && <HighlightButton meanings={meanings} />}
      <Count found={notes.length} all={annotations.length} query={listing.query} />
      <DraftList drafts={drafts} />
      <LostTray annotations={annotations} anchorings={anchorings} />
      <NoteGroups
        groups={groups}
        grouping={listing.grouping}
        meanings={meanings}
        chosen={chosen}
        anchorings={anchorings}
        actions={actions}
      />
      <More left={notes.length - shown.length} show={() => setLimit(limit + MORE)} />
      <ColourMeanings meanings={meanings} />
      {exporting && (
        <ExportDialog scopes={scopes} title={titleOf(scopes.shown, phrases.say('export_title'))} close={() => setExporting(false)} />
      )}
    </main>
  );
}

function More({ left, show }: { left: number; show(): void }) {
  const { many } = useTools().phrases;
  if (left <= 0) return null;
  return (
    <button type="button" data-action="more-notes" onClick={show}>
      {many('notes_more', left)}
    </button>
  );
}

/** What was searched, and what was found: an empty list says how notes come about, an empty search where it looked. */
function Count({ found, all, query }: { found: number; all: number; query: string }) {
  const { say, many } = useTools().phrases;
  const words = query.trim();
  const isEmpty = all === 0;
  return (
    <p class={isEmpty || found === 0 ? 'aside' : 'quiet count'} role="status" data-count={found}>
      {isEmpty ? say('notes_empty') : words !== '' || found < all ? many('notes_found', all, found) : many('notes_count', all)}
    </p>
  );
}

function titleOf(annotations: readonly { readonly target: ListedNote['annotation']['target'] }[], several: string): string {
  const titles = new Set(annotations.map(({ target }) => ('source' in target ? target.source.title : target.statement.source.title)));
  const [only] = titles;
  return titles.size === 1 && only ? only : several;
}

/** Goes to the note whose highlight was clicked; `reveal` brings it into the list, where a search or the length of the list keeps it out. */
function useHitShown(all: readonly ListedNote[], reveal: () => void): void {
  const { hit } = useNotes();
  const isThere = all.some(({ entry }) => entry.id === hit);
  useEffect(() => {
    if (hit === null || !isThere) return;
    if (focusNote(hit)) return;
    reveal();
    const timer = setTimeout(() => focusNote(hit));
    return () => clearTimeout(timer);
  }, [hit, isThere]);
}

function focusNote(id: string): boolean {
  const item = [...document.querySelectorAll<HTMLElement>('[data-note]')].find(({ dataset }) => dataset.note === id);
  item?.querySelector<HTMLElement>('[data-note-text]')?.focus({ preventScroll: true });
  item?.scrollIntoView?.({ block: 'nearest' });
  return item !== undefined;
}

/** The keys for next and previous go along the notes. */
function useNoteCursor(notes: readonly ListedNote[]): void {
  const cursor = useMemo(
    () => ({
      ids: notes.map(({ entry }) => entry.id),
      conflicts: [],
      last: () => document.activeElement?.closest<HTMLElement>('[data-note]')?.dataset.note ?? null,
      seek: (id: string) => void focusNote(id),
    }),
    [notes],
  );
  useCursor(cursor);
}

type ChangeChosen = (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void;

function useItemActions(findTag: (tag: string) => void, setChosen: ChangeChosen): NoteItemActions {
  const { actions: panel, client, tell, phrases } = useTools();
  const { edit } = useNotes();
  const notes = useNoteActions();
  const page = useShownPage();
  const url = page?.url ?? null;
  return useMemo(
    () => ({
      edit: ({ annotation }) => edit(annotation.target, annotation.id),
      async show({ entry }) {
        if (entry.source.url !== url || !entry.quote) return panel.openSource(entry.link);
        const shown = await client.reveal(entry.quote);
        if (!shown.ok) return panel.openSource(entry.link);
        if (!shown.value.found) tell({ name: 'not-in-page', text: phrases.say('toast_not_in_page') });
      },
      copy: ({ annotation }) => void notes.copyQuotation(annotation),
      remove: ({ entry }) => void notes.remove([entry.id]),
      recolour: ({ entry }, colour) => void notes.recolour(entry.id, colour),
      choose: ({ entry }, isChosen) =>
        setChosen((before) => new Set(isChosen ? [...before, entry.id] : [...before].filter((id) => id !== entry.id))),
      findTag,
    }),
    [edit, notes, panel, client, tell, phrases, url],
  );
}
