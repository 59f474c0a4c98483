import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Dated } from '../domain/dated.ts';
import type { PanelClient } from '../messaging/panel-client.ts';
import { actionsOf } from './actions.ts';
import { Announcer } from './announcer.tsx';
import { ArticleView } from './article-view.tsx';
import { Help } from './help.tsx';
import { NotesProvider } from './notes/notes-provider.tsx';
import { NoticeView } from './notice-view.tsx';
import { type TabState, type View, viewOf } from './panel-model.ts';
import { PassageView } from './passage-view.tsx';
import type { Phrases } from './phrases.ts';
import { RoomsContext, useWatchedRooms } from './rooms/rooms-context.ts';
import { LoadedView } from './shell/loaded-view.tsx';
import { Navigation } from './shell/navigation.tsx';
import { useBadge } from './shell/use-badge.ts';
import { useSettings } from './shell/use-settings.ts';
import { useView } from './shell/use-view.ts';
import type { ViewName } from './shell/views.ts';
import type { StatementCursor } from './statement-cursor.ts';
import { sayingOf, ToastBar } from './toast-bar.tsx';
import type { Saying } from './toasts.ts';
import { ToolsContext } from './tools.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { useKeys } from './use-keys.ts';
import { usePanel } from './use-panel.ts';

/** The whole panel: the bar of views, the one that is shown, and what is said at the foot. The page's state stands on the root element, for tests. */
export function Panel({ root, client, phrases }: { root: HTMLElement; client: PanelClient; phrases: Phrases }) {
  const [state, dispatch] = usePanel(client);
  const view = viewOf(state);
  const tab = state.shown === null ? undefined : state.tabs.get(state.shown);
  const settings = useSettings(client, root.ownerDocument);
  const [shown, go] = useView(root.ownerDocument.defaultView ?? window);
  const [saying, tell] = useState<Saying | null>(null);
  const actions = useMemo(() => actionsOf(client, dispatch, state.shown), [client, dispatch, state.shown]);
  const help = useRef<HTMLDialogElement>(null);
  const cursor = useRef<StatementCursor | null>(null);
  const keys = useMemo(
    () => ({ cursor, help: () => help.current?.showModal(), noConflict: () => actions.tell({ kind: 'no-conflict' }) }),
    [actions],
  );
  useKeys(root, settings.keys, keys);
  useBadge(client, state.shown, view, settings);
  useStateOnRoot(root, view, shown);
  useFocusKept(root, `${shown} ${view.state}`);
  const tools = useMemo(() => ({ client, phrases, actions, settings, cursor, go, tell }), [client, phrases, actions, settings, go]);
  const article = view.state === 'compared' ? view.article : null;
  const rooms = useWatchedRooms(client);
  return (
    <ToolsContext.Provider value={tools}>
      <Navigation shown={shown} go={go} />
      <RoomsContext.Provider value={rooms}>
        <NotesProvider>
          {/* Named by its tab, which controls it: a name of its own would count as text outside of the landmarks within. */}
          <div id="view" class="view" role="tabpanel">
            {shown === 'page' ? <PageView view={view} tab={tab} help={keys.help} /> : <LoadedView name={shown} />}
          </div>
        </NotesProvider>
      </RoomsContext.Provider>
      <ToastBar saying={saying ?? (tab?.toast ? sayingOf(tab.toast, article, actions, phrases) : null)} />
      <Announcer view={view} />
      <Help dialog={help} />
    </ToolsContext.Provider>
  );
}

/** What the page in the shown tab is about: one view for each state. */
function PageView({ view, tab, help }: { view: View; tab: TabState | undefined; help(): void }) {
  if (view.state === 'looked-up') return <PassageView lookUp={view.lookUp} date={dateOfPage(tab, view.lookUp.passage.url)} />;
  if (view.state === 'compared' && tab) return <ArticleView key={view.article.url} {...view} tab={tab} help={help} />;
  return <NoticeView view={view} />;
}

/** When the passage's page was published, if it is an article that was read. */
function dateOfPage(tab: TabState | undefined, url: string): Dated | null {
  const page = tab?.reading.page;
  return page?.status === 'read' && page.article.url === url ? page.article.published : null;
}

function useStateOnRoot(root: HTMLElement, view: View, shown: ViewName): void {
  const url = urlOf(view);
  useEffect(() => {
    root.dataset.view = shown;
  }, [root, shown]);
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
