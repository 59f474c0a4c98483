import { useEffect, useState } from 'preact/hooks';
import { useTools } from '../tools.ts';

/** The note whose highlight the reader clicked in the page: its place in the list is shown. Null until one is clicked while the panel is open. */
export function useHit(): string | null {
  const { client, go } = useTools();
  const [hit, setHit] = useState<string | null>(null);
  useEffect(() => {
    // What was clicked before the panel, or this tab, came to be shown is no click of now.
    const seen = new Map<number, string | undefined>();
    return client.watchReading(({ tab, hit: id }) => {
      const isNew = seen.has(tab) && id !== undefined && id !== seen.get(tab);
      seen.set(tab, id);
      if (!isNew || id === undefined) return;
      setHit(id);
      go('notes');
    });
  }, [client, go]);
  return hit;
}
