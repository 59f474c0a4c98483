import type { Article, Unreadable } from '../domain/article.ts';
import type { Comparison, LookUp, Passage, TabReading } from '../domain/reading.ts';
import type { Failure, Result } from '../domain/result.ts';
import { EVERYTHING, type Listing } from './listing.ts';
import type { Toast } from './toasts.ts';

/** All that the panel knows: pure data, changed by `reduce` only. Every tab keeps its own state while another is shown. */
export interface PanelState {
  /** The tab being shown; null until the first report. */
  readonly shown: number | null;
  readonly tabs: ReadonlyMap<number, TabState>;
  /** Questions asked so far; numbers the rounds. */
  readonly asked: number;
}

export interface TabState {
  readonly reading: TabReading;
  readonly comparison: Asked<Article, Comparison> | null;
  readonly lookUp: Asked<Passage, LookUp> | null;
  readonly listing: Listing;
  readonly toast: Toast | null;
  /** The article is on its way into the base. */
  readonly keeping: boolean;
}

/** A question to the engine. It is asked anew, in a new round, when the base changes; meanwhile the last answer stays in sight. */
export interface Asked<Question, Answer> {
  readonly question: Question;
  readonly round: number;
  readonly answer: { readonly round: number; readonly result: Result<Answer> } | null;
}

export type PanelEvent =
  | { readonly kind: 'reading'; readonly reading: TabReading }
  | { readonly kind: 'base-changed' }
  /** The reader wants an answer that failed to be tried for again. */
  | { readonly kind: 'again' }
  | { readonly kind: 'compared'; readonly tab: number; readonly round: number; readonly result: Result<Comparison> }
  | { readonly kind: 'looked-up'; readonly tab: number; readonly round: number; readonly result: Result<LookUp> }
  | { readonly kind: 'listed'; readonly change: Partial<Listing> }
  | { readonly kind: 'keeping'; readonly tab: number }
  /** `pack` is null where the article was taken out again. */
  | { readonly kind: 'kept'; readonly tab: number; readonly pack: string | null; readonly toast: Toast }
  | { readonly kind: 'told'; readonly tab: number; readonly toast: Toast | null };

/** Tabs whose answers are kept at hand; beyond that they are asked for again. */
const MOST_TABS = 20;

export const NOTHING_YET: PanelState = { shown: null, tabs: new Map(), asked: 0 };

/** The state after an event. An answer of an earlier round belongs to nobody and changes nothing. */
export function reduce(state: PanelState, event: PanelEvent): PanelState {
  switch (event.kind) {
    case 'reading':
      return read(state, event.reading);
    case 'base-changed':
      return askAll(state);
    case 'again':
      return changeTab(nextRound(state), state.shown, (tab) => askedAgain(tab, state.asked + 1));
    case 'compared':
      return changeTab(state, event.tab, (tab) => ({ ...tab, comparison: answerOf(tab.comparison, event) }));
    case 'looked-up':
      return changeTab(state, event.tab, (tab) => ({ ...tab, lookUp: answerOf(tab.lookUp, event) }));
    case 'listed':
      return changeTab(state, state.shown, (tab) => ({ ...tab, listing: { ...tab.listing, ...event.change } }));
    case 'keeping':
      return changeTab(state, event.tab, (tab) => ({ ...tab, keeping: true, toast: null }));
    case 'kept':
      return changeTab(askAll(state), event.tab, (tab) => kept(tab, event.pack, event.toast));
    case 'told':
      return changeTab(state, event.tab, (tab) => ({ ...tab, toast: event.toast, keeping: false }));
  }
}

function read(state: PanelState, reading: TabReading): PanelState {
  const round = state.asked + 1;
  const before = state.tabs.get(reading.tab);
  const comparison = comparisonFor(reading, before?.comparison ?? null, round);
  const lookUp = reading.passage && asked(before?.lookUp ?? null, reading.passage, samePassage, round);
  const sameText = before !== undefined && comparison !== null && comparison === before.comparison;
  const tab: TabState = {
    reading,
    comparison,
    lookUp,
    // What was chosen for one article is not what is wanted for the next; the order is a habit and stays.
    listing: sameText ? before.listing : { ...EVERYTHING, order: before?.listing.order ?? EVERYTHING.order },
    toast: sameText || !before?.comparison ? (before?.toast ?? null) : null,
    keeping: sameText && before.keeping,
  };
  // The tab shown last stands last, so that the ones not seen for long are forgotten first.
  const others = [...state.tabs].filter(([id]) => id !== reading.tab).slice(1 - MOST_TABS);
  return { shown: reading.tab, tabs: new Map([...others, [reading.tab, tab]]), asked: round };
}

/** While a page is read again, its last comparison is kept: most often the text is still the same. */
function comparisonFor({ page }: TabReading, before: TabState['comparison'], round: number): TabState['comparison'] {
  if (page.status === 'reading') return before;
  return page.status === 'read' ? asked(before, page.article, sameArticle, round) : null;
}

/** The question as it was asked before, if it is the same and did not fail; else a new one. */
function asked<Q, A>(before: Asked<Q, A> | null, question: Q, same: (a: Q, b: Q) => boolean, round: number): Asked<Q, A> {
  const stands = before && same(before.question, question) && before.answer?.result.ok !== false;
  return stands ? before : { question, round, answer: null };
}

