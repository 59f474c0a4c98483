import { useEffect, useState } from 'preact/hooks';

/** A part of the panel's code that comes when it is first wanted. `gone`: it did not come, as the extension was updated under the open panel. */
export type Part<T> = { readonly status: 'there'; readonly value: T } | { readonly status: 'coming' } | { readonly status: 'gone' };

/** Brings a part; must be the same function each time. */
export type Load<T> = () => Promise<T>;

const there = new Map<Load<unknown>, unknown>();

/** Brings a part ahead of its being wanted, so that it is shown without a blink. */
export async function bring<T>(load: Load<T>): Promise<T> {
  const value = await load();
  there.set(load, value);
  return value;
}

/** A part, as far as it is there; null is never there. What is there once is there at once the next time. */
export function usePart<T>(load: Load<T> | null): Part<T> {
  const [answered, setAnswered] = useState<Load<T> | null>(null);
  useEffect(() => {
    if (!load || there.has(load)) return;
    let wanted = true;
    const done = () => wanted && setAnswered(() => load);
    bring(load).then(done, (error: unknown) => {
      console.warn('a part of the panel did not come:', error);
      done();
    });
    return () => {
      wanted = false;
    };
  }, [load]);
  if (load && there.has(load)) return { status: 'there', value: there.get(load) as T };
  return { status: load && answered === load ? 'gone' : 'coming' };
}

/** The same for what may be missing: null until it is there, or where it does not come. */
export function useLoaded<T>(load: Load<T> | null): T | null {
  const part = usePart(load);
  return part.status === 'there' ? part.value : null;
}
