import type { Article } from './article.ts';

/** The text of an article as the reader saw it once. Kept where something was annotated or kept, so that later changes can be told. */
export interface Revision {
  /** Identity of the article: `Article.url`. */
  readonly url: string;
  /** When it was first seen in this form, ISO 8601 UTC. */
  readonly readAt: string;
  readonly article: Article;
}
