import { type ComponentChildren, render } from 'preact';
import { Notice } from '../notice.tsx';
import type { Phrases } from '../phrases.ts';
import { Navigation } from './navigation.tsx';
import { useView, type Wanted } from './use-view.ts';

/** What stands in the frame. */
export type Content = (wanted: Wanted) => ComponentChildren;

/** Shows the frame in an element, or puts its content into the one that stands there. Without content it says that the panel is coming. */
export function showFrame(root: HTMLElement, phrases: Phrases, content: Content | null): void {
  const { documentElement, defaultView } = root.ownerDocument;
  documentElement.lang = phrases.locale;
  documentElement.dir = phrases.direction;
  render(<Frame window={defaultView ?? window} phrases={phrases} content={content} />, root);
}

/** The bar of views, which answers before anything else is there, and the place for what it shows. What is asked for meanwhile is shown then. */
function Frame({ window, phrases, content }: { window: Window; phrases: Phrases; content: Content | null }) {
  const wanted = useView(window);
  return (
    <>
      <Navigation {...wanted} phrases={phrases} />
      {content ? content(wanted) : <Coming title={phrases.say(wanted.shown === 'page' ? 'starting_title' : `view_${wanted.shown}`)} />}
    </>
  );
}

/** The same that the panel shows while it knows nothing. */
function Coming({ title }: { title: string }) {
  return (
    <div id="view" class="view" role="tabpanel">
      <Notice name="starting" tone="busy" title={title} />
    </div>
  );
}
