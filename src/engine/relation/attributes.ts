import { KINDS_OF } from '../lexicon/kinds.ts';
import type { Alignment } from './align.ts';
import { sameIdea } from './concepts.ts';
import type { Conflict } from './conflicts.ts';
import { apart, type Event } from './events.ts';
import { exclusiveClass, isOf } from './exclusives.ts';
import { deniedTrade, rivals } from './identities.ts';
import { lieApart } from './places.ts';
import type { Proposition } from './proposition.ts';
import { type ReasonRule, reason } from './reasons.ts';
import type { Description, Role } from './roles.ts';

/**
 * Conflicts about one attribute of one thing: what it is, who did it, where and when. They need less in common than other conflicts, as a
 * short claim stands against a long text: most of what the shorter says stands in the longer too, and a name is shared.
 */
export function attributeConflict(prior: Proposition, current: Proposition, alignment: Alignment): Conflict | null {
  const title = isSomethingElse(prior, current, isNamed(alignment));
  if (title || !isNamed(alignment)) return title;
  return (
    deniesTrade(prior, current) ??
    described(prior, current, alignment) ??
    isNot(prior, current, alignment) ??
    done(prior, current, alignment) ??
    denied(prior, current, alignment) ??
    dated(prior, current, alignment) ??
    ranked(prior, current, alignment)
  );
}

/** A name is shared; in a headline, or at the head of a sentence, it may be taken for a word. */
function isNamed({ shared }: Alignment): boolean {
  return shared.some(({ prior: a, current: b }) => a.role === 'name' || b.role === 'name');
}

/** Share of the shorter text that the longer must hold too. */
const HELD = 0.45;
/** A name in a proposition (see proposition.ts). */
const NAME_WEIGHT = 1.5;

function held({ priorShare, currentShare }: Alignment, without = 0): boolean {
  return Math.max(priorShare, currentShare) + without >= HELD;
}

/** "The Salt Road is a film" and "The Salt Road is a town". */
function isSomethingElse(prior: Proposition, current: Proposition, named: boolean): Conflict | null {
  const found = rivals(prior.identities, current.identities);
  // A common word may be a title ("Lost") where the one says that it is a work.
  return found && (named || found.some(({ nouns }) => nouns.every(isTitled)))
    ? conflict('contradicts', 'exclusive', 0.7, { prior: found[0].span, current: found[1].span }, prior, current)
    : null;
}

function isTitled(noun: string): boolean {
  return KINDS_OF.get(noun)?.has('work') ?? false;
}

/** "Is a singer" and "has never sung". */
function deniesTrade(prior: Proposition, current: Proposition): Conflict | null {
  const [of, off] = [deniedTrade(prior, current), deniedTrade(current, prior)];
  const at = of ? { prior: of.trade, current: of.denial } : off && { prior: off.denial, current: off.trade };
  return at && conflict('contradicts', 'negation', 0.65, at, prior, current);
}

/** "A Danish cricketer" and "a Chilean cricketer": what one is said to be, nothing of the kind is said in the other. */
function described(prior: Proposition, current: Proposition, alignment: Alignment): Conflict | null {
  if (!held(alignment, 0.1)) return null;
  for (const a of prior.descriptions) {
    for (const b of current.descriptions) {
      const own = exclusiveClass(a.key, b.key);
      // "A red car" and "a blue van": two things, not one of two colours.
      if (own === null || (!OF_PEOPLE.has(own) && a.key !== a.head && b.key !== b.head && !sameIdea(a.head, b.head))) continue;
      if (agree(prior.descriptions, current.descriptions, own) || isNegative(prior, a) || isNegative(current, b)) continue;
      return conflict('contradicts', 'exclusive', 0.6, { prior: a, current: b }, prior, current);
    }
  }
  return null;
}

/** "Is an English singer" and "is not English". */
function isNot(prior: Proposition, current: Proposition, alignment: Alignment): Conflict | null {
  if (!held(alignment)) return null;
  for (const a of prior.descriptions) {
    const b = current.descriptions.find((one) => one.key === a.key);
    if (!b || isNegative(prior, a) === isNegative(current, b)) continue;
    const [denying, denied] = isNegative(prior, a) ? [prior, a] : [current, b];
    const isAlone =
      denied.key === denied.head && denying.descriptions.every(({ start, head }) => start === denied.start || head !== denied.head);
    if (isAlone && isOf(denied.key, 'country')) return conflict('contradicts', 'negation', 0.65, { prior: a, current: b }, prior, current);
  }
  return null;
}

/** Classes of words that are said of somebody, whatever noun they stand before. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['continent', 'country', 'faith', 'party']);

/** Whether two descriptions have something of a class in common: an actor and singer is no other than an actor. */
function agree(some: readonly Description[], others: readonly Description[], own: string): boolean {
  return some.some((a) => isOf(a.key, own) && others.some((b) => isOf(b.key, own) && !isOther(a.key, b.key)));
}

function isOther(a: string, b: string): boolean {
  return !sameIdea(a, b) && exclusiveClass(a, b) !== null;
}

function isNegative({ units }: Proposition, { start }: Description): boolean {
  return units.some((unit) => !unit.positive && unit.start === start);
}

