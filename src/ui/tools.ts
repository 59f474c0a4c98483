import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelClient } from '../messaging/panel-client.ts';
import type { Actions } from './actions.ts';
import type { Phrases } from './phrases.ts';

/** What every part of the panel may use. */
export interface Tools {
  readonly client: PanelClient;
  readonly phrases: Phrases;
  readonly actions: Actions;
}

export const ToolsContext = createContext<Tools | null>(null);

export function useTools(): Tools {
  const tools = useContext(ToolsContext);
  if (!tools) throw new Error('a part of the panel stands outside the panel');
  return tools;
}
