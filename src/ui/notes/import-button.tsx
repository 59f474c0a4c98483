import { Upload } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import type { NotesImport } from '../../domain/notebook.ts';
import { useTools } from '../tools.ts';
import { useNoteActions } from './use-note-actions.ts';

/** Bytes of a file of notes; beyond that it is another file. */
const LARGEST = 200_000_000;
/** Bad items that are told one by one. */
const MOST_TOLD = 20;

/** Takes in a file of notes, says what came of it, and lists what could not be read. */
export function ImportButton() {
  const { client, phrases, tell } = useTools();
  const { say, many } = phrases;
  const { undo } = useNoteActions();
  const field = useRef<HTMLInputElement>(null);
  const [report, setReport] = useState<NotesImport | null>(null);
  const take = async (file: File) => {
    const failed = (message: string) => tell({ name: 'import-failed', text: say('notes_import_failed', file.name, message), urgent: true });
    if (file.size > LARGEST) return failed(say('notes_import_too_large'));
    const read = await file.text().then(
      (text) => client.notes.takeIn(text),
      (error: unknown) => ({ ok: false, error: { message: String(error) } }) as const,
    );
    if (!read.ok) return failed(read.error.message);
    const { taken, already, problems } = read.value;
    setReport(problems.length > 0 ? read.value : null);
    const text = phrases.list([many('notes_taken', taken), many('notes_already', already), many('notes_unreadable', problems.length)]);
    const action = { name: 'toast-undo', label: say('toast_action_undo'), run: () => void undo() };
    tell(taken > 0 ? { name: 'imported', text, action } : { name: 'imported', text });
  };
  const onChange = (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file) void take(file);
    input.value = '';
  };
  return (
    <>
      <button type="button" data-action="import-notes" title={say('notes_import_hint')} onClick={() => field.current?.click()}>
        <Upload size={14} aria-hidden="true" /> {say('notes_import')}
      </button>
      <input
        ref={field}
        type="file"
        hidden
        data-file="notes"
        accept=".json,.jsonld,.csv,application/json,application/ld+json,text/csv"
        aria-label={say('notes_import')}
        onChange={({ currentTarget }) => onChange(currentTarget)}
      />
      {report && <Unreadable report={report} close={() => setReport(null)} />}
    </>
  );
}

function Unreadable({ report: { problems }, close }: { report: NotesImport; close(): void }) {
  const { say, many } = useTools().phrases;
  return (
    <section class="aside" data-report="import">
      <p>{many('notes_unreadable', problems.length)}</p>
      <ul>
        {problems.slice(0, MOST_TOLD).map(({ item, message }) => (
          <li key={item}>{say('notes_problem', item, message)}</li>
        ))}
      </ul>
      <button type="button" class="link" onClick={close}>
        {say('dismiss')}
      </button>
    </section>
  );
}
