import type { Dated } from '../domain/dated.ts';
import { ArticleView } from './article-view.tsx';
import type { Answered, TabState } from './panel-model.ts';
import { PassageView } from './passage-view.tsx';

interface AnswerProps {
  readonly view: Answered;
  readonly tab: TabState;
  help(): void;
}

/** What the engine answered: an article with what was said before, or a passage that was looked up. */
export function AnswerView({ view, tab, help }: AnswerProps) {
  if (view.state === 'compared') return <ArticleView key={view.article.url} {...view} tab={tab} help={help} />;
  return <PassageView lookUp={view.lookUp} date={dateOfPage(tab, view.lookUp.passage.url)} />;
}

/** When the passage's page was published, if it is an article that was read. */
function dateOfPage({ reading: { page } }: TabState, url: string): Dated | null {
  return page.status === 'read' && page.article.url === url ? page.article.published : null;
}
