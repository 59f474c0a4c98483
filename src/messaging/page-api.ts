import type { Colour } from '../domain/annotation.ts';
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
  | { readonly call: 'step-mark'; readonly forward: boolean }
  /** Offers colours beside what the reader selects; null = no more. */
  | { readonly call: 'offer-colours'; readonly texts: BarTexts | null }
  /** Says something at the foot of the page. */
  | { readonly call: 'tell'; readonly text: string; readonly direction: 'ltr' | 'rtl' };

/** What the bar of colours says, in the reader's language. */
export interface BarTexts {
  readonly label: string;
  readonly colours: Readonly<Record<Colour, string>>;
  readonly direction: 'ltr' | 'rtl';
}

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
  readonly 'offer-colours': { readonly done: true };
  readonly tell: { readonly done: true };
}

/** What is put beside the idle script when it is wanted: what reads, what finds and draws passages, a second opinion of what the story is,
 * and what shows something of ours over the page. */
export const PARTS = ['reading', 'marks', 'opinion', 'bar'] as const;
export type PartName = (typeof PARTS)[number];

/**
 * All that a content script ever sends: it wants a part of itself (answered when that is there); the page was read (also after a single-page navigation),
 * or left; the reader clicked a highlight, or a colour for what is selected. `since` tells the pages of one tab apart (`Showing`).
 */
export type FromPage =
  | { readonly call: 'want'; readonly part: PartName }
  | { readonly call: 'page-read'; readonly outcome: PageOutcome; readonly since: number }
  | { readonly call: 'page-left'; readonly url: string; readonly title: string; readonly since: number }
  | { readonly call: 'mark-hit'; readonly id: string }
  | { readonly call: 'highlight'; readonly colour: Colour };
