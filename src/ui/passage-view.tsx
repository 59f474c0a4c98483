import { ArrowLeft } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import type { Dated } from '../domain/dated.ts';
import type { LookUp } from '../domain/reading.ts';
import { JudgeButtons } from './judging/judge-buttons.tsx';
import { JudgedSoFar } from './judging/judged-so-far.tsx';
import { Marked } from './marked.tsx';
import { currentMarks } from './marking.ts';
import { coverageText } from './phrases.ts';
import { RelationCard } from './relation-card.tsx';
import { focusStatement, useCursor } from './statement-cursor.ts';
import { useTools } from './tools.ts';

/** The one thing to go along. */
const PASSAGE = { ids: ['passage'], seek: (id: string) => void focusStatement(document, id) };

/** What the base holds on a passage that the reader selected, on any page. Best first; all of it, because it was asked for. `date`: of the passage. */
export function PassageView({ lookUp: { passage, relations, coverage, judged }, date }: { lookUp: LookUp; date: Dated | null }) {
  const { phrases, actions } = useTools();
  const { say, many } = phrases;
  const isConflict = relations.some(({ verdict: { kind } }) => kind === 'contradicts' || kind === 'differs');
  useCursor(useMemo(() => ({ ...PASSAGE, conflicts: isConflict ? PASSAGE.ids : [] }), [isConflict]));
  return (
    <>
      <header class="passage">
        <button type="button" data-action="back" onClick={() => void actions.leavePassage()}>
          <ArrowLeft size={16} aria-hidden="true" class="flips" /> {say('back_to_page')}
        </button>
        <h1 tabIndex={-1}>{say('look_up_title')}</h1>
      </header>
      <main>
        <div class="statement" data-statement="passage">
          <div class="current">
            <blockquote class="text" data-statement-text="" tabIndex={-1}>
              <Marked text={passage.text} marks={currentMarks(relations)} />
            </blockquote>
            {passage.title !== '' && (
              <p class="who" dir="auto">
                {passage.title}
              </p>
            )}
          </div>
          <div class="priors">
            {relations.length === 0 ? (
              <p class="aside" data-aside={coverage.claims === 0 ? 'base-empty' : 'nothing-found'}>
                {coverage.claims === 0 ? say('base_empty') : say('nothing_found_passage', coverageText(coverage, phrases))}
              </p>
            ) : (
              <p class="summary">{many('look_up_summary', relations.length, coverageText(coverage, phrases))}</p>
            )}
            <ul class="relations" aria-label={say('priors_label')}>
              {relations.map((relation) => (
                <RelationCard key={relation.prior.id} relation={relation} current={date} heading="h2">
                  <JudgeButtons relation={relation} current={{ text: passage.text, speaker: null, date: date?.value ?? null }} />
                </RelationCard>
              ))}
            </ul>
          </div>
        </div>
        <JudgedSoFar judged={judged} />
      </main>
    </>
  );
}
