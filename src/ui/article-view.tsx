import { useRef, useState } from 'preact/hooks';
import type { Article } from '../domain/article.ts';
import type { PanelClient } from '../messaging/panel-client.ts';
import { ArticleTools } from './article-tools.tsx';
import { coverageText } from './coverage-line.tsx';
import { Help } from './help.tsx';
import { type Compared, countsOf, entriesOf, type Filter, type Order } from './panel-model.ts';
import { StatementItem } from './statement-item.tsx';
import { useKeys } from './use-keys.ts';
import type { Words } from './words.ts';

const KINDS = ['contradicts', 'differs', 'repeats', 'context'] as const;

/** The article being read, with everything that the base has to say to it. */
export function ArticleView({
  article,
  comparison,
  client,
  words,
}: {
  article: Article;
  comparison: Compared;
  client: PanelClient;
  words: Words;
}) {
  const { say, many, date } = words;
  const [filter, setFilter] = useState<Filter>('related');
  const [order, setOrder] = useState<Order>('reading');
  const list = useRef<HTMLOListElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  useKeys(list, help);
  const counts = countsOf(comparison);
  const entries = entriesOf(comparison, filter, order);
  const found = KINDS.filter((kind) => counts[kind] > 0).map((kind) => many(`summary_${kind}`, counts[kind]));
  const summary = `${[many('summary_statements', comparison.statements.length), ...found].join(', ')}; ${coverageText(comparison.coverage, words)}.`;
  const about = [article.siteName, article.published && date(article.published), article.byline.join(', ')].filter(Boolean).join(' · ');
  const chips: readonly Filter[] = ['related', ...KINDS, 'all'];
  return (
    <>
      <header>
        <h1>{article.title}</h1>
        <p class="meta">{about}</p>
        <p class="summary" role="status">
          {summary}
        </p>
        {article.cutShort && <p class="warning">{say('cut_short')}</p>}
        <ArticleTools article={article} keptAs={comparison.keptAs} client={client} words={words} help={() => help.current?.showModal()} />
      </header>
      <main>
        <div class="filters" role="toolbar" aria-label={say('filter_label')}>
          {chips.map((one) => (
            <button type="button" key={one} class={`chip ${one}`} aria-pressed={filter === one} onClick={() => setFilter(one)}>
              {say(`filter_${one}`)}
              {one !== 'related' && one !== 'all' && <span class="count"> {counts[one]}</span>}
            </button>
          ))}
          <label class="order">
            <input
              type="checkbox"
              checked={order === 'conflicts'}
              onChange={(event) => setOrder(event.currentTarget.checked ? 'conflicts' : 'reading')}
            />{' '}
            {say('order_conflicts')}
          </label>
        </div>
        {comparison.relations.length === 0 && (
          <p class="empty">{comparison.coverage.claims === 0 ? say('base_empty') : say('nothing_found')}</p>
        )}
        <ol class="statements" ref={list} aria-label={say('statements_label')}>
          {entries.map((entry) => (
            <StatementItem key={entry.statement.id} entry={entry} article={article} client={client} words={words} />
          ))}
        </ol>
      </main>
      <Help dialog={help} words={words} />
    </>
  );
}
