import type { Claim } from '../domain/claim.ts';
import { bounds } from '../domain/dated.ts';
import type { Coverage } from '../domain/relation.ts';
import type { Utterance } from '../domain/utterance.ts';
import { type Proposition, propose } from '../engine/relation/proposition.ts';
import { createIndex } from '../engine/retrieval/claim-index.ts';
import { retrieve } from '../engine/retrieval/retrieve.ts';
import { sameSpeaker } from '../engine/speakers/identity.ts';

/** A claim that may be about the same thing. */
export interface CandidateClaim {
  readonly claim: Claim;
  readonly similarity: number;
}

/** The base as the comparison sees it: an index and prepared propositions, rebuilt when the base's revision changes. */
export interface BaseView {
  candidates(utterance: Utterance, neighbours: readonly string[], exclude: string | null): CandidateClaim[];
  proposition(claim: Claim): Proposition;
  coverage(speakers: readonly string[]): Coverage;
}

/** Candidates that are compared with a statement: comparing is cheap, so a little too much is retrieved. */
const CANDIDATES = 14;
/** The same speaker's claims count this much more: a round value on the flat top of the curve for spoken claims (1.75 to 2.5). */
const SAME_SPEAKER = 2;

/** Prepares a view of all claims. Linear in the base; propositions are made when first asked for. */
export function viewBase(claims: readonly Claim[]): BaseView {
  const index = createIndex(
    claims.map((claim) => ({
      key: claim.id,
      text: `${claim.speaker?.name ?? ''} ${claim.text}`,
      title: '',
      context: claim.document.title,
    })),
  );
  const propositions = new Map<string, Proposition>();
  return {
    candidates(utterance, neighbours, exclude) {
      const factor = (number: number) => {
        const claim = claims[number];
        if (!claim || claim.pack === exclude) return 0;
        return sameSpeaker(claim.speaker?.name ?? null, utterance.speaker) ? SAME_SPEAKER : 1;
      };
      return retrieve(index, { text: utterance.text, neighbours, factor }, CANDIDATES).flatMap(({ number, similarity }) => {
        const claim = claims[number];
        return claim ? [{ claim, similarity }] : [];
      });
    },
    proposition(claim) {
      const known = propositions.get(claim.id) ?? propose(utteranceOfClaim(claim));
      propositions.set(claim.id, known);
      return known;
    },
    coverage: (speakers) => coverageOf(claims, speakers),
  };
}

/** A claim as retrieval and comparison see it. */
export function utteranceOfClaim({ text, speaker, said, document }: Claim): Utterance {
  return { text, speaker: speaker?.name ?? null, said: said ?? document.published };
}

function coverageOf(claims: readonly Claim[], speakers: readonly string[]): Coverage {
  const days = claims
    .flatMap(({ said, document }) => said ?? document.published ?? [])
    .map((date) => new Date(bounds(date).from).toISOString().slice(0, 10))
    .sort();
  const names = new Set(claims.flatMap(({ speaker }) => speaker?.name ?? []));
  const known = new Set([...names].filter((name) => speakers.some((speaker) => sameSpeaker(name, speaker))));
  return {
    claims: claims.length,
    documents: new Set(claims.map(({ pack, document }) => `${pack}/${document.id}`)).size,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    bySpeakers: claims.filter(({ speaker }) => speaker && known.has(speaker.name)).length,
  };
}