/** "Directed by Orla Finch" and "directed by Tom Varga". */
function done(prior: Proposition, current: Proposition, alignment: Alignment): Conflict | null {
  for (const a of prior.roles) {
    const rivals = current.roles.filter((b) => b.act === a.act && b.slot === a.slot);
    const [b] = rivals;
    if (!b || rivals.some((one) => mayBeOne(a, one)) || !a.positive || !b.positive) continue;
    if (prior.roles.some((one) => one !== a && one.act === a.act && one.slot === a.slot && mayBeOne(one, b))) continue;
    if (isElsewhere(a, current) || isElsewhere(b, prior)) continue;
    if (!held(alignment, shareOf(a, prior, b, current))) continue;
    if (CONTAINING.has(a.act) && a.slot === 'place' && !excludes(a, b)) continue;
    return conflict(
      'contradicts',
      a.slot === 'doer' ? 'other-doer' : 'other-place',
      0.6,
      { prior: a.span, current: b.span },
      prior,
      current,
    );
  }
  return null;
}

/** "Was born in Trieste" and "was born outside Trieste", "was not born in Trieste": all else is the same. */
function denied(prior: Proposition, current: Proposition, { priorShare, currentShare }: Alignment): Conflict | null {
  if (Math.max(priorShare, currentShare) < ALL_ELSE) return null;
  for (const a of prior.roles) {
    const b = current.roles.find((one) => one.act === a.act && one.slot === a.slot && one.names.join(' ') === a.names.join(' '));
    if (b && ONCE.has(a.act) && a.positive !== b.positive)
      return conflict('contradicts', 'negation', 0.65, { prior: a.span, current: b.span }, prior, current);
  }
  return null;
}

/** Share of the shorter text that the longer holds where the two differ in what one of them denies. */
const ALL_ELSE = 0.8;
/** Acts that are done to one thing once. */
const ONCE = new Set(['base', 'born', 'bury', 'compose', 'create', 'die', 'direct', 'establish', 'produce']);

/** Its name is in the other text too, and not as who did another thing there: "directed by Finch and produced by *Varga*". */
function isElsewhere({ names, act, slot }: Role, { names: others, roles }: Proposition): boolean {
  if (!names.some((name) => others.has(name))) return false;
  return slot === 'place' || !roles.some((one) => one.slot === 'doer' && one.act !== act && one.names.join(' ') === names.join(' '));
}

/** Acts whose place may be named more or less widely. */
const CONTAINING = new Set(['base', 'born', 'bury', 'die', 'establish', 'shoot']);

/** What the two rivals weigh in the shorter text: they are what differs, not what must be held. */
function shareOf(a: Role, prior: Proposition, b: Role, current: Proposition): number {
  const [names, weight] = prior.weight < current.weight ? [a.names, prior.weight] : [b.names, current.weight];
  return (names.length * NAME_WEIGHT) / Math.max(1, weight);
}

/** Places that lie apart, as far as is known: a town may lie in the other place. */
function excludes(a: Role, b: Role): boolean {
  const [some, others] = [a, b].map(({ names, wider }) => [names.join(' '), ...wider]);
  if (!some || !others || some.some((one) => others.includes(one))) return false;
  return some.some((one) => others.some((other) => lieApart(one, other)));
}

/** A name may be given in part. */
function mayBeOne(a: Role, b: Role): boolean {
  return a.names.some((name) => b.names.includes(name));
}

/** "Founded in 1992" and "founded in 1993". */
function dated(prior: Proposition, current: Proposition, alignment: Alignment): Conflict | null {
  if (!held(alignment)) return null;
  for (const a of prior.events) {
    const same = current.events.find((b) => b.act === a.act && b.positive !== a.positive && isOneTime(a, b));
    if (same) return conflict('contradicts', 'negation', 0.65, { prior: a.span, current: same.span }, prior, current);
    const rivals = current.events.filter((b) => b.act === a.act);
    const [b] = rivals;
    if (!b || !a.positive || !b.positive || rivals.some((one) => !apart(a, one))) continue;
    if (prior.events.some((one) => one.act === b.act && !apart(one, b))) continue;
    return conflict('differs', 'date', 0.65, { prior: a.span, current: b.span }, prior, current);
  }
  return null;
}

function isOneTime({ time: a }: Event, { time: b }: Event): boolean {
  return a !== null && b !== null && a.from === b.from && a.to === b.to;
}

/** "Her first album" and "her second album". */
function ranked(prior: Proposition, current: Proposition, alignment: Alignment): Conflict | null {
  if (!held(alignment)) return null;
  for (const a of prior.ranks) {
    if (a.ofTime) continue;
    const rivals = current.ranks.filter((b) => b.key === a.key);
    const [b] = rivals;
    if (!b || a.ofSet || b.ofSet || rivals.some((one) => one.value === a.value)) continue;
    if (isNegative(prior, a) || isNegative(current, b)) continue;
    // "The third strike" and "the fifth strike" count; who was the first is more than a count.
    const kind = Math.min(a.value, b.value) === 1 ? 'contradicts' : 'differs';
    return conflict(kind, 'exclusive', 0.6, { prior: a, current: b }, prior, current);
  }
  return null;
}

function conflict(
  kind: Conflict['kind'],
  rule: ReasonRule,
  strength: number,
  at: { readonly prior: Description | Role['span']; readonly current: Description | Role['span'] },
  prior: Proposition,
  current: Proposition,
): Conflict {
  return {
    kind,
    strength,
    reason: reason(rule, { text: prior.text, span: at.prior }, { text: current.text, span: at.current }),
  };
}
