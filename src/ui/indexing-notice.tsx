import { useEffect, useState } from 'preact/hooks';
import { useTools } from './tools.ts';

/** That the index is being built anew after an update, and how far it is: the base is in use meanwhile, but not all of it is found yet. */
export function IndexingNotice() {
  const { client, phrases } = useTools();
  const [share, setShare] = useState<number | null>(null);
  useEffect(() => client.library.watchIndexing(setShare), [client]);
  if (share === null) return null;
  const text = phrases.say('indexing');
  return (
    <div class="aside indexing" role="status" data-indexing={Math.floor(share * 100)}>
      <p>{text}</p>
      <progress value={share} aria-label={text} />
      <span>{phrases.percent(share)}</span>
    </div>
  );
}
