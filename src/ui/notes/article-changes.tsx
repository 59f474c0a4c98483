import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../domain/article.ts';
import type { ArticleChanges, PassageChange } from '../../domain/change.ts';
import { useTools } from '../tools.ts';
import { useNotes } from './notes-context.ts';
import './article-changes.css';

/** Says which passages of an annotated or kept article were changed since it was first marked or kept, with the words taken out and put in. */
export function ChangesSince({ article, keptAs }: { article: Article; keptAs: string | null }) {
  const { client, phrases } = useTools();
  const { notebook } = useNotes();
  const [known, setKnown] = useState<ArticleChanges | null>(null);
  // Asked again when something is marked, or the article kept: from then on the article is followed.
  const marks = notebook?.ok ? notebook.value.annotations.length : 0;
  useEffect(() => {
    let isCurrent = true;
    void client.notes.changesOf(article).then((found) => isCurrent && setKnown(found.ok ? found.value : null));
    return () => {
      isCurrent = false;
    };
  }, [client, article, marks, keptAs]);
  if (!known) return null;
  const day = { value: known.since.slice(0, 10), precision: 'day', inferred: false } as const;
  return (
    <details class="aside changes-since" data-aside="changed" data-changes={known.changes.length}>
      <summary>{phrases.many('article_changed', known.changes.length, phrases.date(day))}</summary>
      <ul>
        {known.changes.map((change) => (
          <li key={keyOf(change)} data-change={change.kind}>
            <p class="quiet">{phrases.say(`passage_${change.kind}`)}</p>
            <p lang="en" dir="auto">
              <Words change={change} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

function keyOf(change: PassageChange): string {
  return `${change.kind} ${'before' in change ? change.before : ''} ${'after' in change ? change.after : ''}`;
}

function Words({ change }: { change: PassageChange }) {
  if (change.kind === 'vanished') return <del>{change.before}</del>;
  if (change.kind === 'added') return <ins>{change.after}</ins>;
  return (
    <>
      {change.words.map(({ kind, text }, i) => {
        // The pieces of one comparison stay as they are: their place names them.
        const key = `${i} ${text}`;
        if (kind === 'removed') return <del key={key}>{text}</del>;
        return kind === 'added' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
      })}
    </>
  );
}
