import type { Article, Unreadable } from './article.ts';
import type { Coverage, Relation } from './relation.ts';
import type { Failure } from './result.ts';
import type { Showing } from './showing.ts';
import type { Statement } from './statement.ts';

/** Words that the reader selected on any page, to be looked up. */
export interface Passage {
  readonly text: string;
  readonly url: string;
  readonly title: string;
}

/** What is known of the page in one tab. */
export type PageReading =
  | { readonly status: 'unread' }
  | { readonly status: 'reading'; readonly startedAt: string }
  | { readonly status: 'unreadable'; readonly reason: Unreadable; readonly url: string; readonly title: string }
  | { readonly status: 'read'; readonly article: Article; readonly readAt: string }
  | { readonly status: 'failed'; readonly failure: Failure };

/** The state of one tab: the page that was read there and the passage last asked about. */
export interface TabReading {
  readonly tab: number;
  readonly page: PageReading;
  readonly passage: Passage | null;
  /** The annotation whose highlight was clicked last in the page. */
  readonly hit?: string;
  /** Which page of the tab was heard last; absent where none was since the reading was asked for. */
  readonly showing?: Showing;
}

/** A tab of which nothing is known yet. */
export function unread(tab: number): TabReading {
  return { tab, page: { status: 'unread' }, passage: null };
}

/** How many of the reader's latest judgements of pairs said "right". */
export interface JudgedSoFar {
  readonly latest: number;
  readonly right: number;
}

/** An article laid beside the base. */
export type Comparison =
  | {
      readonly status: 'compared';
      readonly statements: readonly Statement[];
      readonly relations: readonly Relation[];
      readonly coverage: Coverage;
      /** Absent where there are none. */
      readonly judged?: JudgedSoFar;
      /** Pack under which this article is kept, or null. */
      readonly keptAs: string | null;
    }
  /** The engine reads English only; `language` is a BCP 47 code, or null if unknown. */
  | { readonly status: 'other-language'; readonly language: string | null };

/** What the base holds on a passage, best first. */
export interface LookUp {
  readonly passage: Passage;
  readonly relations: readonly Relation[];
  readonly coverage: Coverage;
  /** Absent where there are none. */
  readonly judged?: JudgedSoFar;
}
