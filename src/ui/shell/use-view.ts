import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ViewName, viewIn } from './views.ts';

/** Which view is shown, and the way to another. */
export interface Wanted {
  readonly shown: ViewName;
  readonly go: (view: ViewName) => void;
}

/** The view that is shown, and the way to another. Each view is found again where it was scrolled to. */
export function useView(window: Window): Wanted {
  const [shown, setShown] = useState(() => viewIn(window.location.hash));
  const places = useRef(new Map<ViewName, number>());
  const go = useCallback(
    (view: ViewName) =>
      setShown((before) => {
        places.current.set(before, window.scrollY);
        return view;
      }),
    [window],
  );
  useLayoutEffect(() => {
    const place = places.current.get(shown);
    if (place !== undefined) window.document.documentElement.scrollTop = place;
  }, [window, shown]);
  return { shown, go };
}
