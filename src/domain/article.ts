import type { Dated } from './dated.ts';
import type { Span } from './span.ts';

/** What a block is; only `paragraph`, `item` and `quote` carry statements. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'caption' | 'time';

/** One block of the article: a span of `Article.text`. Blocks do not overlap and stand in reading order. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** An article as extracted from a page (schema.org NewsArticle). `text` is the blocks joined by a blank line. */
export interface Article {
  /** Canonical URL without fragment and tracking parameters: the article's identity. */
  readonly url: string;
  readonly title: string;
  /** Authors, without "By" and job titles. */
  readonly byline: readonly string[];
  readonly siteName: string | null;
  readonly published: Dated | null;
  readonly updated: Dated | null;
  /** BCP 47, as the page declares it; null if it does not. */
  readonly language: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The text ends before the article does (paywall, "continue reading"). */
  readonly cutShort: boolean;
}

/** Why a page was not read. Each has its own message in the panel. */
export type Unreadable = 'no-article' | 'empty' | 'pdf' | 'restricted' | 'language' | 'too-large' | 'changed-while-reading';
