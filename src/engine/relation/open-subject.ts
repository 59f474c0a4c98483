import type { Span } from '../../domain/span.ts';
import type { Alignment } from './align.ts';
import type { Conflict } from './conflicts.ts';
import type { Proposition } from './proposition.ts';
import type { Role } from './roles.ts';
import { ofSpeaker, type Unit } from './units.ts';

/** Two texts, prior and current, of which one had an open subject that is now read as the other's. */
export interface Bridged {
  readonly prior: Proposition;
  readonly current: Proposition;
  /** How far it is trusted that both are of one subject. */
  readonly trust: number;
}

/** Where the words before the text name the subject, and where nothing but the text is known. */
const NAMED_BEFORE = 0.9;
const UNKNOWN = 0.6;

/**
 * "It was founded in 1992" beside "The Orsola choir was founded in 1993": reads the open subject of the one text as the name at the head of the
 * other. Null where there is no such pair, or where what stands before the text names somebody else.
 */
export function bridge(prior: Proposition, current: Proposition): Bridged | null {
  if (!prior.head || !current.head || prior.head.open === current.head.open || prior.head.possessive !== current.head.possessive)
    return null;
  const [open, named] = prior.head.open ? [prior, current] : [current, prior];
  const keys = keysAt(named, named.head);
  if (keys.length === 0 || keys.some((key) => open.names.has(key) || open.mentions.has(key))) return null;
  if (open.before && !keys.every((key) => open.before?.has(key))) return null;
  const key = keys.join(' ');
  const trust = open.before ? NAMED_BEFORE : UNKNOWN;
  return { prior: withSubject(prior, key), current: withSubject(current, key), trust };
}

function keysAt({ units }: Proposition, head: Span | null): string[] {
  return head ? units.filter((unit) => isIn(unit, head)).map(({ key }) => key) : [];
}

function isIn({ start, end }: Span, head: Span): boolean {
  return start >= head.start && end <= head.end;
}

/** The same with one name as its subject. */
function withSubject(proposition: Proposition, key: string): Proposition {
  const { head } = proposition;
  if (!head) return proposition;
  const own = new Set(keysAt(proposition, head));
  const others = proposition.units
    .filter((unit) => !isIn(unit, head))
    .map((unit): Unit => (unit.object.some((one) => own.has(one)) ? { ...unit, object: [key] } : unit));
  const clause = others.find(({ start }) => start >= head.end)?.clause ?? 0;
  const units = [...others, { ...ofSpeaker(head, key), clause }].sort((a, b) => a.start - b.start);
  return {
    ...proposition,
    units,
    weight: units.reduce((sum, { weight }) => sum + weight, 0),
    subject: [key],
    names: new Set([...proposition.names, key]),
    identities: proposition.identities.map((one) => (one.names.every((name) => own.has(name)) ? { ...one, names: [key] } : one)),
    roles: proposition.roles.map((one): Role => (isIn(one.span, head) ? { ...one, names: [key] } : one)),
  };
}

/** Share of what the named text says, the subject and the conflicting words apart, that the open text must say too. */
const MOST = 0.7;
const LEAST_WEIGHT = 1;

/** Whether all else agrees: only then two texts of which one leaves its subject open may be of one. */
export function agreeStrongly({ prior, current }: Bridged, { shared }: Alignment, { reason }: Conflict): boolean {
  const named = prior.head?.open ? current : prior;
  const words = prior.head?.open ? reason.current : reason.prior;
  const isOther = (unit: Unit) => unit.slot !== 'subject' || !isIn(unit, named.head ?? unit);
  const isAt = (unit: Unit) => words !== null && unit.start < words.end && unit.end > words.start;
  const met = new Set(shared.flatMap((pair) => [pair.prior, pair.current]));
  const rest = named.units.filter((unit) => isOther(unit) && !isAt(unit));
  // "Had two sons" and "had no sons": nothing but what is denied.
  if (rest.length === 0) return named.units.some((unit) => isAt(unit) && met.has(unit));
  const sum = (units: readonly Unit[]) => units.reduce((total, { weight }) => total + weight, 0);
  const said = sum(rest.filter((unit) => met.has(unit)));
  const all = Math.max(LEAST_WEIGHT, sum(rest));
  return said >= MOST * all;
}
