import { useEffect, useState } from 'preact/hooks';
import type { Standing } from '../domain/stored.ts';
import { useTools } from './tools.ts';

/** That nothing can be kept just now, or at all, in whatever view: said before the reader has done something that is lost. */
export function StandingNotice() {
  const { client, phrases } = useTools();
  const [standing, setStanding] = useState<Standing>('open');
  useEffect(() => client.watchStanding(setStanding), [client]);
  if (standing === 'open') return null;
  return (
    <p class="aside" role="alert" data-standing={standing}>
      {phrases.say(`standing_${standing}`)}
    </p>
  );
}
