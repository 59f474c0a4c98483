import type { Span } from '../../domain/span.ts';
import type { Alignment } from './align.ts';
import { tellOf } from './commonness.ts';
import type { Conflict } from './conflicts.ts';
import { isOneMatter } from './matter.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';
import type { Unit } from './units.ts';

/** Words by which something is said to be out of the question, and by which it is left open. */
const SHUT =
  /\b(?:ruled? out|ruling out|rules out|exclud(?:es?|ed|ing)|out of the question|off the table|not an option|no chance|no question of|will never|would never|under no circumstances|have no plans|has no plans|had no plans)\b/i;
const OPEN =
  /\b(?:option|possibilit(?:y|ies)|left open|keep(?:s|ing)? open|kept open|leav(?:e|es|ing) open|door open|open to|not (?:be )?(?:ruled?|ruling) out|(?:could|can|did|does|do|would)(?:n[o']t| not|n’t) (?:rule out|exclude)|on the table|under consideration|consider(?:s|ed|ing)?|prepared to|ready to|willing to|gladly|happily|among the (?:causes|options|theories))\b/i;
const NOT_BEFORE = /(?:\bnot|n['’]t|\bnever|\brefus(?:e|es|ed) to|\bno longer|\bno)(?: \w+)? $/i;

/** What the words shut out or leave open stands so near to them, in UTF-16 units. */
const REACH = 90;
const LEAST_TELLING = 0.35;

/** One text shuts out what the other leaves open: "has ruled out a merger", "a merger is an option". */
export function opennessConflict(prior: Proposition, current: Proposition, alignment: Alignment): Conflict | null {
  const [shut, open] = [shutIn(prior), openIn(current)];
  if (shut && open) return conflict(prior, shut, current, open, alignment);
  const [opened, closed] = [openIn(prior), shutIn(current)];
  return opened && closed ? conflict(prior, opened, current, closed, alignment) : null;
}

function conflict(prior: Proposition, a: Span, current: Proposition, b: Span, alignment: Alignment): Conflict | null {
  if (!isOneMatter(prior, current, alignment)) return null;
  const isNear = (unit: Unit, at: Span) => unit.start < at.end + REACH && unit.end > at.start - REACH;
  const isTelling = ({ key, role }: Unit) => role !== 'name' && tellOf(key, false) >= LEAST_TELLING;
  const met = alignment.shared.some(
    ({ prior: one, current: other }) => isTelling(one) && isTelling(other) && isNear(one, a) && isNear(other, b),
  );
  return met
    ? {
        kind: 'contradicts',
        strength: 0.5,
        inOtherWords: true,
        reason: reason('opposite', { text: prior.text, span: a }, { text: current.text, span: b }),
      }
    : null;
}

function shutIn({ text }: Proposition): Span | null {
  return OPEN.test(text) ? null : affirmed(SHUT, text);
}

function openIn({ text }: Proposition): Span | null {
  return affirmed(SHUT, text) ? null : affirmed(OPEN, text);
}

/** Where a pattern stands without a negation before it. */
function affirmed(pattern: RegExp, text: string): Span | null {
  const found = pattern.exec(text);
  if (!found || NOT_BEFORE.test(text.slice(Math.max(0, found.index - 20), found.index))) return null;
  return { start: found.index, end: found.index + found[0].length };
}
