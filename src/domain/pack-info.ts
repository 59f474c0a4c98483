/** How a pack entered the base. */
export type PackOrigin =
  | { readonly kind: 'seed' }
  | { readonly kind: 'article'; readonly url: string; readonly title: string }
  | { readonly kind: 'import'; readonly file: string };

/** What a pack is; its claims come beside it. */
export interface PackInfo {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly licence: string;
  readonly origin: PackOrigin;
}
