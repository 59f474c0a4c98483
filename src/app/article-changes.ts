import type { Article } from '../domain/article.ts';
import type { ArticleChanges } from '../domain/change.ts';
import type { AnnotationStore, RevisionStore } from './ports.ts';

/** What following an article needs. */
export interface FollowPorts {
  readonly annotations: AnnotationStore;
  readonly revisions: RevisionStore;
  /** Whether the article of an address stands in the base. */
  isKept(url: string): Promise<boolean>;
}

/** Keeps the form of an annotated or kept article as it is now; one that the reader did nothing with is not followed. */
export async function keepSeen({ annotations, revisions, isKept }: FollowPorts, article: Article): Promise<void> {
  const isFollowed = (await annotations.of(article.url)).length > 0 || (await isKept(article.url));
  if (isFollowed) await revisions.keep(article);
}

/** What a followed article says otherwise than when it was first marked or kept; null where nothing changed, or it is not followed. */
export async function changesOf(ports: FollowPorts, article: Article): Promise<ArticleChanges | null> {
  await keepSeen(ports, article);
  const [first] = await ports.revisions.of(article.url);
  if (!first || first.article.text === article.text) return null;
  // Most articles stay as they were: what compares comes when one did not.
  const { compareRevisions } = await import('./compare-revisions.ts');
  const changes = compareRevisions(first.article, article);
  return changes.length === 0 ? null : { since: first.readAt, changes };
}
