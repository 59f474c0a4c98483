import type { Claim } from '../domain/claim.ts';
import type { Utterance } from '../domain/utterance.ts';
import { type Proposition, propose } from '../engine/relation/proposition.ts';

/** Makes the propositions of claims, each once. */
export interface Propositions {
  of(claim: Claim): Proposition;
}

/** Propositions kept at most; beyond that the cache starts anew. */
const MOST = 5000;

/** A cache of propositions by claim: an article's statements meet the same claims again and again. */
export function propositions(): Propositions {
  const known = new Map<string, Proposition>();
  return {
    of(claim) {
      const key = `${claim.id} ${claim.speaker?.name} ${claim.text}`;
      const before = known.get(key);
      if (before) return before;
      if (known.size >= MOST) known.clear();
      const made = propose(utteranceOfClaim(claim));
      known.set(key, made);
      return made;
    },
  };
}

/** A claim as retrieval and comparison see it. */
export function utteranceOfClaim({ text, speaker, said, document }: Claim): Utterance {
  return { text, speaker: speaker?.name ?? null, said: said ?? document.published, before: [document.title] };
}
