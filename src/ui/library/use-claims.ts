import { useEffect, useRef, useState } from 'preact/hooks';
import type { Claim } from '../../domain/claim.ts';
import type { ClaimFilter } from '../../domain/claim-filter.ts';
import { useTools } from '../tools.ts';

/** Claims asked for at once, and how many are got before more must be wanted: a filter that lets little through is asked again and again. */
const PIECE = 200;
const ENOUGH = 100;

/** The claims that a filter lets through, as far as they were got. */
export interface Found {
  readonly claims: readonly Claim[];
  /** Some more may be there. */
  readonly more: boolean;
  readonly searching: boolean;
  readonly failure: string | null;
}

const NOTHING: Found = { claims: [], more: false, searching: true, failure: null };

/** Gets claims piece by piece, anew when the filter or the base changes. `all` goes on to the end (or to `most`). Gives the way to more. */
export function useClaims(filter: ClaimFilter, all: boolean, most = 20_000): readonly [Found, () => void] {
  const { client } = useTools();
  const [found, setFound] = useState(NOTHING);
  const [round, setRound] = useState(0);
  const more = useRef<() => void>(() => {});
  const key = JSON.stringify(filter);
  useEffect(() => client.watchBase(() => setRound((before) => before + 1)), [client]);
  useEffect(() => {
    let wanted = true;
    let next: number | null = null;
    let claims: readonly Claim[] = [];
    const get = async (enough: number) => {
      do {
        const answer = await client.library.listClaims(filter, next, PIECE);
        if (!wanted) return;
        if (!answer.ok) return setFound({ claims, more: false, searching: false, failure: answer.error.message });
        claims = [...claims, ...answer.value.claims];
        next = answer.value.next;
        const searching = next !== null && claims.length < enough;
        setFound({ claims, more: next !== null, searching, failure: null });
      } while (next !== null && claims.length < enough);
    };
    more.current = () => void (next !== null && get(claims.length + ENOUGH));
    void get(all ? most : ENOUGH);
    return () => {
      wanted = false;
    };
  }, [client, key, round, all, most]);
  return [found, () => more.current()];
}
