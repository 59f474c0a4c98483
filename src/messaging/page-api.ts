import type { Article, Unreadable } from '../domain/article.ts';
import type { Passage } from '../domain/reading.ts';

/** A passage of the page: its exact words with a little context (W3C TextQuoteSelector). */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What extraction makes of a page. */
export type PageOutcome =
  | { readonly status: 'article'; readonly article: Article }
  | { readonly status: 'unreadable'; readonly reason: Unreadable; readonly url: string; readonly title: string };

/** Calls to the content script of one tab. */
export type ToPage =
  | { readonly call: 'read' }
  | { readonly call: 'selection' }
  /** Scroll to a passage and mark it. */
  | { readonly call: 'reveal'; readonly quote: Quote };

/** Its answers. */
export interface PageAnswers {
  readonly read: PageOutcome;
  readonly selection: Passage | null;
  readonly reveal: { readonly found: boolean };
}

/** The only thing a content script ever sends by itself: its page turned into another (single-page navigation), or is an allowed site that loaded. */
export type FromPage = { readonly call: 'page-changed'; readonly outcome: PageOutcome };
