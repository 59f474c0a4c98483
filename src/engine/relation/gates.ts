import type { Reason } from '../../domain/relation.ts';
import type { Span } from '../../domain/span.ts';
import type { TimeMention } from '../../domain/statement.ts';
import type { Alignment } from './align.ts';
import { clauseGate } from './clause-gate.ts';
import type { Conflict } from './conflicts.ts';
import { isOneDay } from './days.ts';
import { otherQuantity } from './other-quantity.ts';
import { participantGate } from './participants.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';
import { standingGate } from './standing.ts';

const DAY = 86_400_000;
/** A denial contradicts only what it plainly is about. */
const DENIAL_SAMENESS = 0.7;

/** Why a would-be conflict is only context, or null. Each gate is named and shown. */
export function closedGate(
  prior: Proposition,
  current: Proposition,
  conflict: Conflict,
  alignment: Alignment,
  sameness: number,
): Reason | null {
  return (
    moodGate(prior, current, conflict, sameness) ??
    standingGate(prior, current, conflict) ??
    timeGate(prior, current, conflict) ??
    measureGate(prior, current, conflict) ??
    participantGate(prior, current, conflict, alignment) ??
    clauseGate(prior, current, conflict, alignment)
  );
}

/** What is asked, supposed, or told of a claim is not put forward. */
function moodGate(prior: Proposition, current: Proposition, conflict: Conflict, sameness: number): Reason | null {
  if (prior.mood === 'questioned' || current.mood === 'questioned') return reason('question', null, null);
  const conditional = [prior, current].filter(({ mood }) => mood === 'conditional').length;
  // "Would have paid $40" and "would have paid $60" tell of one offer.
  if (conditional === 1 || (conditional === 2 && conflict.reason.rule !== 'different-figure')) return reason('conditional', null, null);
  // To call a claim false is a speech act itself.
  if (conflict.reason.rule === 'refuted') return null;
  if (prior.speechAct || current.speechAct) return reason('speech-act', null, null);
  return prior.denial !== current.denial && sameness < DENIAL_SAMENESS ? reason('speech-act', null, null) : null;
}

/** Days that two times must be apart to be two occasions; what is counted on one day is another count on the next. */
const DAYS_APART = 1;
const DAYS_APART_OF_FIGURES = 0;
/** Days between the statements from which "next" and "now" mean another one. */
const DEICTIC_DAYS = 10;
const DEICTIC = /\b(?:next|upcoming|forthcoming|latest|current)\b/i;

function timeGate(prior: Proposition, current: Proposition, conflict: Conflict): Reason | null {
  if (prior.pastPeriod !== current.pastPeriod) return reason('past-period', null, null);
  const [days, otherDays] = [weekdays(prior.text), weekdays(current.text)];
  if (days.size > 0 && otherDays.size > 0 && [...days].every((one) => !otherDays.has(one))) return reason('other-time', null, null);
  if (conflict.reason.rule === 'date') {
    const moved = daysBetween(prior, current) > DEICTIC_DAYS && (DEICTIC.test(prior.text) || DEICTIC.test(current.text));
    return moved ? reason('other-time', null, null) : null;
  }
  const [a] = prior.times;
  const [b] = current.times;
  const exact = conflict.reason.rule === 'different-figure' || (isPeriod(a) && isPeriod(b));
  const least = exact ? DAYS_APART_OF_FIGURES : DAYS_APART;
  // "In January" and "from January", said within days, are of one January, however each was resolved.
  if (a && b && daysBetween(prior, current) <= DEICTIC_DAYS && isOneDay({ time: a, text: prior.text }, { time: b, text: current.text }))
    return null;
  if (!a || !b || !prior.times.every((one) => current.times.every((other) => gap(one.to, other.from, other.to, one.from) > least)))
    return null;
  return reason('other-time', { text: prior.text, span: a.span }, { text: current.text, span: b.span });
}

/** A week, a month, a year: the next one is another. */
function isPeriod(time: TimeMention | undefined): boolean {
  return time !== undefined && (Date.parse(time.to) - Date.parse(time.from)) / DAY > 3;
}

function daysBetween({ saidAt: a }: Proposition, { saidAt: b }: Proposition): number {
  return a === null || b === null ? 0 : Math.abs(a - b) / DAY;
}

function gap(aTo: string, bFrom: string, bTo: string, aFrom: string): number {
  return Math.max(Date.parse(bFrom) - Date.parse(aTo), Date.parse(aFrom) - Date.parse(bTo)) / DAY;
}

const WEEK = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'];

/** Days of the week of what happens every week: "on Fridays and Saturdays", "from Monday to Thursday". */
function weekdays(text: string): ReadonlySet<number> {
  const found = new Set([...text.matchAll(/\b(mon|tues|wednes|thurs|fri|satur|sun)days\b/gi)].map(([, day = '']) => indexOf(day)));
  for (const [, first = '', last = ''] of text.matchAll(
    /\b(mon|tues|wednes|thurs|fri|satur|sun)days? (?:to|through|–) (mon|tues|wednes|thurs|fri|satur|sun)days?\b/gi,
  ))
    for (let day = indexOf(first); ; day = (day + 1) % 7) {
      found.add(day);
      if (day === indexOf(last)) break;
    }
  return found;
}

function indexOf(day: string): number {
  return WEEK.indexOf(day.toLowerCase());
}

/** Figures must be of one subject, and of a total that stands. */
function measureGate(prior: Proposition, current: Proposition, { reason: found }: Conflict): Reason | null {
  if (found.rule !== 'different-figure') return null;
  if (daysBetween(prior, current) >= 2 && (RUNNING.test(prior.text) || RUNNING.test(current.text)))
    return reason('running-total', null, null);
  if (isTarget(prior, found.prior) !== isTarget(current, found.current)) return reason('wished', null, null);
  if (otherSubject(prior, current)) return reason('other-subject', null, null);
  return otherQuantity(prior, current, found);
}

/** A total that grows from day to day: what it was days ago is no other figure for now. */
const RUNNING =
  /\b(?:so far|to date|until now|since|already|by (?:its|the|his|her) \w+ (?:day|week|month)|ha(?:s|ve|d) (?:now )?(?:cost|killed|died|claimed|risen|reached|infected|recorded|raised|lost|grown|climbed|scored|won|sold|spent|received|visited|signed|collected|donated|played)|death toll|tally|running total|days? in)\b/i;

/** What is to be reached is no other figure for what is. */
const TARGET = /\b(?:aim(?:s|ed|ing)? (?:for|at|to)|target(?:s|ed|ing)?|goal of|requires?|required to|obliges?|obliged to)\b/i;

/** UTF-16 units before a figure and behind it in which it is called one to be reached. */
const BEFORE_FIGURE = 45;
const BEHIND_FIGURE = 20;

function isTarget({ text }: Proposition, figure: Span | null): boolean {
  return figure !== null && TARGET.test(text.slice(Math.max(0, figure.start - BEFORE_FIGURE), figure.end + BEHIND_FIGURE));
}

/** "It had revenue of …" and "Ferrule had revenue of …": whose, is not known to be one. */
function otherSubject(prior: Proposition, current: Proposition): boolean {
  const [a, b] = [prior.subject, current.subject];
  if (a === null || b === null) return false;
  if (a.length === 0 || b.length === 0) {
    const [named, other] = a.length === 0 ? [b, prior] : [a, current];
    return named.length > 0 && !named.some((name) => other.names.has(name));
  }
  return !a.some((name) => current.names.has(name)) && !b.some((name) => prior.names.has(name));
}
