import { render } from 'preact';
import type { PanelClient } from '../messaging/panel-client.ts';
import { Panel } from './panel.tsx';
import { words } from './words.ts';

/** Shows the panel in an element and keeps it in step with the client. */
export function mountPanel(root: HTMLElement, client: PanelClient): void {
  const locale = client.message('@@ui_locale').replace('_', '-');
  const valid = Intl.DateTimeFormat.supportedLocalesOf(locale.includes('@') ? [] : [locale])[0] ?? 'en';
  root.textContent = '';
  render(<Panel root={root} client={client} words={words(client, valid)} />, root);
}
