import { render } from 'preact';
import type { PanelClient } from '../messaging/panel-client.ts';
import { Panel } from './panel.tsx';
import { phrasesOf } from './phrases.ts';
import { showFrame } from './shell/frame.tsx';

/**
 * Shows the panel in an element, in the frame that stands there if there is one, and keeps it in step with the client. The element's `data-state`
 * names the state shown. Returns the way to take it away.
 */
export function mountPanel(root: HTMLElement, client: PanelClient): () => void {
  const phrases = phrasesOf(client);
  showFrame(root, phrases, (wanted) => <Panel root={root} client={client} phrases={phrases} {...wanted} />);
  return () => render(null, root);
}
