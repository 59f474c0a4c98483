import { useTools } from '../tools.ts';
import { useAsked } from './use-asked.ts';

/** How large the base is, and the way to it: packs, imports and backups stand in the library. */
export function BaseSection() {
  const { client, phrases, go } = useTools();
  const { say, many, list } = phrases;
  const [stored] = useAsked(client.options.stored);
  return (
    <>
      {stored?.ok && <p>{list([many('stored_claims', stored.value.claims), many('stored_articles', stored.value.articles)])}</p>}
      <p class="quiet">{say('base_hint')}</p>
      <button type="button" data-action="to-library" onClick={() => go('library')}>
        {say('base_open')}
      </button>
    </>
  );
}
