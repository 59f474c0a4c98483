import type { Reason, Words } from '../../domain/relation.ts';
import { MEASURES_OF } from '../lexicon/measured.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';

/** UTF-16 units before a figure and behind it in which it is said what it measures. */
const BEFORE = 48;
const BEHIND = 32;

const EACH = /\b(?:each|apiece|every one|per (?:head|person|capita|piece|unit|household))\b/;
const PART = /(?<!from )\b(?:among|including|of whom)\b[^,.;\d]{0,40}$/;

/** Why two figures of one unit are of two things: one for each against all, a part against the whole, killed against injured. Symmetric. */
export function otherQuantity(prior: Proposition, current: Proposition, { prior: a, current: b }: Reason): Reason | null {
  if (!a || !b) return null;
  const [first, second] = [aroundIn(prior, a), aroundIn(current, b)];
  const isOther =
    isOfEach(prior, first) !== isOfEach(current, second) ||
    PART.test(first.before) !== PART.test(second.before) ||
    areApart(measuresOf(first), measuresOf(second));
  return isOther ? reason('other-object', { text: prior.text, span: a }, { text: current.text, span: b }) : null;
}

/** "Each of the winners of the … receives 50 crowns": at the head of a sentence it is of all that follows. */
function isOfEach({ text }: Proposition, { before, behind }: Around): boolean {
  return EACH.test(before + behind) || /^(?:each|every)\b/i.test(text);
}

interface Around {
  readonly before: string;
  readonly behind: string;
}

/** What stands around a figure, in its sentence. */
function aroundIn({ text }: Proposition, { start, end }: Words): Around {
  return {
    before: (
      text
        .slice(Math.max(0, start - BEFORE), start)
        .split(/[.;!?] /)
        .at(-1) ?? ''
    ).toLowerCase(),
    behind: (text.slice(end, end + BEHIND).split(/[.;!?] /)[0] ?? '').toLowerCase(),
  };
}

function measuresOf({ before, behind }: Around): ReadonlySet<number> {
  const words = `${before} ${behind}`.match(/\p{L}+/gu) ?? [];
  return new Set(words.flatMap((word) => MEASURES_OF.get(word) ?? []));
}

function areApart(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  return some.size > 0 && others.size > 0 && ![...some].some((one) => others.has(one));
}
