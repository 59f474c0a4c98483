import { sourceOfTarget } from '../domain/annotation.ts';
import type { Article } from '../domain/article.ts';
import type { ArticleChanges } from '../domain/change.ts';
import type { AnnotationStore, Now, RevisionStore } from './ports.ts';

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

/** How long the removal of a note may be thought better of, with the old text that belongs to it; in ms. */
const GRACE = 30 * 86_400_000;

/** Forgets the old texts of articles that are followed no more: neither kept nor marked, and no mark was removed lately. Answers with how many articles. */
export async function forgetUnfollowed({ annotations, revisions, isKept }: FollowPorts, now: Now): Promise<number> {
  const since = new Date(Date.parse(now()) - GRACE).toISOString();
  const notes = (await annotations.withRemoved()).filter(({ removed }) => removed === null || removed >= since);
  const marked = new Set(notes.map(({ target }) => sourceOfTarget(target).url));
  let forgotten = 0;
  for (const url of await revisions.urls()) {
    if (marked.has(url) || (await isKept(url))) continue;
    await revisions.forget(url);
    forgotten++;
  }
  return forgotten;
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
