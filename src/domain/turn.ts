import { bounds, type Dated } from './dated.ts';
import type { Relation } from './relation.ts';
import type { Speaker } from './speaker.ts';

/**
 * What a relation means for who follows the news: somebody says the opposite of what the same one said (reversal) or somebody else did (dispute), a
 * figure or a date moved, a hedge was lost on the way, an old claim is said again. Derived from verdict, speakers and dates; never a judgement of persons.
 */
export type Turn = 'reversal' | 'dispute' | 'figure-moved' | 'hedge-lost' | 'old-claim';

/** From so many days on a claim that is said again is an old one. */
const OLD_DAYS = 90;
const DAY = 86_400_000;

/** The turn of a relation, or null. `speaker` and `said` are of the statement being read; null = the article itself, or unknown. */
export function turnOf({ prior, verdict }: Relation, speaker: Speaker | null, said: Dated | null): Turn | null {
  const before = prior.said ?? prior.document.published;
  switch (verdict.kind) {
    case 'contradicts':
      return contradictionOf(prior.speaker, speaker);
    case 'differs':
      return isEarlier(before, said, 0) ? 'figure-moved' : null;
    case 'repeats':
      if (verdict.shift === 'stronger' && verdict.reasons.some(({ rule }) => rule === 'hedge-dropped')) return 'hedge-lost';
      return isEarlier(before, said, OLD_DAYS) ? 'old-claim' : null;
    case 'context':
      return null;
  }
}

/** Only who is known can turn round or disagree: "two officials" are not the same as "two officials" of another day. */
function contradictionOf(before: Speaker | null, now: Speaker | null): Turn | null {
  if (!before?.id || !now?.id) return null;
  return before.id === now.id ? 'reversal' : 'dispute';
}

function isEarlier(before: Dated | null, now: Dated | null, days: number): boolean {
  if (!before || !now) return false;
  return bounds(now).from - bounds(before).to >= days * DAY && bounds(before).to < bounds(now).to;
}
