import { render } from 'preact';
import type { PanelClient } from '../messaging/panel-client.ts';
import { Panel } from './panel.tsx';
import { phrasesOf } from './phrases.ts';

/** Shows the panel in an element and keeps it in step with the client. The element's `data-state` names the state shown. Returns the way to take it away. */
export function mountPanel(root: HTMLElement, client: PanelClient): () => void {
  const phrases = phrasesOf(client);
  const { documentElement } = root.ownerDocument;
  documentElement.lang = phrases.locale;
  documentElement.dir = phrases.direction;
  root.textContent = '';
  render(<Panel root={root} client={client} phrases={phrases} />, root);
  return () => render(null, root);
}
