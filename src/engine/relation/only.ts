import type { Alignment } from './align.ts';
import { sameIdea } from './concepts.ts';
import type { Conflict } from './conflicts.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';
import type { Unit } from './units.ts';

/** "Only" as it limits what is said, not a number, a time or a condition: "the only", "not only", "only two" and "only if" do not. */
const ONLY =
  /(?<!\b(?:and|can|could|if|may|should|will|would|not|the|its|his|her|their|of|an?) )\b(?:only|solely|exclusively)\b(?! (?:about|after|at|before|if|once|one|some|when|while|two|three|four|five|six|seven|eight|nine|ten|\d))/i;
/** UTF-16 units behind "only" in which that stands to which it limits. */
const REACH = 40;
/** Share of the limiting text that the other must hold. */
const HELD = 0.7;
/** What joins two of one list, a describing word or two between: "singer and *dance* teacher". */
const JOINED = /^\s*(?:,|,? and|,? or|&|-|\/|,? as well as)\s*(?:\p{L}+[\s-]){0,2}$/u;

/** "Varga only worked in film" and "Varga is a television and film producer": the one text limits to what the other joins with something else. */
export function onlyConflict(prior: Proposition, current: Proposition, { names, priorShare, currentShare }: Alignment): Conflict | null {
  if (names === 0) return null;
  const found = priorShare >= HELD ? more(prior, current) : null;
  const back = found || currentShare < HELD ? null : more(current, prior);
  const at = found ? { prior: found.limited, current: found.other } : back && { prior: back.other, current: back.limited };
  return (
    at && {
      kind: 'contradicts',
      strength: 0.6,
      reason: reason('exclusive', { text: prior.text, span: at.prior }, { text: current.text, span: at.current }),
    }
  );
}

/** What the one text limits something to, and what the other has besides. */
function more(limiting: Proposition, other: Proposition): { readonly limited: Unit; readonly other: Unit } | null {
  const only = ONLY.exec(limiting.text);
  if (!only || ONLY.test(other.text) || !isOfHead(limiting, other)) return null;
  const from = only.index + only[0].length;
  const to = from + REACH;
  if (limiting.quantities.some(({ span }) => span.start >= from && span.start <= to)) return null;
  for (const limited of limiting.units) {
    if (limited.start < from || limited.end > to || !limited.positive) continue;
    for (const one of other.units) {
      if (!one.positive || !sameIdea(one.key, limited.key)) continue;
      const besides = other.units.find((unit) => unit.role === one.role && areJoined(other, one, unit) && !says(limiting, unit));
      if (besides) return { limited, other: besides };
    }
  }
  return null;
}

/** The name at the head of the limiting text is in the other too. */
function isOfHead({ head, units }: Proposition, { names }: Proposition): boolean {
  return units.some((unit) => head !== null && unit.start >= head.start && unit.end <= head.end && names.has(unit.key));
}

function areJoined({ text }: Proposition, a: Unit, b: Unit): boolean {
  if (a === b) return false;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return JOINED.test(text.slice(first.end, second.start));
}

function says({ units }: Proposition, { key }: Unit): boolean {
  return units.some((unit) => sameIdea(unit.key, key));
}
