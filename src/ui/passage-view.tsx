import type { LookUp } from '../domain/reading.ts';
import type { PanelClient } from '../messaging/panel-client.ts';
import { coverageText } from './coverage-line.tsx';
import { RelationCard } from './relation-card.tsx';
import type { Words } from './words.ts';

/** What the base holds on a passage that the reader selected, on any page. */
export function PassageView({
  lookUp,
  client,
  words,
  back,
}: {
  lookUp: LookUp;
  client: PanelClient;
  words: Words;
  back: (() => void) | null;
}) {
  const { say } = words;
  return (
    <>
      <header>
        <h1>{say('look_up_title')}</h1>
        <p class="summary" role="status">
          {coverageText(lookUp.coverage, words)}.
        </p>
        {back && (
          <button type="button" onClick={back}>
            {say('back_to_page')}
          </button>
        )}
      </header>
      <main>
        <div class="statement" data-statement="passage">
          <blockquote class="text" data-statement-text="">
            {lookUp.passage.text}
          </blockquote>
          <p class="meta">{lookUp.passage.title}</p>
          {lookUp.relations.length === 0 && (
            <p class="empty">{say(lookUp.coverage.claims === 0 ? 'base_empty' : 'nothing_found_passage')}</p>
          )}
          <ul class="relations">
            {lookUp.relations.map((relation) => (
              <RelationCard key={relation.prior.id} relation={relation} current={null} client={client} words={words} />
            ))}
          </ul>
        </div>
      </main>
    </>
  );
}
