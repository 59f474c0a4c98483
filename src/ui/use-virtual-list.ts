import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Items of a list, of which only those in sight are in the document. */
interface VirtualItems {
  readonly count: number;
  keyOf(index: number): string | number;
  /** Height before it is measured, in CSS pixels. */
  estimate(index: number): number;
}

/** The virtualiser's window of items over the page's scrolling, kept in step with rendering. */
export function useVirtualList(list: { readonly current: HTMLElement | null }, { count, keyOf, estimate }: VirtualItems) {
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const [scrollMargin, setScrollMargin] = useState(0);
  const options = {
    count,
    getItemKey: keyOf,
    estimateSize: estimate,
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
