import { urlId } from './url-id.ts';

/** How a pack entered the base. */
export type PackOrigin =
  | { readonly kind: 'seed' }
  | { readonly kind: 'article'; readonly url: string; readonly title: string }
  | { readonly kind: 'import'; readonly file: string }
  /** It follows the CouchDB database at that address. */
  | { readonly kind: 'room'; readonly address: string };

/** What a pack is; its claims come beside it. */
export interface PackInfo {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly licence: string;
  readonly origin: PackOrigin;
}

/** The id under which the article of an address (`Article.url`) is kept: one article, one pack, whatever its version. */
export function articlePackId(url: string): string {
  return `article:${urlId(url)}`;
}

/** A pack as it stands in the base. */
export interface PackState extends PackInfo {
  /** Claims of a pack that is switched off are kept, but not found. */
  readonly enabled: boolean;
  readonly claims: number;
  readonly documents: number;
  /** Days of the earliest and the latest dated claim, `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
  /** ISO timestamp of the last writing. */
  readonly addedAt: string;
}
