import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Article } from '../domain/article.ts';
import type { JudgedSide } from '../domain/judgement.ts';
import { textOf } from '../domain/span.ts';
import type { Statement } from '../domain/statement.ts';
import { urlId } from '../domain/url-id.ts';
import { JudgeButtons } from './judging/judge-buttons.tsx';
import { type Entry, firstCards, kindOf } from './listing.ts';
import { Marked } from './marked.tsx';
import { currentMarks } from './marking.ts';
import { NoteButtons } from './notes/note-buttons.tsx';
import { aboutRelation, aboutStatement } from './notes/targets.ts';
import { howText } from './phrases.ts';
import { When } from './provenance.tsx';
import { RelationCard } from './relation-card.tsx';
import { ShareButtons } from './rooms/share-buttons.tsx';
import { ShareRelation } from './rooms/share-relation.tsx';
import { useTools } from './tools.ts';

/** Its place in a list that is not wholly in the document. */
interface Place {
  readonly index: number;
  readonly of: number;
  readonly measure: (element: HTMLElement | null) => void;
}

/** A statement of the article with the prior statements laid beside it. Clicking it shows its place in the page. */
export function StatementItem({ entry, article, place }: { entry: Entry; article: Article; place?: Place }) {
  const { phrases, actions } = useTools();
  const { statement, relations } = entry;
  return (
    <li
      class={`statement ${kindOf(entry) ?? 'unrelated'}`}
      data-statement={statement.id}
      {...(place && { ref: place.measure, 'data-index': place.index, 'aria-posinset': place.index + 1, 'aria-setsize': place.of })}
    >
      <div class="current">
        <h3>
          <button
            type="button"
            class="text"
            data-statement-text=""
            data-action="reveal"
            title={phrases.say('show_in_page')}
            onClick={() => void actions.reveal(article, statement.span)}
          >
            <Marked text={statement.text} marks={currentMarks(relations)} />
          </button>
        </h3>{' '}
        <Attributed statement={statement} article={article} />
      </div>{' '}
      <Relations entry={entry} article={article} />
    </li>
  );
}

/** Who says it, and how; the date only where it is another than the article's. */
function Attributed({ statement, article }: { statement: Statement; article: Article }) {
  const { phrases } = useTools();
  const { say } = phrases;
  const { speakers, attribution, reporterHedge, said } = statement;
  const [speaker, teller] = speakers;
  // Those who say it together; of a chain only the innermost is known to speak for himself.
  const together = speaker && !teller ? (attribution?.alongside ?? []) : [];
  const name = speaker?.name ?? say(attribution ? 'speaker_unclear' : 'speaker_article');
  const isOtherDay = said !== null && said.value.slice(0, 10) !== article.published?.value.slice(0, 10);
  return (
    <p class="who">
      <strong>{name}</strong>
      {speaker?.role && <>, {speaker.role}</>}
      {together.map((one) => (
        <Fragment key={one.name}>
          {' · '}
          <strong>{one.name}</strong>
        </Fragment>
      ))}
      {teller && <>, {say('as_told_by', teller.name)}</>}
      <span class="how">
        {' · '}
        {howText(statement, phrases)}
        {reporterHedge && <> · {say('reporter_hedge', textOf(article.text, reporterHedge))}</>}
        {isOtherDay && (
          <>
            {' · '}
            <When date={said} />
          </>
        )}
      </span>{' '}
      <NoteButtons kind="statement" about={(accessed) => aboutStatement(article, statement, accessed)} />
      <ShareButtons
        subject={`article:${urlId(article.url)}/${statement.id}`}
        request={() => ({ kind: 'statement', article, statement: statement.id })}
      />
    </p>
  );
}

function judgedSide({ text, speakers, said }: Statement, { published }: Article): JudgedSide {
  return { text, speaker: speakers[0]?.name ?? null, date: (said ?? published)?.value ?? null };
}

function Relations({ entry: { statement, relations }, article }: { entry: Entry; article: Article }) {
  const { say, many } = useTools().phrases;
  const [all, setAll] = useState(false);
  const first = firstCards(relations);
  const rest = relations.length - first.length;
  if (relations.length === 0) return null;
  return (
    <div class="priors">
      <ul class="relations" aria-label={say('priors_label')}>
        {(all ? relations : first).map((relation) => (
          <RelationCard
            key={relation.prior.id}
            relation={relation}
            current={statement.said ?? article.published}
            speaker={statement.speakers[0] ?? null}
            heading="h4"
          >
            <JudgeButtons relation={relation} current={judgedSide(statement, article)} />{' '}
            <NoteButtons
              kind="relation"
              about={(accessed) => aboutRelation(article, statement, relation.prior, relation.verdict.kind, accessed)}
            />
            <ShareRelation about={(accessed) => aboutRelation(article, statement, relation.prior, relation.verdict.kind, accessed)} />
          </RelationCard>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="more" data-action="more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('show_fewer') : many('show_more', rest)}
        </button>
      )}
    </div>
  );
}
