/** The part of the Navigation API that is used; older browsers have none. */
interface NavigationLike {
  addEventListener(type: 'currententrychange', listener: () => void, options: { readonly signal: AbortSignal }): void;
}

/** Calls back at every single-page navigation until the signal. Anchors within a page are none. */
export function onNavigation(window: Window & typeof globalThis, signal: AbortSignal, callback: () => void): void {
  let address = withoutFragment(window.location.href);
  const check = () => {
    const now = withoutFragment(window.location.href);
    if (now === address) return;
    address = now;
    callback();
  };
  const { navigation } = window as unknown as { navigation?: NavigationLike };
  if (navigation) navigation.addEventListener('currententrychange', check, { signal });
  else {
    const observer = new MutationObserver(check);
    observer.observe(window.document.head, { childList: true, subtree: true, characterData: true });
    signal.addEventListener('abort', () => observer.disconnect());
  }
  window.addEventListener('popstate', check, { signal });
}

function withoutFragment(url: string): string {
  return url.split('#')[0] ?? url;
}
