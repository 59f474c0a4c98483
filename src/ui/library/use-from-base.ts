import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../../domain/result.ts';
import type { LibraryApi } from '../../messaging/library-api.ts';
import { useTools } from '../tools.ts';

/** What the library answers about something, now and again after every change; null until it has answered. `ask` must be the same each time. */
export function useFromBase<T>(ask: (library: LibraryApi, about: string) => Promise<Result<T>>, about: string): T | null {
  const { client } = useTools();
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    let wanted = true;
    const again = () =>
      void ask(client.library, about).then((answer) => {
        if (wanted) setValue(answer.ok ? answer.value : null);
      });
    again();
    const stop = client.watchBase(again);
    return () => {
      wanted = false;
      stop();
    };
  }, [client, ask, about]);
  return value;
}
