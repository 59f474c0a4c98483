/** Milliseconds without a change of the page before it counts as settled, and the longest we wait for that. */
const SETTLED_MS = 400;
const LONGEST_MS = 5000;

/** Waits until the page has been loaded and has not changed for a while. Answers whether it changed meanwhile. */
export function whenSettled(document: Document): Promise<boolean> {
  return new Promise((resolve) => {
    let changed = false;
    let quiet: ReturnType<typeof setTimeout>;
    const done = () => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(longest);
      resolve(changed);
    };
    const wait = () => {
      clearTimeout(quiet);
      quiet = setTimeout(() => (document.readyState === 'loading' ? wait() : done()), SETTLED_MS);
    };
    const observer = new MutationObserver(() => {
      changed = true;
      wait();
    });
    const longest = setTimeout(done, LONGEST_MS);
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    wait();
  });
}