function sameArticle(a: Article, b: Article): boolean {
  return a.url === b.url && a.text === b.text && a.title === b.title;
}

function samePassage(a: Passage, b: Passage): boolean {
  return a.url === b.url && a.text === b.text;
}

function nextRound(state: PanelState): PanelState {
  return { ...state, asked: state.asked + 1 };
}

function askAll(state: PanelState): PanelState {
  const next = nextRound(state);
  return { ...next, tabs: new Map([...state.tabs].map(([id, tab]) => [id, askedAgain(tab, next.asked)])) };
}

function askedAgain(tab: TabState, round: number): TabState {
  return { ...tab, comparison: tab.comparison && { ...tab.comparison, round }, lookUp: tab.lookUp && { ...tab.lookUp, round } };
}

function answerOf<Q, A>(asked: Asked<Q, A> | null, answer: { readonly round: number; readonly result: Result<A> }): Asked<Q, A> | null {
  return asked?.round === answer.round ? { ...asked, answer } : asked;
}

function changeTab(state: PanelState, id: number | null, change: (tab: TabState) => TabState): PanelState {
  const tab = id === null ? undefined : state.tabs.get(id);
  return tab && id !== null ? { ...state, tabs: new Map(state.tabs).set(id, change(tab)) } : state;
}

/** The answer in sight already says what was done, before the next one comes. */
function kept(tab: TabState, pack: string | null, toast: Toast): TabState {
  const { comparison } = tab;
  const answer = comparison?.answer;
  const value = answer?.result.ok && answer.result.value.status === 'compared' ? { ...answer.result.value, keptAs: pack } : null;
  return {
    ...tab,
    toast,
    keeping: false,
    comparison: comparison && answer && value ? { ...comparison, answer: { ...answer, result: { ok: true, value } } } : comparison,
  };
}

/** A question of the shown tab that waits for its answer. `again` says that an older answer is in sight meanwhile. */
export type Open = { readonly tab: number; readonly round: number; readonly again: boolean } & (
  | { readonly kind: 'compare'; readonly question: Article }
  | { readonly kind: 'look-up'; readonly question: Passage }
);

/** What the engine has to be asked next, for the tab that is shown; null if everything is answered. */
export function openQuestion({ shown, tabs }: PanelState): Open | null {
  const tab = shown === null ? undefined : tabs.get(shown);
  if (!tab || shown === null) return null;
  const { comparison, lookUp } = tab;
  if (lookUp) {
    const { question, round, answer } = lookUp;
    return answer?.round === round ? null : { kind: 'look-up', tab: shown, question, round, again: answer !== null };
  }
  if (!comparison || tab.reading.page.status !== 'read') return null;
  const { question, round, answer } = comparison;
  return answer?.round === round ? null : { kind: 'compare', tab: shown, question, round, again: answer !== null };
}

export type Compared = Extract<Comparison, { status: 'compared' }>;

/** Everything the panel can be showing. Each case has what it needs, and nothing else. */
export type View =
  /** The panel's frame stands; nothing is known yet. */
  | { readonly state: 'starting' }
  | { readonly state: 'unread' }
  | { readonly state: 'reading' }
  | { readonly state: 'unreadable'; readonly reason: Unreadable; readonly url: string; readonly title: string }
  | { readonly state: 'comparing'; readonly article: Article }
  | { readonly state: 'other-language'; readonly article: Article; readonly language: string | null }
  | { readonly state: 'compared'; readonly article: Article; readonly comparison: Compared }
  | { readonly state: 'looking-up'; readonly passage: Passage }
  | { readonly state: 'looked-up'; readonly lookUp: LookUp }
  /** `retry`: whether the page has to be read again, or only the engine asked. */
  | { readonly state: 'failed'; readonly failure: Failure; readonly retry: 'read' | 'ask' };

/** The states that show what the engine answered. */
export type Answered = Extract<View, { state: 'compared' | 'looked-up' }>;

export function viewOf({ shown, tabs }: PanelState): View {
  const tab = shown === null ? undefined : tabs.get(shown);
  if (!tab) return { state: 'starting' };
  if (tab.lookUp) return viewOfLookUp(tab.lookUp);
  const { page } = tab.reading;
  switch (page.status) {
    case 'unread':
    case 'reading':
      return { state: page.status };
    case 'unreadable':
      return { state: 'unreadable', reason: page.reason, url: page.url, title: page.title };
    case 'failed':
      return { state: 'failed', failure: page.failure, retry: 'read' };
    case 'read':
      return viewOfArticle(page.article, tab.comparison?.answer?.result ?? null);
  }
}

function viewOfLookUp({ question, answer }: Asked<Passage, LookUp>): View {
  if (!answer) return { state: 'looking-up', passage: question };
  const { result } = answer;
  return result.ok ? { state: 'looked-up', lookUp: result.value } : { state: 'failed', failure: result.error, retry: 'ask' };
}

function viewOfArticle(article: Article, result: Result<Comparison> | null): View {
  if (!result) return { state: 'comparing', article };
  if (!result.ok) return { state: 'failed', failure: result.error, retry: 'ask' };
  const { value } = result;
  return value.status === 'compared'
    ? { state: 'compared', article, comparison: value }
    : { state: 'other-language', article, language: value.language };
}
