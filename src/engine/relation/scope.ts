import type { Reason } from '../../domain/relation.ts';
import { SELECTING } from '../lexicon/selecting.ts';
import type { Alignment } from './align.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';
import type { Unit } from './units.ts';

/** What stands behind a noun and says which of its kind are meant: "nurses *already working* here", "drivers *over* seventy". */
const NARROWING = /^ (?:already|aged|born|from|over|under|who|whose|with|without)\b/i;

/** "New nurses get a bonus" and "nurses already working here get none": of one kind, but not the same ones. Symmetric. */
export function otherScope(prior: Proposition, current: Proposition, { shared }: Alignment): Reason | null {
  const pair = shared.find(({ prior: a, current: b }) => {
    if (a.role === 'verb' || a.role === 'modifier' || a.slot !== 'subject' || b.slot !== 'subject' || !a.isHead || !b.isHead) return false;
    const [first, second] = [selectingBefore(prior, a), selectingBefore(current, b)];
    return first === second ? false : isNarrowed(first, prior, a) && isNarrowed(second, current, b);
  });
  return pair ? reason('other-participant', { text: prior.text, span: pair.prior }, { text: current.text, span: pair.current }) : null;
}

function isNarrowed(selecting: string | null, { text }: Proposition, { end }: Unit): boolean {
  return selecting !== null || NARROWING.test(text.slice(end));
}

/** The word right before a noun, if it says which is meant. */
function selectingBefore({ text }: Proposition, { start }: Unit): string | null {
  const [before = '', space] = [text.slice(0, start - 1), text[start - 1]];
  const word = before.split(/\P{L}/u).at(-1)?.toLowerCase() ?? '';
  return space === ' ' && SELECTING.has(word) ? word : null;
}
