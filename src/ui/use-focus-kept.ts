import { useEffect, useRef } from 'preact/hooks';

/** When a view goes and takes the focus with it, its successor's heading takes over, so that a keyboard never starts from nowhere. */
export function useFocusKept(root: HTMLElement, view: string): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    const note = () => {
      hadFocus.current = true;
    };
    root.addEventListener('focusin', note);
    return () => root.removeEventListener('focusin', note);
  }, [root]);
  // Looked at once for each view.
  useEffect(() => {
    const { activeElement, body } = root.ownerDocument;
    if (hadFocus.current && (activeElement === body || activeElement === null)) {
      root.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
  }, [root, view]);
}
