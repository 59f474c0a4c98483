import type { Dated } from './dated.ts';
import type { Span } from './span.ts';

/** What a block is; only `paragraph`, `item` and `quote` carry statements. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'caption' | 'time';

/**
 * Where a piece of metadata was found: the page's JSON-LD, its meta elements (OpenGraph and others) or title, microdata, what it shows, its address;
 * or the reader gave it.
 */
export type MetadataOrigin = 'json-ld' | 'meta' | 'microdata' | 'shown' | 'address' | 'reader';

/** What is known of an article beside its text. */
export type MetadataField = 'title' | 'byline' | 'siteName' | 'published' | 'updated' | 'section';

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
  /** The part of the paper it stands in, where the page says so. */
  readonly section?: string | null;
  /** Where each piece of metadata was found; a field that was not found, or an article kept before this was noted, has none. */
  readonly origins?: Readonly<Partial<Record<MetadataField, MetadataOrigin>>>;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The text ends before the article does (paywall, "continue reading"). */
  readonly cutShort: boolean;
  /** A part of the text stands in the page but is hidden from view, as a paywall's style does it. */
  readonly partHidden?: boolean;
  /** The page holds more than is taken in of one page: it was read only so far. */
  readonly capped?: boolean;
}

/** Why a page was not read. Each has its own message in the panel. */
export type Unreadable =
  | 'no-article'
  | 'empty'
  | 'pdf'
  /** Closed to every extension, for good. */
  | 'restricted'
  /** The browser did not let us in, though its address does not say why: it may another time. */
  | 'refused'
  | 'language'
  | 'too-large'
  | 'changed-while-reading'
  | 'left-behind';
