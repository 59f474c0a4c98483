import type { Alignment } from './align.ts';
import { keyOf } from './concepts.ts';
import type { Conflict } from './conflicts.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';
import type { Unit } from './units.ts';

const WITHOUT = /^(\p{L}{3,})less$/u;
const HAS = /\b(?:have|has|had)\b(?: \p{L}+){0,3} $/u;
const BEFORE = 40;

/** "Is childless" and "has three children". */
export function lackingConflict(prior: Proposition, current: Proposition, { names }: Alignment): Conflict | null {
  if (names === 0) return null;
  const found = between(prior, current);
  const back = found ? null : between(current, prior);
  const at = found ? { prior: found[0], current: found[1] } : back && { prior: back[1], current: back[0] };
  return (
    at && {
      kind: 'contradicts',
      strength: 0.65,
      reason: reason('opposite', { text: prior.text, span: at.prior }, { text: current.text, span: at.current }),
    }
  );
}

function between(lacking: Proposition, having: Proposition): readonly [Unit, Unit] | null {
  for (const unit of lacking.units) {
    const thing = unit.predicative && unit.positive ? WITHOUT.exec(lacking.text.slice(unit.start, unit.end).toLowerCase())?.[1] : undefined;
    const had = thing && having.units.find((one) => one.key === keyOf(thing) && one.positive && isHad(having, one));
    if (had) return [unit, had];
  }
  return null;
}

function isHad({ text }: Proposition, { start }: Unit): boolean {
  return HAS.test(text.slice(Math.max(0, start - BEFORE), start));
}
