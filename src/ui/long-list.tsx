import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Entry } from './listing.ts';
import { focusStatement, idsOf, type StatementListProps, useCursor } from './statement-cursor.ts';
import { StatementItem } from './statement-item.tsx';
import { useTools } from './tools.ts';
import { useVirtualList } from './use-virtual-list.ts';

/** A statement with cards, and one without, before they are measured; in CSS pixels. */
const ESTIMATE = { related: 300, unrelated: 60 } as const;

/** A list of which only the statements in sight, and some around them, are in the document. The rest is room above and below. */
export function LongList({ entries, article }: StatementListProps) {
  const { say } = useTools().phrases;
  const list = useRef<HTMLOListElement>(null);
  const virtual = useVirtualList(list, {
    count: entries.length,
    keyOf: (index) => entries[index]?.statement.id ?? index,
    estimate: (index) => (entries[index]?.relations.length ? ESTIMATE.related : ESTIMATE.unrelated),
  });
  const wanted = useRef<string | null>(null);
  const last = useRef<string | null>(null);
  const cursor = useMemo(() => {
    const seek = (id: string) => {
      last.current = id;
      if (list.current && focusStatement(list.current, id)) return;
      wanted.current = id;
      virtual.scrollToIndex(
        entries.findIndex(({ statement }) => statement.id === id),
        { align: 'center' },
      );
    };
    return { ...idsOf(entries), seek, last: () => last.current };
  }, [entries, virtual]);
  useCursor(cursor);
  // After each render: the statement that was scrolled to may be there now.
  useEffect(() => {
    if (wanted.current && list.current && focusStatement(list.current, wanted.current)) wanted.current = null;
  });
  // Each is made once: a step of the scrolling draws what comes into sight, and nothing of what is there.
  const made = useMemo(() => new Map<number, VNode>(), [entries, article]);
  const itemAt = (index: number, entry: Entry) => {
    const place = { index, of: entries.length, measure: virtual.measureElement };
    const item = made.get(index) ?? <StatementItem key={entry.statement.id} entry={entry} article={article} place={place} />;
    made.set(index, item);
    return item;
  };
  const shown = virtual.getVirtualItems();
  const above = (shown[0]?.start ?? 0) - virtual.options.scrollMargin;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0) + virtual.options.scrollMargin;
  return (
    <ol
      ref={list}
      class="statements windowed"
      aria-label={say('statements_label')}
      style={{ paddingBlockStart: `${Math.max(0, above)}px`, paddingBlockEnd: `${Math.max(0, below)}px` }}
    >
      {shown.map(({ index }) => {
        const entry = entries[index];
        return entry && itemAt(index, entry);
      })}
    </ol>
  );
}
