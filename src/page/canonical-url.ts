import { isArchive, originalOf } from './archived.ts';
import { hasToken, type PageHead } from './page-tree.ts';

/** Parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ocid|cmpid|cid|ref|ref_src|smid|ftag|ito|xtor|ns_\w+|at_\w+|__twitter_impression|amp)$/i;

/**
 * The address that names the article: its own canonical link (same site only), else og:url (same site), else the URL without fragment and tracking. In an
 * archive, that of the page which was archived.
 */
export function canonicalUrl(head: Pick<PageHead, 'links' | 'metas'>, url: string): string {
  const own = head.links.find(({ rel }) => hasToken(rel, 'canonical'))?.href;
  const graph = head.metas.get('og:url')?.[0];
  const original = archivedUrl([url, own, graph, ...head.links.filter(({ rel }) => hasToken(rel, 'bookmark')).map(({ href }) => href)]);
  if (original) return original;
  for (const candidate of [own, graph]) {
    const resolved = candidate ? sameSite(candidate, url) : null;
    if (resolved) return resolved;
  }
  return withoutTracking(url);
}

/** Short addresses of archives say nothing: then the page's own links do. */
function archivedUrl([url = '', ...links]: readonly (string | undefined)[]): string | null {
  if (!isArchive(url)) return null;
  const original = [url, ...links].map((one) => (one ? originalOf(one) : null)).find((one) => one !== null);
  return original ? withoutTracking(original) : null;
}

/** A link to the front page is a common mistake in templates: it names no article. */
function sameSite(candidate: string, url: string): string | null {
  if (!URL.canParse(candidate, url)) return null;
  const target = new URL(candidate, url);
  const page = new URL(url);
  const site = (host: string) => host.replace(/^(?:www|m|amp|mobile)\./, '');
  if (!/^https?:$/.test(target.protocol) || site(target.host) !== site(page.host)) return null;
  if (target.pathname === '/' && page.pathname !== '/') return null;
  return /[?#]/.test(target.href) ? withoutTracking(target.href) : target.href;
}

export function withoutTracking(url: string): string {
  if (!URL.canParse(url)) return url;
  const clean = new URL(url);
  clean.hash = '';
  // By forEach: in Firefox's content scripts the iterators of URLSearchParams cannot be iterated.
  const names: string[] = [];
  clean.searchParams.forEach((_, name) => {
    if (TRACKING.test(name)) names.push(name);
  });
  for (const name of names) clean.searchParams.delete(name);
  return clean.href;
}
