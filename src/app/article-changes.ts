import type { Article } from '../domain/article.ts';
import type { ArticleChanges } from '../domain/change.ts';
import { compareRevisions } from './compare-revisions.ts';
import type { AnnotationStore, RevisionStore } from './ports.ts';

/** What following an article needs. */
export interface FollowPorts {
  readonly annotations: AnnotationStore;
  readonly revisions: RevisionStore;
}

/** Keeps the form of an annotated article as it is now; one that nobody marked is not followed. */
export async function keepSeen({ annotations, revisions }: FollowPorts, article: Article): Promise<void> {
  if ((await annotations.of(article.url)).length > 0) await revisions.keep(article);
}

/** What an annotated article says otherwise than when it was first marked; null where nothing changed, or it is not followed. */
export async function changesOf(ports: FollowPorts, article: Article): Promise<ArticleChanges | null> {
  await keepSeen(ports, article);
  const [first] = await ports.revisions.of(article.url);
  if (!first || first.article.text === article.text) return null;
  const changes = compareRevisions(first.article, article);
  return changes.length === 0 ? null : { since: first.readAt, changes };
}
