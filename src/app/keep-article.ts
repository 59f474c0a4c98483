import type { Article } from '../domain/article.ts';
import type { Claim, SourceDocument } from '../domain/claim.ts';
import type { ClaimPage } from '../domain/claim-filter.ts';
import { articlePackId, type PackInfo } from '../domain/pack-info.ts';
import { type Span, textOf } from '../domain/span.ts';
import type { Certainty, Statement } from '../domain/statement.ts';
import { urlId } from '../domain/url-id.ts';
import { SURENESS } from '../engine/certainty/certainty.ts';
import { extractStatements } from '../engine/statements/extract.ts';
import type { ClaimBase } from './ports.ts';

/** The pack under which an article is kept: one article, one pack, whatever its version. */
export function packOf(article: Article): string {
  return articlePackId(article.url);
}

/** A kept article as a pack. */
export function articlePack(article: Article): PackInfo {
  const origin = { kind: 'article', url: article.url, title: article.title } as const;
  return { id: packOf(article), name: article.title, version: 1, licence: 'The reader’s own copy', origin };
}

/**
 * Keeps an article; answers with the number of statements added. Of an article that is kept already, only what is new in this version is added, under its
 * own date: what was said before stays as it was, and nothing is there twice.
 */
export async function keepArticle(base: ClaimBase, article: Article): Promise<number> {
  const pack = packOf(article);
  const claims = claimsOfArticle(article, extractStatements(article));
  const before = await claimsOfPack(base, pack);
  if (before === null) {
    await base.putPack(articlePack(article), claims);
    return claims.length;
  }
  const known = new Set(before.map(({ text }) => plain(text)));
  const added = claims.filter(({ text }) => !known.has(plain(text)));
  const version = new Set(before.map(({ document }) => document.id)).size + 1;
  if (added.length > 0)
    await base.addClaims(
      pack,
      added.map((claim) => inVersion(claim, article, version)),
    );
  return added.length;
}

/** A claim of a later version of an article: under a document and a date of its own. */
function inVersion(claim: Claim, article: Article, version: number): Claim {
  const document = { ...sourceOf(article), id: `${urlId(article.url)}.${version}`, published: article.updated ?? article.published };
  return { ...claim, id: claim.id.replace('/', `/${version}.`), document };
}

/** All claims of a pack; null where there is no such pack. */
async function claimsOfPack(base: ClaimBase, pack: string): Promise<readonly Claim[] | null> {
  if (!(await base.pack(pack))) return null;
  const filter = { words: null, speaker: null, outlet: null, from: null, to: null, pack, disabledToo: true };
  const claims: Claim[] = [];
  for (let after: number | null = null; ; ) {
    const page: ClaimPage = await base.page(filter, after, 1000);
    claims.push(...page.claims);
    if (page.next === null) return claims;
    after = page.next;
  }
}

/** Without case, signs and spaces: an update that only moves these changes no statement. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
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
    certainty: asPut(statement),
    said: statement.said ?? article.published,
  }));
}

/** A claim is put forward as surely as the less sure of its two voices, speaker and reporter. */
function asPut({ certainty, reporterHedge }: Statement): Certainty {
  return reporterHedge && SURENESS[certainty] > SURENESS.alleged ? 'alleged' : certainty;
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
