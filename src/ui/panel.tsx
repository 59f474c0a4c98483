import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Dated } from '../domain/dated.ts';
import type { PanelClient } from '../messaging/panel-client.ts';
import { actionsOf } from './actions.ts';
import { Announcer } from './announcer.tsx';
import { ArticleView } from './article-view.tsx';
import { Help } from './help.tsx';
import { NoticeView } from './notice-view.tsx';
import { type TabState, type View, viewOf } from './panel-model.ts';
import { PassageView } from './passage-view.tsx';
import type { Phrases } from './phrases.ts';
import { ToastBar } from './toast-bar.tsx';
import { ToolsContext } from './tools.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { useKeys } from './use-keys.ts';
import { usePanel } from './use-panel.ts';

/** The whole panel: one view for each state. The state stands on the root element, for style sheets and tests. */
export function Panel({ root, client, phrases }: { root: HTMLElement; client: PanelClient; phrases: Phrases }) {
  const [state, dispatch] = usePanel(client);
  const view = viewOf(state);
  const tab = state.shown === null ? undefined : state.tabs.get(state.shown);
  const actions = useMemo(() => actionsOf(client, dispatch, state.shown), [client, dispatch, state.shown]);
  const help = useRef<HTMLDialogElement>(null);
  const keys = useMemo(
    () => ({ help: () => help.current?.showModal(), noConflict: () => actions.tell({ kind: 'no-conflict' }) }),
    [actions],
  );
  useKeys(root, keys);
  useStateOnRoot(root, view);
  useFocusKept(root, view.state);
  const tools = useMemo(() => ({ client, phrases, actions }), [client, phrases, actions]);
  return (
    <ToolsContext.Provider value={tools}>
      <Shown view={view} tab={tab} help={keys.help} />
      <ToastBar toast={tab?.toast ?? null} article={view.state === 'compared' ? view.article : null} />
      <Announcer view={view} />
      <Help dialog={help} />
    </ToolsContext.Provider>
  );
}

function Shown({ view, tab, help }: { view: View; tab: TabState | undefined; help(): void }) {
  if (view.state === 'looked-up') return <PassageView lookUp={view.lookUp} date={dateOfPage(tab, view.lookUp.passage.url)} />;
  if (view.state === 'compared' && tab) return <ArticleView key={view.article.url} {...view} tab={tab} help={help} />;
  return <NoticeView view={view} />;
}

/** When the passage's page was published, if it is an article that was read. */
function dateOfPage(tab: TabState | undefined, url: string): Dated | null {
  const page = tab?.reading.page;
  return page?.status === 'read' && page.article.url === url ? page.article.published : null;
}

function useStateOnRoot(root: HTMLElement, view: View): void {
  const url = urlOf(view);
  useEffect(() => {
    if (url) root.dataset.readingUrl = url;
    else delete root.dataset.readingUrl;
    // Last, so that whoever waits for the state finds the rest in place.
    root.dataset.state = view.state;
  }, [root, view.state, url]);
}

function urlOf(view: View): string | null {
  if ('article' in view) return view.article.url;
  if (view.state === 'unreadable') return view.url;
  if (view.state === 'looked-up') return view.lookUp.passage.url;
  return view.state === 'looking-up' ? view.passage.url : null;
}
