/**
 * Archives that show pages of others under addresses of their own. A table, not a shape of addresses: any site could put another's address into its own, and
 * would be taken for it.
 */
const ARCHIVES = /^(?:web\.archive\.org|(?:www\.)?webarchive\.org\.uk|archive\.(?:today|ph|is|li|vn|fo|md))$/;
/** What stands before the address in theirs: a moment, or a mode (`/web/20260314101112id_/`). */
const WITHIN = /^\/(?:[\w.-]+\/)*?(https?:\/{1,2}[^/].*)$/;

/** The address of the page that an archive kept, from the archive's own address of it; null for any other. */
export function originalOf(url: string): string | null {
  if (!mayBe(url) || !URL.canParse(url)) return null;
  const { hostname, pathname, search } = new URL(url);
  const within = ARCHIVES.test(hostname) ? WITHIN.exec(pathname + search)?.[1]?.replace(/^(https?:\/)(?!\/)/, '$1/') : undefined;
  return within && URL.canParse(within) ? within : null;
}

/** Whether an address is one of an archive's. */
export function isArchive(url: string): boolean {
  return mayBe(url) && URL.canParse(url) && ARCHIVES.test(new URL(url).hostname);
}

/** Asked first, as it is quick: addresses of archives hold the word. */
function mayBe(url: string): boolean {
  return url.toLowerCase().includes('archive');
}
