import { useTools } from '../tools.ts';
import { useAsked } from './use-asked.ts';

/** The sites that are read without a click. */
export function SitesSection() {
  const { client, phrases } = useTools();
  const { say } = phrases;
  const [sites, again] = useAsked(client.options.sites);
  if (sites === null) return null;
  if (sites.length === 0) return <p class="quiet">{say('sites_none')}</p>;
  return (
    <>
      <p class="quiet">{say('sites_some')}</p>
      <ul class="rows">
        {sites.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <button
              type="button"
              data-action="forget-site"
              aria-label={say('site_forget_named', host)}
              onClick={() => void client.options.forgetSite(host).then(again)}
            >
              {say('site_forget')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
