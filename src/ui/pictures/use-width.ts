import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The width of an element in CSS pixels, always the newest: drawings are made to measure, so that their letters keep their size. */
export function useWidth<E extends HTMLElement>(): readonly [{ readonly current: E | null }, number] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(296);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured || typeof ResizeObserver === 'undefined') return;
    const look = () => measured.clientWidth > 0 && setWidth(measured.clientWidth);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
