/** Waits until the reader looks at the page: one that was opened in the background, or made ready before it is gone to, has time. */
export function whenSeen(document: Document): Promise<void> {
  if (isSeen(document)) return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (!isSeen(document)) return;
      document.removeEventListener('visibilitychange', look);
      document.removeEventListener('prerenderingchange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    document.addEventListener('prerenderingchange', look);
  });
}

function isSeen(document: Document & { readonly prerendering?: boolean }): boolean {
  return !document.prerendering && document.visibilityState === 'visible';
}
