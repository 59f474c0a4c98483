import type { ClaimFilter } from '../../domain/claim-filter.ts';
import type { PackState } from '../../domain/pack-info.ts';
import { useTools } from '../tools.ts';
import type { Found } from './use-claims.ts';

/** Lets everything through. */
export const ANYTHING: ClaimFilter = { words: null, speaker: null, outlet: null, from: null, to: null, pack: null, disabledToo: true };

/** How many were found; an empty result says what was searched. */
export function Outcome({ found, packs }: { found: Found; packs: readonly PackState[] | null }) {
  const { say, many } = useTools().phrases;
  const { claims, more, searching, failure } = found;
  const total = (packs ?? []).reduce((sum, one) => sum + one.claims, 0);
  const searched = say('library_searched', many('statements', total), many('library_pack_count', packs?.length ?? 0));
  const text = () => {
    if (failure !== null) return failure;
    if (claims.length === 0) return searching ? say('library_searching') : say('library_none', searched);
    return more ? say('library_at_least', many('statements', claims.length)) : many('statements', claims.length);
  };
  return (
    <p class="outcome" role="status" data-found={claims.length} data-searching={searching}>
      {text()}
    </p>
  );
}
