import type { MetadataField, MetadataOrigin } from '../domain/article.ts';
import type { Dated } from '../domain/dated.ts';
import { isArchive } from './archived.ts';
import { namesIn } from './authors.ts';
import { canonicalUrl } from './canonical-url.ts';
import { alike, type Candidate, chooseHeadline } from './headline.ts';
import { articleNode, type LinkedData, linkedData, texts } from './json-ld.ts';
import { closest, hasToken, type PageElement, type PageHead, rawText, type Snapshot } from './page-tree.ts';
import { publishedDate, updatedDate } from './published.ts';
import type { ShownDate } from './shown-date.ts';

/** What a page says of its article. */
export interface Metadata {
  readonly url: string;
  readonly title: string;
  readonly byline: readonly string[];
  readonly siteName: string | null;
  readonly published: Dated | null;
  readonly updated: Dated | null;
  readonly language: string | null;
  readonly section: string | null;
  readonly origins: Readonly<Partial<Record<MetadataField, MetadataOrigin>>>;
}

/** What the page declares of its article, before its blocks are known. */
export interface Declared {
  readonly node: LinkedData | null;
  readonly title: Candidate<MetadataOrigin> | null;
  readonly siteName: Candidate<MetadataOrigin> | null;
  /** One or two sentences that the page says its article is about. */
  readonly description: string | null;
  /** The article's text as its JSON-LD gives it: a witness for what extraction found. */
  readonly articleBody: string | null;
}

/** Reads the page's own data: JSON-LD that is of this article, OpenGraph and other meta elements, first-level headings. */
export function readDeclared({ head, elements }: Snapshot): Declared {
  const shown = headings(elements);
  const declared: Candidate<MetadataOrigin>[] = [
    { text: plain(meta(head, 'og:title')), from: 'meta' },
    { text: plain(meta(head, 'twitter:title')), from: 'meta' },
    { text: plain(head.title), from: 'meta' },
  ];
  const known = [...declared, ...shown].filter(({ text }) => text !== '');
  const isOfPage = (headline: string) => known.length === 0 || known.some(({ text }) => alike(plain(headline), text));
  const node = articleNode(linkedData(head.linkedData), isOfPage);
  const siteName = first([
    ['meta', meta(head, 'og:site_name')],
    ['meta', meta(head, 'application-name')],
    ['json-ld', texts(node?.publisher)[0]],
  ]);
  return {
    node,
    title: chooseHeadline([{ text: plain(texts(node?.headline)[0]), from: 'json-ld' }, ...declared], shown, siteName?.text ?? null),
    siteName,
    description: plain(meta(head, 'og:description')) || plain(meta(head, 'description')) || plain(texts(node?.description)[0]) || null,
    articleBody: texts(node?.articleBody)[0] ?? null,
  };
}

/** All metadata in the order of trust: JSON-LD, OpenGraph and other meta elements, microdata, what is shown, the address. */
export function readMetadata(
  { head, elements, url }: Snapshot,
  { node, title, siteName }: Declared,
  byline: Byline,
  shown: ShownDate | null,
): Metadata {
  const address = canonicalUrl(head, url);
  const published = publishedDate({ head, elements, node, url: isArchive(url) ? address : url, shown });
  const updated = updatedDate(head, node);
  const section = first([
    ['json-ld', texts(node?.articleSection)[0]],
    ['meta', meta(head, 'article:section')],
  ]);
  return {
    url: address,
    title: title?.text ?? '',
    byline: byline.names,
    siteName: siteName?.text ?? null,
    published: published?.date ?? null,
    updated: updated?.date ?? null,
    language: head.language || meta(head, 'og:locale')?.replace('_', '-') || null,
    section: section?.text ?? null,
    origins: {
      ...(title && { title: title.from }),
      ...(byline.from && { byline: byline.from }),
      ...(siteName && { siteName: siteName.from }),
      ...(published && { published: published.from }),
      ...(updated && { updated: updated.from }),
      ...(section && { section: section.from }),
    },
  };
}

