/**
 * One stay of a document in a tab. `since` is when it began, in milliseconds since 1970: when the document was loaded, or came back out of the browser's
 * memory. What the pages of a tab tell may overtake one another: a page says goodbye while the next is being read, and both are heard when the background
 * gets to them.
 */
export interface Showing {
  readonly since: number;
  /** It has said goodbye. */
  readonly left: boolean;
}

/** Whether what a page says of itself still counts, given the last that was heard in its tab: not after its goodbye, nor once a later page has spoken. */
export function mayTell(since: number, last: Showing | undefined): boolean {
  if (!last) return true;
  // After a goodbye whoever speaks is new, whatever the clock was set to meanwhile.
  return since === last.since ? !last.left : last.left || since > last.since;
}

/** Whether a goodbye is news of the tab: it is none of a page that others have followed. */
export function mayLeave(since: number, last: Showing | undefined): boolean {
  if (!last) return true;
  return since === last.since ? !last.left : since > last.since;
}
