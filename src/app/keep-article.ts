import type { Article } from '../domain/article.ts';
import type { Claim, SourceDocument } from '../domain/claim.ts';
import type { PackInfo } from '../domain/pack-info.ts';
import { type Span, textOf } from '../domain/span.ts';
import type { Statement } from '../domain/statement.ts';
import { urlId } from '../domain/url-id.ts';

/** The pack under which an article is kept: one article, one pack, whatever its version. */
export function packOf(article: Article): string {
  return `article:${urlId(article.url)}`;
}

/** A kept article as a pack. Its version is the number of times it was kept; each keeping replaces the one before. */
export function articlePack(article: Article): PackInfo {
  const origin = { kind: 'article', url: article.url, title: article.title } as const;
  return { id: packOf(article), name: article.title, version: 1, licence: 'The reader’s own copy', origin };
}

/** The claims that an article adds to the base: every statement with its attribution and its place. */
export function claimsOfArticle(article: Article, statements: readonly Statement[]): Claim[] {
  const pack = packOf(article);
  const document = sourceOf(article);
  const paragraphs = article.blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'caption' && kind !== 'time');
  return statements.map((statement) => ({
    id: `${pack}/${statement.id}`,
    pack,
    document,
    paragraph: paragraphNumber(paragraphs, statement.span),
    text: statement.text,
    quote: statement.manner === 'direct' ? statement.content.map((part) => textOf(article.text, part)).join(' ') : null,
    speaker: statement.speakers[0] ?? null,
    manner: statement.manner,
    certainty: statement.certainty,
    said: statement.said ?? article.published,
  }));
}

/** The provenance of what an article says. */
export function sourceOf(article: Article): SourceDocument {
  return {
    id: urlId(article.url),
    title: article.title,
    outlet: article.siteName,
    author: article.byline.join(', ') || null,
    published: article.published,
    url: /^https?:/.test(article.url) ? article.url : null,
  };
}

function paragraphNumber(paragraphs: readonly Span[], at: Span): number | null {
  const index = paragraphs.findIndex(({ start, end }) => at.start >= start && at.start < end);
  return index < 0 ? null : index + 1;
}
