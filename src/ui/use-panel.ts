import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { TabReading } from '../domain/reading.ts';
import type { PanelClient } from '../messaging/panel-client.ts';
import { type View, viewOf } from './panel-model.ts';

/** The panel's view, kept in step with the tab and the base. `back` leaves a passage for its page. */
export function usePanel(client: PanelClient): { readonly view: View; readonly reading: TabReading | null; back(): void; refresh(): void } {
  const [reading, setReading] = useState<TabReading | null>(null);
  const [view, setView] = useState<View>({ state: 'unread' });
  const [left, setLeft] = useState<TabReading['passage']>(null);
  const round = useRef(0);

  const show = useCallback(
    (next: TabReading) => {
      // An answer that comes after the reader went on belongs to nobody.
      const mine = ++round.current;
      const first = viewOf(next);
      setView((before) => (keepsShowing(before, first) ? before : first));
      void answer(client, first).then((answered) => {
        if (answered && mine === round.current) setView(answered);
      });
    },
    [client],
  );
  const current = reading && left !== null && left === reading.passage ? { ...reading, passage: null } : reading;

  useEffect(() => client.watchReading(setReading), [client]);
  useEffect(() => {
    if (current) show(current);
    // The same reading, shown anew: only a change of the reading or of what was left counts.
  }, [reading, left, show]);
  useEffect(() => client.watchBase(() => current && show(current)), [client, reading, left, show]);

  return { view, reading, back: () => setLeft(reading?.passage ?? null), refresh: () => current && show(current) };
}

/** While the same article is compared again, the old result stays in sight. */
function keepsShowing(before: View, next: View): boolean {
  return (
    before.state === 'compared' &&
    next.state === 'comparing' &&
    before.article.url === next.article.url &&
    before.article.text === next.article.text
  );
}

async function answer(client: PanelClient, view: View): Promise<View | null> {
  if (view.state === 'comparing') {
    const result = await client.engine.compare(view.article);
    if (!result.ok) return { state: 'failed', failure: result.error };
    const { value } = result;
    if (value.status === 'other-language') return { state: 'other-language', article: view.article, language: value.language };
    return { state: 'compared', article: view.article, comparison: value };
  }
  if (view.state === 'looking-up') {
    const result = await client.engine.lookUp(view.passage);
    return result.ok ? { state: 'looked-up', lookUp: result.value } : { state: 'failed', failure: result.error };
  }
  return null;
}
