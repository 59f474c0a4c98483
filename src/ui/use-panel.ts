import { useEffect, useReducer } from 'preact/hooks';
import { failure } from '../domain/result.ts';
import type { PanelClient } from '../messaging/panel-client.ts';
import { NOTHING_YET, type Open, openQuestion, type PanelEvent, type PanelState, reduce } from './panel-model.ts';

/** Keeping an article tells of it twice (the answer, then the base): one comparison is enough for both. In ms. */
const PATIENCE = 100;

/** The panel's state, kept in step with the tab and the base; open questions go to the engine. */
export function usePanel(client: PanelClient): readonly [PanelState, (event: PanelEvent) => void] {
  const [state, dispatch] = useReducer(reduce, NOTHING_YET);
  useEffect(() => client.watchReading((reading) => dispatch({ kind: 'reading', reading })), [client]);
  useEffect(() => client.watchBase(() => dispatch({ kind: 'base-changed' })), [client]);
  const open = openQuestion(state);
  // Tab and round name the question; the object is made anew at each render.
  useEffect(() => {
    if (!open) return;
    const timer = setTimeout(() => void ask(client, open).then(dispatch), open.again ? PATIENCE : 0);
    return () => clearTimeout(timer);
  }, [client, open?.tab, open?.round, open?.kind]);
  return [state, dispatch];
}

/** Puts a question to the engine. A worker that breaks down is an answer too. */
async function ask({ engine }: PanelClient, { tab, round, ...open }: Open): Promise<PanelEvent> {
  const broken = (error: unknown) => failure('internal', error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  if (open.kind === 'compare') return { kind: 'compared', tab, round, result: await engine.compare(open.question).catch(broken) };
  return { kind: 'looked-up', tab, round, result: await engine.lookUp(open.question).catch(broken) };
}
