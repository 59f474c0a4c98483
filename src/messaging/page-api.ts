import type { Article, Unreadable } from '../domain/article.ts';
import type { Quote } from '../domain/selector.ts';
import type { Mark, MarksDrawn, SelectedPassage } from './marks-api.ts';

/** What extraction makes of a page. */
export type PageOutcome =
  | { readonly status: 'article'; readonly article: Article }
  | { readonly status: 'unreadable'; readonly reason: Unreadable; readonly url: string; readonly title: string }
  /** Reading broke down; the message goes into the report. */
  | { readonly status: 'failed'; readonly message: string };

/**
 * Calls to the content script of one tab. Reading is not among them: the script reads whenever it is injected.
 * `ping` asks whether the page that was read is still there; `reveal` scrolls to a passage and marks it.
 */
export type ToPage =
  | { readonly call: 'ping' }
  | { readonly call: 'claim-reviews' }
  | { readonly call: 'reveal'; readonly quote: Quote }
  /** What is selected, as selectors. */
  | { readonly call: 'selected' }
  /** Draws exactly these highlights, those drawn before no more, and keeps them drawn while the page changes. */
  | { readonly call: 'draw'; readonly marks: readonly Mark[] }
  /** Goes to the next highlight after the selection, or to the one before it. */
  | { readonly call: 'step-mark'; readonly forward: boolean };

/** Its answers. */
export interface PageAnswers {
  /** The ClaimReview markup of the page as JSON, null where there is none, and the page's host. */
  readonly 'claim-reviews': { readonly json: string | null; readonly host: string };
  readonly ping: { readonly url: string };
  readonly reveal: { readonly found: boolean };
  /** To be decoded by `decodeSelected`. */
  readonly selected: SelectedPassage;
  /** To be decoded by `decodeDrawn`. */
  readonly draw: MarksDrawn;
  /** False where the page has no highlight. */
  readonly 'step-mark': { readonly found: boolean };
}

/** What is put beside the idle script when it is wanted: what reads, what finds and draws passages, and a second opinion of what the story is. */
export const PARTS = ['reading', 'marks', 'opinion'] as const;
export type PartName = (typeof PARTS)[number];

/**
 * All that a content script ever sends: it wants a part of itself (answered when that is there); the page was read (also after a single-page navigation),
 * or left; the reader clicked a highlight.
 */
export type FromPage =
  | { readonly call: 'want'; readonly part: PartName }
  | { readonly call: 'page-read'; readonly outcome: PageOutcome }
  | { readonly call: 'page-left'; readonly url: string; readonly title: string }
  | { readonly call: 'mark-hit'; readonly id: string };
