import { useState } from 'preact/hooks';
import type { ClaimFilter } from '../../domain/claim-filter.ts';
import type { PackState } from '../../domain/pack-info.ts';
import { ClaimFilters } from './claim-filters.tsx';
import { ClaimList } from './claim-list.tsx';
import { ANYTHING, Outcome } from './outcome.tsx';
import { SpeakerPage } from './speaker-page.tsx';
import { useClaims } from './use-claims.ts';

/** The statements of the base: searched, or all of one speaker. */
export function StatementsSection({ packs, pack }: { packs: readonly PackState[] | null; pack: string | null }) {
  const [filter, setFilter] = useState<ClaimFilter>({ ...ANYTHING, pack });
  const [speaker, setSpeaker] = useState<string | null>(null);
  const [found, more] = useClaims(filter, false);
  if (speaker !== null) return <SpeakerPage name={speaker} rename={setSpeaker} leave={() => setSpeaker(null)} />;
  return (
    <section>
      <ClaimFilters filter={filter} packs={packs ?? []} change={setFilter} />
      <Outcome found={found} packs={packs} />
      <ClaimList claims={found.claims} speakers={true} showSpeaker={setSpeaker} onEnd={more} />
    </section>
  );
}
