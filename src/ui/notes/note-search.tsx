import { useEffect, useState } from 'preact/hooks';
import { useTools } from '../tools.ts';

/** Milliseconds without a key after which a long list is searched: letters must never wait for it. */
const PATIENCE = 150;

interface NoteSearchProps {
  readonly query: string;
  /** Whether drawing what is found takes longer than a key. */
  readonly isLong: boolean;
  search(query: string): void;
}

/** The field shows each letter at once; a short list follows at once too, a long one when the hand rests. */
export function NoteSearch({ query, isLong, search }: NoteSearchProps) {
  const { say } = useTools().phrases;
  const [typed, setTyped] = useState(query);
  // What else changes the query (a tag that is clicked) shows in the field.
  useEffect(() => setTyped(query), [query]);
  useEffect(() => {
    if (typed === query) return;
    const timer = setTimeout(() => search(typed), PATIENCE);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <input
      type="search"
      aria-label={say('notes_search')}
      placeholder={say('notes_search')}
      value={typed}
      onInput={({ currentTarget: { value } }) => {
        setTyped(value);
        if (!isLong) search(value);
      }}
    />
  );
}
