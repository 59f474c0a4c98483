import { useState } from 'preact/hooks';
import type { Article } from '../domain/article.ts';
import { correctionOf } from '../domain/correction.ts';
import { Origins } from './origins.tsx';
import { useTools } from './tools.ts';

/** Opens under the headline: what is known of the article and where each was found, and a form to put title, authors and date right. It stays for that page. */
export function CorrectionForm({ article }: { article: Article }) {
  const { phrases, actions } = useTools();
  const [open, setOpen] = useState(false);
  const isCorrected = Object.values(article.origins ?? {}).includes('reader');
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const correction = correctionOf(article, wantedOf(event.currentTarget as HTMLFormElement));
    setOpen(false);
    if (correction) void actions.correct(correction);
  };
  return (
    <div class="correction">
      <button type="button" class="more" data-action="correct" aria-expanded={open} onClick={() => setOpen(!open)}>
        {phrases.say(isCorrected ? 'corrected' : 'correct')}
      </button>
      {open && (
        <form onSubmit={save}>
          <Origins article={article} />
          <Field label={phrases.say('correct_title')} name="title" value={article.title} required />
          <Field label={phrases.say('correct_authors')} name="byline" value={article.byline.join(', ')} />
          <Field label={phrases.say('correct_date')} name="published" type="date" value={article.published?.value.slice(0, 10) ?? ''} />
          <button type="submit">{phrases.say('correct_save')}</button>
          {isCorrected && (
            <button type="button" data-action="uncorrect" onClick={() => void actions.uncorrect(article.url)}>
              {phrases.say('correct_undo')}
            </button>
          )}
        </form>
      )}
    </div>
  );
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
