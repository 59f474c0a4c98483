import type { Reason } from '../../domain/relation.ts';
import type { Span } from '../../domain/span.ts';
import { comparable } from '../figures/convert.ts';
import type { Conflict } from './conflicts.ts';
import { isWished } from './frame.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';

const DAY = 86_400_000;

/** Whether both texts claim to hold of all and of now: what is wished or forecast, what holds of some, what has changed is no conflict. */
export function standingGate(prior: Proposition, current: Proposition, { reason: found }: Conflict): Reason | null {
  const { rule } = found;
  if (rule === 'refuted') return null;
  if (isWishedAt(prior, found.prior) !== isWishedAt(current, found.current)) return reason('wished', null, null);
  if (prior.forecast !== current.forecast) return reason('forecast', null, null);
  if (rule === 'date') return null;
  if ((rule === 'negation' || rule === 'opposite') && isPartial(prior, current, rule)) return reason('partial', null, null);
  if (rule === 'opposite' && areParts(prior, current, found)) return reason('partial', null, null);
  return hasChanged(prior, current) ? reason('changed', null, null) : null;
}

/** Whether it is wished what the conflicting words say: in "should not be given as it puts them at risk" the risk is none. */
function isWishedAt({ wished, text, units }: Proposition, at: Span | null): boolean {
  if (!wished || !at) return wished;
  const own = units.findLast(({ start }) => start <= at.start);
  const others = units.filter(({ clause }) => clause < (own?.clause ?? 0));
  const from = Math.max(0, ...others.map(({ end }) => end));
  return from === 0 || isWished(text.slice(from));
}

/** "Seven died" and "twelve survived": two parts of one number. */
function areParts(prior: Proposition, current: Proposition, { prior: a, current: b }: Reason): boolean {
  if (!a || !b) return false;
  const before = ({ quantities }: Proposition, at: Span) => quantities.filter(({ unit, span }) => unit === null && span.end <= at.start);
  const [some, others] = [before(prior, a), before(current, b)];
  return some.length > 0 && others.length > 0 && some.every((one) => others.every((other) => comparable(one, other) === 'different'));
}

const SOME =
  /^(?:some|many|several|a few|few|half|most|others|parts? of|not all|not every\w*|(?:one|two|three|four|five|six|seven|eight|nine|\d+) (?:members?|of (?:the|its|his|her|their)))\b/i;
const ALL = /\b(?:all|every\w*|each|both|no|none|nobody|neither|never|any|anyone|entire|whole|unanimous\w*)\b/i;

/** "Some stayed" and "many left" hold together; against "all left" or "nobody stayed" they do not. */
function isPartial({ text: a }: Proposition, { text: b }: Proposition, rule: string): boolean {
  const [first, second] = [SOME.exec(a)?.[0].toLowerCase(), SOME.exec(b)?.[0].toLowerCase()];
  // "Several divers swam near" and "several divers swam far off": the same several.
  if (rule === 'opposite' && first === second) return false;
  return (first !== undefined && !ALL.test(without(b))) || (second !== undefined && !ALL.test(without(a)));
}

function without(text: string): string {
  return text.replace(/\bnot (?:all|every)\w*/gi, '');
}

const CHANGE =
  /\b(?:no longer|not any ?more|any ?more|now|again|by now|in the meantime|since then|(?:has|have) since|eventually|in the end|after all|reversed|changed (?:his|her|its|their) mind|u-turn|(?:raised|improved|increased|lowered|revised|sweetened) (?:its|his|her|their))\b/i;

/** The later of the two says that it was otherwise before. */
function hasChanged(prior: Proposition, current: Proposition): boolean {
  if (prior.saidAt === null || current.saidAt === null) return false;
  const days = (current.saidAt - prior.saidAt) / DAY;
  return Math.abs(days) >= 2 && CHANGE.test((days > 0 ? current : prior).text) && !CHANGE.test((days > 0 ? prior : current).text);
}
