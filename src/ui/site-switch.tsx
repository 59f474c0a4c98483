import { useEffect, useId, useState } from 'preact/hooks';
import type { SiteAccess } from '../messaging/panel-client.ts';
import { useTools } from './tools.ts';

/** "Always read this site": asks the browser for this one site. Not shown where no site can be allowed. */
export function SiteSwitch({ url }: { url: string }) {
  const { client, phrases } = useTools();
  const [access, setAccess] = useState<SiteAccess | null>(null);
  const hint = useId();
  // Asked anew for each article: another may stand on another site.
  useEffect(() => {
    let isCurrent = true;
    void client.siteAccess().then((now) => isCurrent && setAccess(now));
    return () => {
      isCurrent = false;
    };
  }, [client, url]);
  if (!access?.origin) return null;
  const { origin, allowed } = access;
  // Called right in the click: the browser asks the reader only then.
  const change = () => void client.setSiteAccess(origin, !allowed).then((answer) => answer.ok && setAccess(answer.value));
  return (
    <div class="site">
      <button type="button" role="switch" aria-checked={allowed} aria-describedby={hint} data-action="site" onClick={change}>
        <span class="track" aria-hidden="true" /> {phrases.say('site_switch')}
      </button>
      <p id={hint}>{phrases.say(allowed ? 'site_on' : 'site_off', new URL(origin).host)}</p>
    </div>
  );
}
