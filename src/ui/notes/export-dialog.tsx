import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Annotation } from '../../domain/annotation.ts';
import { obsidianLink } from '../../exchange/annotations/markdown.ts';
import { EXPORT_FORMATS, type ExportFormat, type NotesFile, writeNotes } from '../../exchange/annotations/writing.ts';
import type { Phrases } from '../phrases.ts';
import { useTools } from '../tools.ts';
import { useFileWriter } from './file-writer.tsx';
import { renderMarkdown } from './markdown.ts';
import { openElsewhere, saveFile } from './save-file.ts';
import { useNoteActions } from './use-note-actions.ts';

/** Sets of notes that can be exported; sets that are empty, or the same as the next, are not offered. */
export interface ExportScopes {
  readonly chosen: readonly Annotation[];
  readonly shown: readonly Annotation[];
  readonly all: readonly Annotation[];
}
type ScopeName = keyof ExportScopes;

/** Formats that a spreadsheet may open. */
const TABLES: readonly ExportFormat[] = ['csv', 'readwise'];

/** What goes out, and in which form. `title` names the file. */
export function ExportDialog({ scopes, title, close }: { scopes: ExportScopes; title: string; close(): void }) {
  const { phrases, tell } = useTools();
  const { say, many } = phrases;
  const actions = useNoteActions();
  const writeFile = useFileWriter();
  const offered = (['chosen', 'shown', 'all'] as const).filter((name) => isOffered(name, scopes));
  const [scope, setScope] = useState<ScopeName>(offered[0] ?? 'all');
  const [format, setFormat] = useState<ExportFormat>('markdown');
  const [bom, setBom] = useState(true);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  /** Writes what was chosen, while the panel goes on, and hands it on. */
  const write = async (handOn: (text: string, file: NotesFile) => unknown) => {
    close();
    const file = fileOf(scopes[scope], format, title, bom, phrases);
    const text = await writeFile(file);
    if (text === null) return tell({ name: 'export-cancelled', text: say('export_cancelled', file.name) });
    await handOn(text, file);
  };
  const save = (text: string, { name, type }: NotesFile) => {
    saveFile(document, { name, type, text });
    tell({ name: 'exported', text: many('notes_exported', scopes[scope].length, name) });
  };
  const openObsidian = async (text: string, { name }: NotesFile) => {
    await actions.copy(text);
    openElsewhere(document, obsidianLink(name.replace(/\.md$/, '')));
  };
  return (
    <dialog ref={dialog} aria-labelledby={heading} class="export-dialog" data-dialog="export" onClose={close}>
      <h2 id={heading}>{say('notes_export')}</h2>
      <fieldset>
        <legend>{say('export_which')}</legend>
        {offered.map((name) => (
          <label key={name}>
            <input type="radio" name="scope" value={name} checked={name === scope} onChange={() => setScope(name)} />
            {many(`export_scope_${name}`, scopes[name].length)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say('export_format')}</legend>
        {EXPORT_FORMATS.map((name) => (
          <label key={name}>
            <input type="radio" name="format" value={name} checked={name === format} onChange={() => setFormat(name)} />
            <span>{say(`export_format_${name.replace('-', '_')}`)}</span>
          </label>
        ))}
      </fieldset>
      {TABLES.includes(format) && (
        <label>
          <input type="checkbox" name="bom" checked={bom} onChange={({ currentTarget }) => setBom(currentTarget.checked)} />
          {say('export_bom')}
        </label>
      )}
      <div class="row">
        <button type="button" class="primary" data-action="save-file" onClick={() => void write(save)}>
          {say('export_save')}
        </button>
        <button type="button" data-action="copy-file" onClick={() => void write(actions.copy)}>
          {say('export_copy')}
        </button>
        {format === 'markdown' && (
          <button type="button" data-action="open-obsidian" onClick={() => void write(openObsidian)}>
            {say('export_obsidian')}
          </button>
        )}
        <button type="button" data-action="close" onClick={() => dialog.current?.close()}>
          {say('close')}
        </button>
      </div>
    </dialog>
  );
}

function isOffered(name: ScopeName, { chosen, shown, all }: ExportScopes): boolean {
  if (name === 'chosen') return chosen.length > 0;
  return name === 'all' || (shown.length > 0 && shown.length < all.length);
}

function fileOf(annotations: readonly Annotation[], format: ExportFormat, title: string, bom: boolean, phrases: Phrases): NotesFile {
  const { locale, direction } = phrases;
  const today = new Date().toISOString().slice(0, 10);
  // Read from the first to the last, whatever the order of the list.
  const inOrder = [...annotations].sort((a, b) => a.created.localeCompare(b.created));
  return writeNotes(inOrder, format, title, { wording: phrases, locale, direction, bom, today, renderMarkdown });
}
