import { Pencil } from 'lucide-preact';
import type { Article } from '../domain/article.ts';
import { correctionOf } from '../domain/correction.ts';
import { Origins } from './origins.tsx';
import { useTools } from './tools.ts';

/** Opens the form in which title, authors and date are put right. A pencil; where something was corrected, it says so in words. */
export function CorrectButton({ article, open, toggle }: { article: Article; open: boolean; toggle(): void }) {
  const { say } = useTools().phrases;
  const words = isCorrected(article) ? say('corrected') : null;
  return (
    <button
      type="button"
      class={words ? 'more' : 'icon'}
      data-action="correct"
      aria-expanded={open}
      aria-label={words ? undefined : say('correct')}
      title={say('correct')}
      onClick={toggle}
    >
      {words ?? <Pencil size={14} aria-hidden="true" />}
    </button>
  );
}

/** What is known of the article and where each was found, and a form to put title, authors and date right. It stays for that page. */
export function CorrectionForm({ article, close }: { article: Article; close(): void }) {
  const { phrases, actions } = useTools();
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const correction = correctionOf(article, wantedOf(event.currentTarget as HTMLFormElement));
    close();
    if (correction) void actions.correct(correction);
  };
  return (
    <form class="small-form correction" onSubmit={save}>
      <Origins article={article} />
      <Field label={phrases.say('correct_title')} name="title" value={article.title} required />
      <Field label={phrases.say('correct_authors')} name="byline" value={article.byline.join(', ')} />
      <Field label={phrases.say('correct_date')} name="published" type="date" value={article.published?.value.slice(0, 10) ?? ''} />
      <div class="row">
        <button type="submit" class="primary">
          {phrases.say('correct_save')}
        </button>
        {isCorrected(article) && (
          <button type="button" data-action="uncorrect" onClick={() => void actions.uncorrect(article.url)}>
            {phrases.say('correct_undo')}
          </button>
        )}
      </div>
    </form>
  );
}

function isCorrected({ origins }: Article): boolean {
  return Object.values(origins ?? {}).includes('reader');
}

function Field({ label, ...input }: { label: string; name: string; value: string; type?: string; required?: boolean }) {
  return (
    <label>
      {label}
      <input {...input} />
    </label>
  );
}

function wantedOf(form: HTMLFormElement) {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const byline = text('byline')
    .split(',')
    .map((name) => name.trim());
  return { title: text('title'), byline: byline.filter((name) => name !== ''), published: text('published') };
}
