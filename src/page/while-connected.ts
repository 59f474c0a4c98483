/** Milliseconds between two looks whether the extension is still there. */
const LOOK_MS = 2000;

/**
 * Ends once the extension was updated or removed under the page: `signal` is aborted, so that listeners go, and `clean` puts the page back as it was.
 * Looked for now and then while the page is seen, and whenever the reader comes back to it.
 */
export function whileConnected(
  { isConnected }: { isConnected(): boolean },
  clean: () => void,
): { readonly signal: AbortSignal; check(): void } {
  const life = new AbortController();
  const { signal } = life;
  const check = () => {
    if (signal.aborted || isConnected()) return;
    clearInterval(timer);
    life.abort();
    clean();
  };
  const timer = setInterval(() => document.hidden || check(), LOOK_MS);
  document.addEventListener('visibilitychange', check, { signal });
  return { signal, check };
}
