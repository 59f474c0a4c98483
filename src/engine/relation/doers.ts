import type { Alignment, Pair } from './align.ts';
import { areConverse, sameIdea } from './concepts.ts';
import type { Conflict } from './conflicts.ts';
import { isOneMatter } from './matter.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';
import type { Unit } from './units.ts';

/**
 * Who did it in the one text is who it was done to, or who was left, in the other, and the other way round: "the board walked out on the
 * union", "the union stormed out and left the board alone". Converse verbs turn it once more: "A sold it to B", "A bought it from B".
 */
export function exchangedDoers(prior: Proposition, current: Proposition, alignment: Alignment): Conflict | null {
  if (!isOneMatter(prior, current, alignment)) return null;
  for (const a of verbsOf(prior)) {
    for (const b of verbsOf(current)) {
      const one = sameIdea(a.key, b.key);
      if (!one || areConverse(a.key, b.key)) continue;
      const [first, second] = [doersOf(a, prior, alignment, 'prior'), doersOf(b, current, alignment, 'current')];
      if (!isMoved(first, b) || !isMoved(second, a, 'prior')) continue;
      return {
        kind: 'contradicts',
        strength: 0.5,
        inOtherWords: true,
        reason: reason('swapped-roles', { text: prior.text, span: a.shown }, { text: current.text, span: b.shown }),
      };
    }
  }
  return null;
}

function verbsOf({ units }: Proposition): readonly Unit[] {
  return units.filter(({ role, positive }) => role === 'verb' && positive);
}

/** The shared names and nouns that are the subject of a verb in the text of that side. */
function doersOf(verb: Unit, { units }: Proposition, { shared }: Alignment, side: keyof Pair): readonly Pair[] {
  const own = units.filter(
    ({ slot, clause, isHead, role, start }) =>
      slot === 'subject' && clause === verb.clause && start < verb.start && (isHead || role === 'name'),
  );
  return own.length === 0 ? [] : shared.filter((pair) => own.includes(pair[side]));
}

/** There are such, and in the other text none of them is a subject of the verb's clause. */
function isMoved(doers: readonly Pair[], verb: Unit, side: keyof Pair = 'current'): boolean {
  return doers.length > 0 && doers.every((pair) => pair[side].slot !== 'subject' && pair[side].start > verb.end);
}
