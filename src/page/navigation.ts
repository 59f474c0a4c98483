/** Milliseconds without a change of the page before it counts as settled, and the longest we wait for that. */
const SETTLED_MS = 400;
const LONGEST_MS = 5000;

/** The part of the Navigation API that is used; older browsers have none. */
interface NavigationLike {
  addEventListener(type: 'currententrychange', listener: () => void): void;
}

/** Calls back after every single-page navigation, once the new page has settled. Anchors within a page are none. */
export function onNavigation(window: Window & typeof globalThis, callback: () => void): void {
  let address = withoutFragment(window.location.href);
  const check = () => {
    const now = withoutFragment(window.location.href);
    if (now === address) return;
    address = now;
    whenSettled(window.document, callback);
  };
  const { navigation } = window as unknown as { navigation?: NavigationLike };
  if (navigation) navigation.addEventListener('currententrychange', check);
  else new MutationObserver(check).observe(window.document.head, { childList: true, subtree: true, characterData: true });
  window.addEventListener('popstate', check);
}

function withoutFragment(url: string): string {
  return url.split('#')[0] ?? url;
}

function whenSettled(document: Document, callback: () => void): void {
  let quiet: ReturnType<typeof setTimeout>;
  const done = () => {
    observer.disconnect();
    clearTimeout(quiet);
    clearTimeout(longest);
    callback();
  };
  const observer = new MutationObserver(() => {
    clearTimeout(quiet);
    quiet = setTimeout(done, SETTLED_MS);
  });
  quiet = setTimeout(done, SETTLED_MS);
  const longest = setTimeout(done, LONGEST_MS);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}
