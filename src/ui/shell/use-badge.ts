import { useEffect } from 'preact/hooks';
import { asWanted, countsOf } from '../../domain/findings.ts';
import type { Settings } from '../../domain/settings.ts';
import type { PanelClient } from '../../messaging/panel-client.ts';
import type { View } from '../panel-model.ts';

/** Keeps the number on the toolbar button in step with what the panel shows of a tab: statements that have something beside them. */
export function useBadge(client: PanelClient, tab: number | null, view: View, settings: Settings): void {
  const count = settings.badge && view.state === 'compared' ? countsOf(asWanted(view.comparison, settings)).all : null;
  // A passage that is looked up says nothing about its page.
  const isOfPage = view.state !== 'looked-up' && view.state !== 'looking-up' && view.state !== 'starting';
  useEffect(() => {
    if (tab !== null && isOfPage) void client.showCount(tab, count);
  }, [client, tab, count, isOfPage]);
}
