import { canonicalUrl } from './canonical-url.ts';

/** The canonical address of the page as it stands now: what a page that is no article is known by, too. */
export function addressOf({ document, location }: Window): string {
  const links = [...document.querySelectorAll('link[rel][href]')].map((link) => ({
    rel: link.getAttribute('rel') ?? '',
    href: link.getAttribute('href') ?? '',
  }));
  const content = document.querySelector('meta[property="og:url" i]')?.getAttribute('content');
  return canonicalUrl({ links, metas: new Map(content ? [['og:url', [content]]] : []) }, location.href);
}

/** What the page calls itself. */
export function titleOf(document: Document): string {
  return String(document.title).slice(0, 2000);
}
