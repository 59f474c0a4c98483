import { useMemo, useState } from 'preact/hooks';
import type { Article } from '../domain/article.ts';
import { asWanted, countsOf } from '../domain/findings.ts';
import { ArticleHeader } from './article-header.tsx';
import { FilterBar } from './filter-bar.tsx';
import { IndexingNotice } from './indexing-notice.tsx';
import { JudgedSoFar } from './judging/judged-so-far.tsx';
import { type Entry, entriesOf, possibleIn } from './listing.ts';
import { ChangesSince } from './notes/article-changes.tsx';
import type { Compared, TabState } from './panel-model.ts';
import { coverageText } from './phrases.ts';
import { Minimap } from './pictures/minimap.tsx';
import { useLoaded } from './shell/use-loaded.ts';
import { StatementList } from './statement-list.tsx';
import { summaryText } from './summary.ts';
import { Toolbar } from './toolbar.tsx';
import { useTools } from './tools.ts';

/** The article being read, with everything that the base has to say to it. */
export function ArticleView({
  article,
  comparison: all,
  tab,
  help,
}: {
  article: Article;
  comparison: Compared;
  tab: TabState;
  help(): void;
}) {
  const { phrases, settings } = useTools();
  const { listing } = tab;
  const comparison = useMemo(() => asWanted(all, settings), [all, settings]);
  const entries = useMemo(() => entriesOf(comparison, listing), [comparison, listing]);
  const counts = useMemo(() => countsOf(comparison), [comparison]);
  const [isPictured, setPictured] = useState(false);
  const pictures = { shown: isPictured, toggle: () => setPictured(!isPictured) };
  return (
    <>
      <ArticleHeader article={article}>
        <p class="summary">{summaryText(comparison, phrases)}</p>
        {article.cutShort && (
          <p class="aside" data-aside="cut-short">
            {phrases.say('cut_short')}
          </p>
        )}
        {article.partHidden && (
          <p class="aside" data-aside="part-hidden">
            {phrases.say('part_hidden')}
          </p>
        )}
        {article.capped && (
          <p class="aside" data-aside="capped">
            {phrases.say('capped')}
          </p>
        )}
        <JudgedSoFar judged={comparison.judged} />
        <ChangesSince article={article} keptAs={comparison.keptAs} />
        <Minimap entries={entries} article={article} />
        <Toolbar pictures={pictures} article={article} keptAs={comparison.keptAs} keeping={tab.keeping} help={help} />
      </ArticleHeader>
      <main>
        <ShownPictures shown={isPictured} article={article} comparison={comparison} />
        <h2 class="visually-hidden">{phrases.say('statements_label')}</h2>
        <IndexingNotice />
        {comparison.coverage.inMemory ? <InMemory /> : null}
        {counts.all === 0 ? <NothingFound comparison={comparison} /> : null}
        <FilterBar listing={listing} counts={counts} total={comparison.statements.length} />
        <StatementList entries={entries} article={article} />
        <NoneLeft entries={entries} listing={listing} />
        <Possible listing={listing} count={possibleIn(comparison)} />
        <Others listing={listing} count={comparison.statements.length - counts.all} />
      </main>
    </>
  );
}

const loadPictures = () => import('./pictures/pictures.tsx').then(({ Pictures }) => Pictures);

/** The pictures, drawn when they are first wanted. */
function ShownPictures({ shown, ...of }: { shown: boolean; article: Article; comparison: Compared }) {
  const Pictures = useLoaded(shown ? loadPictures : null);
  return Pictures ? <Pictures {...of} /> : null;
}

/** A search that finds nothing says so, and how to get everything back. */
function NoneLeft({ entries, listing: { words } }: { entries: readonly Entry[]; listing: TabState['listing'] }) {
  const { phrases, actions } = useTools();
  if (entries.length > 0 || words.trim() === '') return null;
  return (
    <p class="others" data-aside="no-match" role="status">
      {phrases.say('search_none', words.trim())}{' '}
      <button type="button" class="link" data-action="clear-search" onClick={() => actions.list({ words: '' })}>
        {phrases.say('search_clear')}
      </button>
    </p>
  );
}

/** Said before anything is kept, not after it is lost. */
function InMemory() {
  const { phrases } = useTools();
  return (
    <p class="aside" data-aside="in-memory" role="status">
      {phrases.say('base_in_memory')}
    </p>
  );
}

/** An empty result says what was searched: it is no all-clear. */
function NothingFound({ comparison: { coverage } }: { comparison: Compared }) {
  const { phrases, settings, go } = useTools();
  const { say, many } = phrases;
  if (!settings.matching) {
    return (
      <p class="aside" data-aside="matching-off">
        {say('matching_off')}{' '}
        <button type="button" class="link" data-action="to-options" onClick={() => go('options')}>
          {say('view_options')}
        </button>
      </p>
    );
  }
  if (coverage.claims === 0) {
    return (
      <p class="aside" data-aside="base-empty">
        {say('base_empty')} {say('base_empty_start')}
      </p>
    );
  }
  return (
    <p class="aside" data-aside="nothing-found">
      {say('nothing_found', coverageText(coverage, phrases))} {many('by_speakers', coverage.bySpeakers)} {say('no_all_clear')}
    </p>
  );
}

/** Conflicts of which the engine is not sure enough: counted, and shown on request. */
function Possible({ listing: { possible }, count }: { listing: TabState['listing']; count: number }) {
  const { phrases, actions } = useTools();
  if (count === 0) return null;
  return (
    <p class="others" data-aside="possible">
      {phrases.many('possible', count)}{' '}
      <button
        type="button"
        class="link"
        data-action="possible"
        aria-expanded={possible}
        onClick={() => actions.list({ possible: !possible })}
      >
        {phrases.say(possible ? 'possible_hide' : 'possible_show')}
      </button>
    </p>
  );
}

/** The sentences that have nothing beside them: counted, and shown on request. */
function Others({ listing: { filter, words, unrelated }, count }: { listing: TabState['listing']; count: number }) {
  const { phrases, actions } = useTools();
  if (filter !== 'all' || words !== '' || count === 0) return null;
  return (
    <p class="others">
      {phrases.many('others', count)}{' '}
      <button
        type="button"
        class="link"
        data-action="others"
        aria-expanded={unrelated}
        onClick={() => actions.list({ unrelated: !unrelated })}
      >
        {phrases.say(unrelated ? 'others_hide' : 'others_show')}
      </button>
    </p>
  );
}
