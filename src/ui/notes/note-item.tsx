import { Palette, Pencil, Quote, Trash2 } from 'lucide-preact';
import { useMemo, useState } from 'preact/hooks';
import type { Anchoring } from '../../domain/annotation.ts';
import { ShareButtons } from '../rooms/share-buttons.tsx';
import { useTools } from '../tools.ts';
import { ColourPicker, colourName } from './colours.tsx';
import type { ListedNote, Meanings } from './listing.ts';
import { NoteQuote } from './note-quote.tsx';
import { NoteText } from './note-text.tsx';

/** What a note in a list can do. */
export interface NoteItemActions {
  edit(note: ListedNote): void;
  show(note: ListedNote): void;
  copy(note: ListedNote): void;
  remove(note: ListedNote): void;
  recolour(note: ListedNote, colour: Parameters<Parameters<typeof ColourPicker>[0]['choose']>[0]): void;
  choose(note: ListedNote, isChosen: boolean): void;
  findTag(tag: string): void;
}

interface NoteItemProps {
  readonly note: ListedNote;
  readonly meanings: Meanings;
  readonly chosen: boolean;
  /** What became of it in the page; null where that page is not shown. */
  readonly anchoring: Anchoring | null;
  readonly actions: NoteItemActions;
}

/** One highlight or note. Drawn anew only when something of it changed: at each key of a search most of them stay. */
export function NoteItem({ note, meanings, chosen, anchoring, actions }: NoteItemProps) {
  return useMemo(
    () => <Drawn note={note} meanings={meanings} chosen={chosen} anchoring={anchoring} actions={actions} />,
    [note, meanings, chosen, anchoring, actions],
  );
}

/** What it is about, the reader's words and what can be done with it. */
function Drawn({ note, meanings, chosen, anchoring, actions }: NoteItemProps) {
  const { phrases } = useTools();
  const { say, date } = phrases;
  const { entry } = note;
  const day = { value: entry.created.slice(0, 10), precision: 'day', inferred: false } as const;
  return (
    <li class={`note ${entry.colour ? `mark-${entry.colour}` : ''}`} data-note={entry.id} data-about={entry.kind}>
      <p class="note-head quiet">
        <label>
          <input
            type="checkbox"
            checked={chosen}
            aria-label={say('note_choose')}
            onChange={({ currentTarget }) => actions.choose(note, currentTarget.checked)}
          />
          {entry.colour ? colourName(entry.colour, meanings, phrases) : say(`note_about_${entry.kind}`)}
        </label>
        <time dateTime={entry.created}>{date(day)}</time>
      </p>
      <NoteQuote entry={entry} show={() => actions.show(note)} />
      <AnchoringLine anchoring={anchoring} />
      {entry.text !== '' && <NoteText text={entry.text} />}
      {entry.tags.length > 0 && (
        <ul class="tags" aria-label={say('note_tags')}>
          {entry.tags.map((tag) => (
            <li key={tag}>
              <button type="button" class="bare" title={say('notes_find_tag', tag)} onClick={() => actions.findTag(tag)}>
                {tag}
              </button>
            </li>
          ))}
        </ul>
      )}
      <ItemButtons note={note} meanings={meanings} actions={actions} />
    </li>
  );
}

/** Says where the words are no longer what or where they were. */
function AnchoringLine({ anchoring }: { anchoring: Anchoring | null }) {
  const { say, number } = useTools().phrases;
  if (!anchoring || anchoring.status === 'exact' || anchoring.status === 'pending') return null;
  const share = anchoring.status === 'approximate' ? number(Math.floor(anchoring.score * 100)) : '';
  return (
    <p class="quiet" data-anchoring={anchoring.status}>
      {say(`anchoring_${anchoring.status}`, share)}
    </p>
  );
}

function ItemButtons({ note, meanings, actions }: Omit<NoteItemProps, 'chosen' | 'anchoring'>) {
  const { say } = useTools().phrases;
  const [colouring, setColouring] = useState(false);
  const { id, colour, kind, text } = note.entry;
  return (
    <div class="note-buttons">
      <IconButton
        name="edit-note"
        label={say(text === '' && kind === 'text' ? 'note_add' : 'note_edit')}
        act={() => actions.edit(note)}
        of={Pencil}
      />
      {colour && (
        <IconButton name="colour-note" label={say('note_colour')} expanded={colouring} act={() => setColouring(!colouring)} of={Palette} />
      )}
      <IconButton name="copy-note" label={say('note_copy')} act={() => actions.copy(note)} of={Quote} />
      <ShareButtons subject={note.annotation.id} request={() => ({ kind: 'note', note: note.annotation })} />
      <IconButton name="remove-note" label={say('note_remove')} act={() => actions.remove(note)} of={Trash2} />
      {colour && colouring && (
        <ColourPicker name={`colour-${id}`} value={colour} meanings={meanings} choose={(chosen) => actions.recolour(note, chosen)} />
      )}
    </div>
  );
}

interface IconButtonProps {
  /** Its `data-action`. */
  readonly name: string;
  readonly label: string;
  readonly expanded?: boolean;
  readonly of: typeof Pencil;
  act(): void;
}

export function IconButton({ name, label, expanded, of: Icon, act }: IconButtonProps) {
  return (
    <button type="button" class="icon" data-action={name} aria-label={label} title={label} aria-expanded={expanded} onClick={act}>
      <Icon size={15} aria-hidden="true" />
    </button>
  );
}
