import { useState } from 'preact/hooks';
import type { ImportPreview, ReadingPlan } from '../../domain/import.ts';
import { useTools } from '../tools.ts';
import { ImportJobs } from './import-jobs.tsx';
import { PreviewForm } from './import-preview.tsx';
import { useAttempt } from './use-library.ts';

/** A file that was looked into and waits for the reader's word. */
interface Chosen {
  readonly file: Blob;
  readonly name: string;
  readonly preview: ImportPreview;
}

/** Bringing statements in: a file or the page's own markup, a preview, then the import with its progress and report. */
export function ImportSection() {
  const { client, phrases, tell } = useTools();
  const { say } = phrases;
  const attempt = useAttempt();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [busy, setBusy] = useState(false);
  const look = async (file: Blob, name: string, plan: ReadingPlan | null) => {
    setBusy(true);
    const preview = await attempt(client.library.previewFile(file, name, plan));
    setBusy(false);
    if (preview) setChosen({ file, name, preview });
  };
  const fromPage = async () => {
    const reviews = await attempt(client.library.pageReviews());
    if (reviews) await look(reviews.file, reviews.name, null);
    else tell({ name: 'no-reviews', text: say('library_no_reviews') });
  };
  const start = async ({ file, name, preview }: Chosen, packName: string) => {
    const job = await attempt(client.library.startImport(file, name, preview.plan, { ...preview.pack, name: packName }, false));
    if (job) setChosen(null);
  };
  return (
    <section>
      {chosen ? (
        <PreviewForm
          preview={chosen.preview}
          file={chosen.name}
          busy={busy}
          replan={(plan) => void look(chosen.file, chosen.name, plan)}
          start={(name) => void start(chosen, name)}
          leave={() => setChosen(null)}
        />
      ) : (
        <div class="part">
          <p>{say('library_import_what')}</p>
          <label class="file">
            {say('library_import_file')}
            <input
              type="file"
              name="import"
              disabled={busy}
              onChange={({ currentTarget }) => {
                const file = currentTarget.files?.[0];
                if (file) void look(file, file.name, null);
              }}
            />
          </label>
          <div class="row">
            <button type="button" data-action="import-page" onClick={() => void fromPage()}>
              {say('library_import_page')}
            </button>
          </div>
        </div>
      )}
      {busy && !chosen && <progress aria-label={say('library_reading_file')} />}
      <ImportJobs />
    </section>
  );
}
