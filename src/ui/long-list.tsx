import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { focusStatement, idsOf, type StatementListProps, useCursor } from './statement-cursor.ts';
import { StatementItem } from './statement-item.tsx';
import { useTools } from './tools.ts';

/** A statement with cards, and one without, before they are measured; in CSS pixels. */
const ESTIMATE = { related: 300, unrelated: 60 } as const;

/** A list of which only the statements in sight, and some around them, are in the document. The rest is room above and below. */
export function LongList({ entries, article }: StatementListProps) {
  const { say } = useTools().phrases;
  const list = useRef<HTMLOListElement>(null);
  const virtual = useVirtualizer(list, entries);
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
      {shown.map(({ index, key }) => {
        const entry = entries[index];
        const place = { index, of: entries.length, measure: virtual.measureElement };
        return entry && <StatementItem key={key} entry={entry} article={article} place={place} />;
      })}
    </ol>
  );
}

/** The library's window of items over the page's scrolling, kept in step with rendering. */
function useVirtualizer(list: { readonly current: HTMLElement | null }, entries: StatementListProps['entries']) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [scrollMargin, setScrollMargin] = useState(0);
  const options = {
    count: entries.length,
    getItemKey: (index: number) => entries[index]?.statement.id ?? index,
    estimateSize: (index: number) => (entries[index]?.relations.length ? ESTIMATE.related : ESTIMATE.unrelated),
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    initialOffset: () => window.scrollY,
    onChange: () => redraw(undefined),
    overscan: 6,
    scrollMargin,
  };
  const [virtual] = useState(() => new Virtualizer<Window, HTMLElement>(options));
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => {
    virtual._willUpdate();
    if (list.current) setScrollMargin(list.current.offsetTop);
  });
  return virtual;
}
