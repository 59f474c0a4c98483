import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Settings } from '../domain/settings.ts';
import type { PanelClient } from '../messaging/panel-client.ts';
import type { Actions } from './actions.ts';
import type { Phrases } from './phrases.ts';
import type { ViewName } from './shell/views.ts';
import type { StatementCursor } from './statement-cursor.ts';
import type { Saying } from './toasts.ts';

/** What every part of the panel may use. */
export interface Tools {
  readonly client: PanelClient;
  readonly phrases: Phrases;
  readonly actions: Actions;
  readonly settings: Settings;
  /** The list of statements that is shown, if one is. */
  readonly cursor: { current: StatementCursor | null };
  /** Shows another view. */
  go(view: ViewName): void;
  /** Says something at the foot of the panel, whatever view is shown: what was done, how it is undone, what failed. Null takes it away. */
  tell(saying: Saying | null): void;
}

export const ToolsContext = createContext<Tools | null>(null);

export function useTools(): Tools {
  const tools = useContext(ToolsContext);
  if (!tools) throw new Error('a part of the panel stands outside the panel');
  return tools;
}