function first(sources: readonly (readonly [MetadataOrigin, string | null | undefined])[]): Candidate<MetadataOrigin> | null {
  const found = sources.map(([from, text]) => ({ from, text: plain(text) })).find(({ text }) => text !== '');
  return found ?? null;
}

export function meta(head: PageHead, name: string): string | null {
  return head.metas.get(name)?.[0] ?? null;
}

function headings(elements: readonly PageElement[]): Candidate<MetadataOrigin>[] {
  return elements
    .filter(({ tag }) => tag === 'H1')
    .map((h1) => ({ text: plain(rawText(h1)), from: 'shown' as const }))
    .filter(({ text }) => text.length > 10);
}

/** UTF-16 units of a line that we pass on. */
const LONGEST = 1000;

/** One line of text: entities and tags that slipped into data are taken out, white space is folded. */
export function plain(text: string | null | undefined): string {
  if (!text) return '';
  const bare = withoutTags(text.slice(0, 20_000), /<[^<>]*>/g);
  // Some write their mark-up in entities.
  const decoded = bare.includes('&') ? withoutTags(withoutEntities(bare), /<\/?[a-z][^<>]*>/gi) : bare;
  return decoded.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}

function withoutTags(text: string, tags: RegExp): string {
  return text.includes('<') ? text.replace(tags, ' ') : text;
}

function withoutEntities(text: string): string {
  return text.replace(
    /&(amp|quot|#0?39|apos|lt|gt|nbsp|#8217|#x27);/g,
    (_, name: string) => ({ amp: '&', quot: '"', lt: '<', gt: '>', nbsp: ' ' })[name] ?? '’',
  );
}

/** Authors and where they were found. */
export interface Byline {
  readonly names: readonly string[];
  readonly from: MetadataOrigin | null;
}

const AUTHORS = ['author', 'article:author', 'parsely-author', 'byl'];

/** Authors: the first source that names any. */
export function readByline({ head, elements }: Snapshot, { node, siteName }: Declared): Byline {
  const sources: readonly (readonly [MetadataOrigin, () => string[]])[] = [
    ['json-ld', () => texts(node?.author)],
    ['meta', () => AUTHORS.flatMap((name) => head.metas.get(name) ?? [])],
    ['microdata', () => elements.filter(isMicrodataAuthor).map(rawText)],
    [
      'shown',
      () =>
        elements
          .filter(({ names }) => /byline|author|writer/i.test(names))
          .slice(0, 3)
          .map(rawText),
    ],
    ['shown', () => elements.filter(isCredit).slice(0, 1).map(creditOf)],
  ];
  for (const [from, find] of sources) {
    const names = [...new Set(find().map(plain).flatMap(namesIn))].filter((name) => name.toLowerCase() !== siteName?.text.toLowerCase());
    if (names.length > 0) return { names: names.slice(0, 20), from };
  }
  return { names: [], from: null };
}

/** A short line of its own that begins with "By" and a name; what follows the name (a date) begins with a digit. */
const CREDIT = /^\s*[Bb][Yy]\s+(?=[A-Z\u00c0-\u1fff])[^\d]{4,80}/;

function isCredit(element: PageElement): boolean {
  return element.length < 120 && element.isBlock && !element.holdsBlocks && CREDIT.test(rawText(element));
}

function creditOf(element: PageElement): string {
  return CREDIT.exec(rawText(element))?.[0] ?? '';
}

function isMicrodataAuthor({ attributes: { rel, itemprop }, parent }: PageElement): boolean {
  if (hasToken(rel, 'author') || hasToken(itemprop, 'author')) return true;
  return hasToken(itemprop, 'name') && closest(parent, ({ attributes }) => hasToken(attributes.itemprop, 'author')) !== null;
}
