import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PanelClient } from '../messaging/panel-client.ts';
import { actionsOf } from './actions.ts';
import { Announcer } from './announcer.tsx';
import { Help } from './help.tsx';
import { NotesProvider } from './notes/notes-provider.tsx';
import { PageView } from './page-view.tsx';
import { type View, viewOf } from './panel-model.ts';
import type { Phrases } from './phrases.ts';
import { RoomsContext, useWatchedRooms } from './rooms/rooms-context.ts';
import { LoadedView } from './shell/loaded-view.tsx';
import { useBadge } from './shell/use-badge.ts';
import { useSettings } from './shell/use-settings.ts';
import type { Wanted } from './shell/use-view.ts';
import type { ViewName } from './shell/views.ts';
import { StandingNotice } from './standing-notice.tsx';
import type { StatementCursor } from './statement-cursor.ts';
import { sayingOf, ToastBar } from './toast-bar.tsx';
import type { Saying } from './toasts.ts';
import { ToolsContext } from './tools.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { useKeys } from './use-keys.ts';
import { usePanel } from './use-panel.ts';

interface PanelProps extends Wanted {
  readonly root: HTMLElement;
  readonly client: PanelClient;
  readonly phrases: Phrases;
}

/** What stands in the frame: the view that is shown, and what is said at the foot. The page's state stands on the root element, for tests. */
export function Panel({ root, client, phrases, shown, go }: PanelProps) {
  const [state, dispatch] = usePanel(client);
  const view = viewOf(state);
  const tab = state.shown === null ? undefined : state.tabs.get(state.shown);
  const settings = useSettings(client, root.ownerDocument);
  const [saying, tell] = useState<Saying | null>(null);
  // The same for good: what uses them is not drawn anew when another tab is shown.
  const shownTab = useRef(state.shown);
  shownTab.current = state.shown;
  const actions = useMemo(() => actionsOf(client, dispatch, () => shownTab.current), [client, dispatch]);
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
  // Views beside the page's own do not wait for what is read in tabs: whoever types there is not held up by it.
  const loaded = useMemo(() => (shown === 'page' ? null : <LoadedView name={shown} />), [shown]);
  return (
    <ToolsContext.Provider value={tools}>
      <RoomsContext.Provider value={rooms}>
        <StandingNotice />
        <NotesProvider>
          {/* Named by its tab, which controls it: a name of its own would count as text outside of the landmarks within. */}
          <div id="view" class="view" role="tabpanel">
            {loaded ?? <PageView view={view} tab={tab} help={keys.help} />}
          </div>
        </NotesProvider>
      </RoomsContext.Provider>
      <ToastBar saying={saying ?? (tab?.toast ? sayingOf(tab.toast, article, actions, phrases) : null)} />
      <Announcer view={view} />
      <Help dialog={help} />
    </ToolsContext.Provider>
  );
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
