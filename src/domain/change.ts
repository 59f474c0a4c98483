/** A piece of two texts laid on one another. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What happened to one passage (a paragraph, heading, item …) between two forms of an article. What only moved has not changed. */
export type PassageChange =
  | { readonly kind: 'changed'; readonly before: string; readonly after: string; readonly words: readonly WordChange[] }
  | { readonly kind: 'vanished'; readonly before: string }
  | { readonly kind: 'added'; readonly after: string };

/** What an article says otherwise than when the reader first marked it. */
export interface ArticleChanges {
  /** When that was, ISO 8601 UTC. */
  readonly since: string;
  /** In reading order; never empty. */
  readonly changes: readonly PassageChange[];
}
