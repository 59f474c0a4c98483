import { useEffect, useState } from 'preact/hooks';
import { FIRST_SETTINGS, type Settings } from '../../domain/settings.ts';
import type { PanelClient } from '../../messaging/panel-client.ts';

/** The reader's settings, always the newest. What they say of the appearance stands on the document's element, for the style sheets. */
export function useSettings(client: Pick<PanelClient, 'watchSettings'>, document: Document): Settings {
  const [settings, setSettings] = useState(FIRST_SETTINGS);
  useEffect(() => client.watchSettings(setSettings), [client]);
  const { appearance, textSize } = settings;
  useEffect(() => {
    document.documentElement.dataset.theme = appearance;
    document.documentElement.dataset.text = textSize;
  }, [document, appearance, textSize]);
  return settings;
}
