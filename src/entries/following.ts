import type { FollowPorts } from '../app/article-changes.ts';
import { articlePackId } from '../domain/pack-info.ts';
import { now } from '../platform/clock.ts';
import { annotationStore } from '../storage/annotation-store.ts';
import { isPackKnown, isPackThere } from '../storage/base-store.ts';
import type { Database } from '../storage/database.ts';
import { revisionStore } from '../storage/revision-store.ts';

/** What following articles needs, wired to the database; for pages of the extension and for workers. */
export function followPorts(database: Database): FollowPorts {
  return {
    annotations: annotationStore(database, now),
    revisions: revisionStore(database, now),
    isKept: (url) => isPackThere(database, articlePackId(url)),
  };
}

/** For forgetting the texts of articles: one that the reader let go, and may bring back, is still followed. */
export function forgettingPorts(database: Database): FollowPorts {
  return { ...followPorts(database), isKept: (url) => isPackKnown(database, articlePackId(url)) };
}
