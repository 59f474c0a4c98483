import { type QuotedStatement, type SourcePage, sourceOfTarget, type Target } from '../../domain/annotation.ts';
import type { Article } from '../../domain/article.ts';
import type { Claim } from '../../domain/claim.ts';
import type { RelationKind } from '../../domain/relation.ts';
import type { Statement } from '../../domain/statement.ts';
import { quoteOf } from '../actions.ts';

/** What an article is cited by. `accessed` is ISO 8601. */
export function pageOf({ url, title, byline, siteName, published }: Article, accessed: string): SourcePage {
  return { url, title, byline, siteName, published, accessed };
}

export function aboutPage(article: Article, accessed: string): Target {
  return { kind: 'page', source: pageOf(article, accessed) };
}

export function aboutStatement(article: Article, statement: Statement, accessed: string): Target {
  return { kind: 'statement', statement: quotedStatement(article, statement, accessed) };
}

/** "These two": the statement and what was said before, each with its source. */
export function aboutRelation(article: Article, statement: Statement, prior: Claim, relation: RelationKind, accessed: string): Target {
  const { id, text, quote, document, speaker, said } = prior;
  const { title, url, outlet, author, published } = document;
  // The statement as it was compared, and the words verbatim, where they are others.
  const words = quote === null || text.includes(quote) ? text : `${text} — “${quote}”`;
  const claim = { claim: id, text: words, title, url, outlet, author, published, speaker, said };
  return { kind: 'relation', statement: quotedStatement(article, statement, accessed), prior: claim, relation };
}

function quotedStatement(article: Article, { span, speakers, said }: Statement, accessed: string): QuotedStatement {
  return { source: pageOf(article, accessed), quote: quoteOf(article.text, span), speaker: speakers[0] ?? null, said };
}

/** The same for two targets that are about the same thing: a note that is there is found by it. */
export function targetKey(target: Target): string {
  const { url } = sourceOfTarget(target);
  switch (target.kind) {
    case 'page':
      return `page ${url}`;
    case 'text':
      return `text ${url} ${target.selectors.quote.exact}`;
    case 'statement':
      return `statement ${url} ${target.statement.quote.exact}`;
    case 'relation':
      return `relation ${url} ${target.statement.quote.exact} ${target.prior.claim}`;
  }
}
