import type { Dated } from '../domain/dated.ts';
import { canonicalUrl } from './canonical-url.ts';
import { articleNode, type LinkedData, linkedData, texts } from './json-ld.ts';
import { publishedDate, updatedDate } from './published.ts';

/** What a page says of its article. */
export interface Metadata {
  readonly url: string;
  readonly title: string;
  readonly byline: readonly string[];
  readonly siteName: string | null;
  readonly published: Dated | null;
  readonly updated: Dated | null;
  readonly language: string | null;
  /** The article's text as its JSON-LD gives it: a witness for what extraction found. */
  readonly articleBody: string | null;
}

/** Between a headline and the name of the site. */
const SEPARATOR = /\s+[|•·»«–—-]\s+|\s*[|»]\s*|:\s+/g;

/** Reads the page's own data in the order of trust: JSON-LD, OpenGraph and other meta elements, microdata, what is shown. */
export function readMetadata(document: Document, url: string): Metadata {
  const node = articleNode(linkedData(document));
  const siteName =
    plain(meta(document, 'og:site_name')) || plain(texts(node?.publisher)[0]) || plain(meta(document, 'application-name')) || null;
  return {
    url: canonicalUrl(document, url),
    title: headline(document, node, siteName),
    byline: authors(document, node, siteName),
    siteName,
    published: publishedDate(document, node, url),
    updated: updatedDate(document, node),
    language: document.documentElement?.getAttribute('lang') || meta(document, 'og:locale')?.replace('_', '-') || null,
    articleBody: texts(node?.articleBody)[0] ?? null,
  };
}

function meta(document: Document, name: string): string | null {
  return document.querySelector(`meta[property="${name}" i], meta[name="${name}" i]`)?.getAttribute('content') ?? null;
}

/** One line of text: entities and tags that slipped into data are taken out, white space is folded. */
function plain(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(
      /&(amp|quot|#0?39|apos|lt|gt|nbsp);/g,
      (_, name: string) => ({ amp: '&', quot: '"', lt: '<', gt: '>', nbsp: ' ' })[name] ?? '’',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** The headline that stands on the page wins where the page's data repeat it, as it is what the reader sees. */
function headline(document: Document, node: LinkedData | null, siteName: string | null): string {
  const shown = [...document.querySelectorAll('h1')].map((h1) => plain(h1.textContent)).filter((text) => text.length > 10);
  const candidates = [
    plain(texts(node?.headline)[0]),
    plain(meta(document, 'og:title')),
    plain(meta(document, 'twitter:title')),
    plain(document.title),
  ];
  const declared = candidates.filter((text) => text !== '').map((text) => withoutSite(text, siteName));
  const agreed = shown.find((h1) => declared.some((text) => sameWords(text, h1)));
  return agreed ?? shown.find((h1) => declared.some((text) => overlap(text, h1) > 0.6)) ?? declared[0] ?? shown[0] ?? '';
}

function sameWords(a: string, b: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return bare(a) === bare(b);
}

function overlap(a: string, b: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [first, second] = [words(a), words(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.max(first.size, second.size, 1);
}

/** Cuts the site's name from either end of a title. Without a known name, a short last part after a bar or a dash is taken for it. */
export function withoutSite(title: string, siteName: string | null): string {
  const cuts = [...title.matchAll(SEPARATOR)].map((match) => ({
    before: title.slice(0, match.index),
    after: title.slice(match.index + match[0].length),
    mark: match[0],
  }));
  if (siteName) {
    const site = new RegExp(`^(?:the\\s+)?${literal(siteName.replace(/^the\s+/i, ''))}(?:\\W.*)?$`, 'i');
    for (const { before, after } of cuts) if (site.test(after)) return before.trim();
    for (const { before, after } of [...cuts].reverse()) if (site.test(before)) return after.trim();
  }
  const bars = cuts.filter(({ mark }) => mark.includes('|') || mark.includes('»') || /\s[-–—•·]\s/.test(mark));
  const last = bars.at(-1);
  if (last && last.after.split(' ').length <= 4 && last.before.split(' ').length >= 4) return last.before.trim();
  return title;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const NOT_A_PERSON = /^(?:by|staff|admin|editor|editors|editorial|newsroom|https?:|www\.|@)|staff$|desk$|\.com\b/i;
/** After the name: what the person is. */
const JOB = /\s*(?:[,|•·(/]|\s[-–—]\s).*$|\s+(?:is|are)\s+.*$/;

/** Authors, one entry each, without "By", job titles and places. */
function authors(document: Document, node: LinkedData | null, siteName: string | null): string[] {
  const sources: (() => string[])[] = [
    () => texts(node?.author),
    () =>
      [
        ...document.querySelectorAll(
          'meta[name="author" i], meta[property="article:author" i], meta[name="parsely-author" i], meta[name="byl" i]',
        ),
      ].map((one) => one.getAttribute('content') ?? ''),
    () =>
      [...document.querySelectorAll('[itemprop~="author" i] [itemprop~="name" i], [itemprop~="author" i], [rel~="author" i]')].map(
        (one) => one.textContent ?? '',
      ),
    () =>
      [...document.querySelectorAll('[class*="byline" i], [class*="author" i], [class*="writer" i]')]
        .slice(0, 3)
        .map((one) => one.textContent ?? ''),
  ];
  for (const find of sources) {
    const names = [...new Set(find().flatMap(namesIn))].filter((name) => name.toLowerCase() !== siteName?.toLowerCase());
    if (names.length > 0) return names.slice(0, 20);
  }
  return [];
}

function namesIn(text: string): string[] {
  const line = plain(text).replace(/^(?:(?:written|reporting|posted|story)\s+)?by\s*:?\s+/i, '');
  if (line.length > 200) return [];
  return line
    .split(/\s+and\s+|\s*[;&]\s*|,\s+(?=\p{Lu}[\p{L}’'-]+\s+\p{Lu})/u)
    .map((name) => name.replace(JOB, '').trim())
    .filter((name) => name.length > 2 && name.length < 60 && !NOT_A_PERSON.test(name) && !/\d/.test(name));
}
