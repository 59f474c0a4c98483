import { useCallback, useEffect, useState } from 'preact/hooks';

/** The answer to a question, null until it is there; and the way to ask again. `ask` must be the same function each time. */
export function useAsked<T>(ask: () => Promise<T>): readonly [T | null, () => void] {
  const [answer, setAnswer] = useState<T | null>(null);
  const again = useCallback(() => void ask().then(setAnswer), [ask]);
  useEffect(again, [again]);
  return [answer, again];
}
