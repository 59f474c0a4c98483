import type { Article } from '../domain/article.ts';
import type { Correction } from '../domain/correction.ts';
import type { Failure } from '../domain/result.ts';
import type { Quote } from '../domain/selector.ts';
import type { Span } from '../domain/span.ts';
import type { PanelClient } from '../messaging/panel-client.ts';
import type { Listing } from './listing.ts';
import type { PanelEvent } from './panel-model.ts';
import type { PlainToast, Toast } from './toasts.ts';

/** What the reader can do. None of these throws; what went wrong is told in a toast. */
export interface Actions {
  read(): Promise<void>;
  /** Asks the engine again. */
  retry(): void;
  keep(article: Article): Promise<void>;
  unkeep(pack: string): Promise<void>;
  lookUpSelection(): Promise<void>;
  /** Looks up what the reader pasted. */
  lookUpPasted(text: string): Promise<void>;
  leavePassage(): Promise<void>;
  reveal(article: Article, at: Span): Promise<void>;
  /** Puts right what the page says of its article. */
  correct(correction: Correction): Promise<void>;
  uncorrect(url: string): Promise<void>;
  openSource(url: string): Promise<void>;
  list(change: Partial<Listing>): void;
  tell(toast: Toast | null): void;
}

/** UTF-16 units of context on each side that help to find the right place in the page. */
const CONTEXT = 32;

/** `tabShown` tells which tab is shown: what comes of an action is told in the tab in which it began. */
export function actionsOf(client: PanelClient, dispatch: (event: PanelEvent) => void, tabShown: () => number | null): Actions {
  const toTab = (tab: number | null) => (toast: Toast | null) => {
    if (tab !== null) dispatch({ kind: 'told', tab, toast });
  };
  const here = () => toTab(tabShown());
  return {
    async read() {
      const tell = here();
      const started = await client.readPage();
      if (!started.ok && started.error.code === 'forbidden') tell({ kind: 'click-needed' });
    },
    retry() {
      dispatch({ kind: 'again' });
    },
    async keep(article) {
      const tab = tabShown();
      if (tab === null) return;
      const tell = toTab(tab);
      dispatch({ kind: 'keeping', tab });
      const kept = await client.engine.keep(article);
      if (!kept.ok) return tell({ kind: 'keep-failed', message: kept.error.message });
      const { pack, claims } = kept.value;
      dispatch({ kind: 'kept', tab, pack, toast: { kind: 'kept', pack, claims } });
    },
    async unkeep(pack) {
      const tab = tabShown();
      if (tab === null) return;
      const tell = toTab(tab);
      dispatch({ kind: 'keeping', tab });
      const removed = await client.engine.unkeep(pack);
      if (!removed.ok) return tell({ kind: 'remove-failed', message: removed.error.message });
      dispatch({ kind: 'kept', tab, pack: null, toast: { kind: 'removed' } });
    },
    async lookUpSelection() {
      const tell = here();
      const selected = await client.readSelection();
      if (!selected.ok) tell({ kind: refusal(selected.error) });
      else tell(selected.value ? null : { kind: 'nothing-selected' });
    },
    async lookUpPasted(text) {
      const tell = here();
      const asked = await client.readPasted(text);
      if (!asked.ok) tell({ kind: 'failed' });
    },
    async leavePassage() {
      const tell = here();
      const left = await client.leavePassage();
      if (!left.ok) tell({ kind: 'failed' });
    },
    async reveal(article, at) {
      const tell = here();
      const shown = await client.reveal(quoteOf(article.text, at));
      if (!shown.ok) tell({ kind: 'page-gone' });
      else tell(shown.value.found ? null : { kind: 'not-in-page' });
    },
    async correct(correction) {
      const tell = here();
      const done = await client.correctArticle(correction);
      tell(done.ok ? { kind: 'corrected' } : { kind: 'correction-failed' });
    },
    async uncorrect(url) {
      const tell = here();
      const done = await client.uncorrectArticle(url);
      tell(done.ok ? { kind: 'uncorrected' } : { kind: 'correction-failed' });
    },
    async openSource(url) {
      const tell = here();
      const opened = await client.openSource(url);
      if (!opened.ok) tell({ kind: 'source-failed' });
    },
    list(change) {
      dispatch({ kind: 'listed', change });
    },
    tell: (toast) => here()(toast),
  };
}

/** The passage at a span of the article with a little context (W3C TextQuoteSelector). */
export function quoteOf(text: string, { start, end }: Span): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

function refusal({ code }: Failure): PlainToast {
  if (code === 'forbidden' || code === 'unreachable') return 'click-needed';
  return 'failed';
}
