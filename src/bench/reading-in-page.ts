import type { Article, Unreadable } from '../domain/article.ts';
import { extractArticle } from '../page/extract-article.ts';
import { secondOpinion } from '../page/second-opinion.ts';

declare global {
  /** Called from outside: what we make of the page, an article or why there is none. */
  var readHere: () => Article | Unreadable;
}

globalThis.readHere = () => {
  const extraction = extractArticle(document, location.href, { opinion: secondOpinion });
  return extraction.status === 'article' ? extraction.article : extraction.reason;
};
