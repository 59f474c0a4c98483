import { NoticeView } from './notice-view.tsx';
import type { Answered, TabState, View } from './panel-model.ts';
import { Updated } from './shell/loaded-view.tsx';
import { usePart } from './shell/use-loaded.ts';

/** Answers have code of their own. */
export const loadAnswers = () => import('./answer-view.tsx').then(({ AnswerView }) => AnswerView);

/** In these an answer is there or on its way: its code comes while the engine still thinks. */
const WANTS_ANSWERS: ReadonlySet<View['state']> = new Set(['reading', 'comparing', 'looking-up', 'compared', 'looked-up']);

/** What the page in the shown tab is about: a notice, or what the engine answered. */
export function PageView({ view, tab, help }: { view: View; tab: TabState | undefined; help(): void }) {
  const part = usePart(WANTS_ANSWERS.has(view.state) ? loadAnswers : null);
  if (!isAnswered(view) || !tab) return <NoticeView view={view} />;
  if (part.status === 'gone') return <Updated />;
  return part.status === 'there' ? <part.value view={view} tab={tab} help={help} /> : <NoticeView view={questionOf(view)} />;
}

function isAnswered(view: View): view is Answered {
  return view.state === 'compared' || view.state === 'looked-up';
}

/** The state before an answer. */
function questionOf(view: Answered): View {
  return view.state === 'compared' ? { state: 'comparing', article: view.article } : { state: 'looking-up', passage: view.lookUp.passage };
}
