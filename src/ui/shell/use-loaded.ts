import { useEffect, useState } from 'preact/hooks';

/** What a part brings when it is first wanted; null until it is there, or where it does not come. `load` must be the same function each time. */
export function useLoaded<T>(load: (() => Promise<T>) | null): T | null {
  const [loaded, setLoaded] = useState<{ readonly load: unknown; readonly value: T } | null>(null);
  useEffect(() => {
    let wanted = true;
    load?.().then(
      (value) => wanted && setLoaded({ load, value }),
      (error: unknown) => console.warn('a part of the panel did not come:', error),
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  return loaded?.load === load ? loaded.value : null;
}
