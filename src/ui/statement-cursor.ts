import { useContext, useEffect } from 'preact/hooks';
import type { Article } from '../domain/article.ts';
import { type Entry, isConflict } from './listing.ts';
import { ToolsContext } from './tools.ts';

/** The list of statements that is shown, for keys and pictures to go along. */
export interface StatementCursor {
  /** In the order shown. */
  readonly ids: readonly string[];
  /** Those that contradict or differ. */
  readonly conflicts: readonly string[];
  /** The statement last gone to, where it may have left the document since. */
  readonly last?: () => string | null;
  /** Scrolls to a statement and gives it the focus. */
  seek(id: string): void;
}

/** Makes a list the one to go along, as long as it is shown. */
export function useCursor(cursor: StatementCursor): void {
  const holder = useContext(ToolsContext)?.cursor;
  useEffect(() => {
    if (!holder) return;
    holder.current = cursor;
    return () => {
      if (holder.current === cursor) holder.current = null;
    };
  }, [holder, cursor]);
}

/** Gives the focus to a statement that is in the document; false if it is not. */
export function focusStatement(root: ParentNode, id: string): boolean {
  const item = [...root.querySelectorAll<HTMLElement>('[data-statement]')].find(({ dataset }) => dataset.statement === id);
  item?.querySelector<HTMLElement>('[data-statement-text]')?.focus({ preventScroll: true });
  item?.scrollIntoView?.({ block: 'nearest' });
  return item !== undefined;
}

/** What a list of statements is made of. */
export interface StatementListProps {
  readonly entries: readonly Entry[];
  readonly article: Article;
}

/** What a cursor goes along. */
export function idsOf(entries: readonly Entry[]): { readonly ids: readonly string[]; readonly conflicts: readonly string[] } {
  return { ids: entries.map(({ statement }) => statement.id), conflicts: entries.filter(isConflict).map(({ statement }) => statement.id) };
}
