import type { Settings } from '../../domain/settings.ts';
import { useTools } from '../tools.ts';

/** Changes settings; where the database refuses, that is said. */
export function useChange(): (change: Partial<Settings>) => void {
  const { client, phrases, tell } = useTools();
  return (change) =>
    void client.changeSettings(change).then((done) => {
      if (!done.ok) tell({ name: 'not-stored', text: phrases.say('not_stored', done.error.message), urgent: true });
    });
}
