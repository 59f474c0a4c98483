import { useState } from 'preact/hooks';
import type { Article } from '../domain/article.ts';
import type { PanelClient } from '../messaging/panel-client.ts';
import { Marked } from './marked.tsx';
import type { Entry } from './panel-model.ts';
import { RelationCard } from './relation-card.tsx';
import type { Words } from './words.ts';

/** Cards shown at first; the rest on request. */
const FIRST_CARDS = 3;
/** UTF-16 units of context that help to find the right place. */
const CONTEXT = 32;

/** A statement of the article with the prior statements laid beside it. Clicking it shows the place in the page. */
export function StatementItem({
  entry: { statement, relations },
  article,
  client,
  words,
}: {
  entry: Entry;
  article: Article;
  client: PanelClient;
  words: Words;
}) {
  const { say, many } = words;
  const [all, setAll] = useState(false);
  const [lost, setLost] = useState(false);
  const { start, end } = statement.span;
  const reveal = async () => {
    const quote = {
      exact: statement.text,
      prefix: article.text.slice(Math.max(0, start - CONTEXT), start),
      suffix: article.text.slice(end, end + CONTEXT),
    };
    const answer = await client.reveal(quote);
    setLost(!(answer.ok && answer.value.found));
  };
  const shown = all ? relations : relations.slice(0, FIRST_CARDS);
  const spans = relations.flatMap(({ verdict }) =>
    verdict.kind === 'context'
      ? []
      : verdict.reasons.flatMap(({ rule, current }) => (current && rule !== 'shared-subject' ? [current] : [])),
  );
  const speaker = statement.speakers[0];
  return (
    <li class="statement" data-statement={statement.id}>
      <button type="button" class="text" data-statement-text="" onClick={() => void reveal()} title={say('show_in_page')}>
        <Marked text={statement.text} spans={spans} />
      </button>
      <p class="meta">
        <strong>{speaker?.name ?? (statement.attribution ? say('speaker_unclear') : say('speaker_of_article'))}</strong> ·{' '}
        {say(`manner_${statement.manner}`)}
      </p>
      {lost && <p role="status">{say('not_in_page')}</p>}
      {relations.length > 0 && (
        <ul class="relations">
          {shown.map((relation) => (
            <RelationCard key={relation.prior.id} relation={relation} current={article.published} client={client} words={words} />
          ))}
        </ul>
      )}
      {!all && relations.length > FIRST_CARDS && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {many('show_more', relations.length - FIRST_CARDS)}
        </button>
      )}
    </li>
  );
}
