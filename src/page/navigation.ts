/** The part of the Navigation API that is used; older browsers have none. */
interface NavigationLike {
  addEventListener(type: 'currententrychange', listener: () => void): void;
}

/** Calls back at every single-page navigation. Anchors within a page are none. */
export function onNavigation(window: Window & typeof globalThis, callback: () => void): void {
  let address = withoutFragment(window.location.href);
  const check = () => {
    const now = withoutFragment(window.location.href);
    if (now === address) return;
    address = now;
    callback();
  };
  const { navigation } = window as unknown as { navigation?: NavigationLike };
  if (navigation) navigation.addEventListener('currententrychange', check);
  else new MutationObserver(check).observe(window.document.head, { childList: true, subtree: true, characterData: true });
  window.addEventListener('popstate', check);
}

function withoutFragment(url: string): string {
  return url.split('#')[0] ?? url;
}
