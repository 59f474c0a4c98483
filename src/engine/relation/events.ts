import type { Span } from '../../domain/span.ts';
import type { TimeMention } from '../../domain/statement.ts';
import { MONTHS } from '../figures/written-dates.ts';
import { KINDS_OF } from '../lexicon/kinds.ts';
import type { Token } from '../text/analyser.ts';
import { actAt } from './roles.ts';

/** When something happened that happens once: "founded in 1992", "born in May", "(12 June 1875 – 1 December 1947)" behind a name. */
export interface Event {
  readonly act: string;
  readonly span: Span;
  /** First and last day that are meant, or null where only the month is known. */
  readonly time: { readonly from: string; readonly to: string } | null;
  readonly month: number | null;
  readonly positive: boolean;
}

/** How far behind its verb a time may stand, in UTF-16 units. */
const REACH = 60;
const DAYS_OF_MONTH = 31 * 86_400_000;

/** Whether two events of one act cannot be on one day. */
export function apart(a: Event, b: Event): boolean {
  if (a.time && b.time) return a.time.to < b.time.from || b.time.to < a.time.from;
  return a.month !== null && b.month !== null && a.month !== b.month;
}

/** The dated acts of a text, as far as its verbs and parentheses say. */
export function eventsOf(
  text: string,
  tokens: readonly Token[],
  times: readonly TimeMention[],
  negative: (at: number) => boolean,
): Event[] {
  const spoken = tokens.flatMap((_, at): Event[] => {
    const act = actAt(tokens, at);
    if (act === null || act === 'base') return [];
    const event = timed(text, tokens, at, times) ?? monthly(tokens, at) ?? decade(tokens, at) ?? fronted(text, tokens, at, times);
    return event ? [{ act, ...event, positive: !negative(at) }] : [];
  });
  return [...spoken, ...lifespan(text, times), ...works(tokens), ...stretches(text, tokens, times, negative)];
}

type When = Pick<Event, 'span' | 'time' | 'month'>;

function timed(text: string, tokens: readonly Token[], at: number, times: readonly TimeMention[]): When | null {
  const end = tokens[at]?.end ?? 0;
  const time = times.find(({ span }) => span.start >= end && span.start - end <= REACH);
  return time && !/[.]\s|\b[a-z]{3,}ed\b/.test(text.slice(end, time.span.start)) ? when(text, time, joinedTo(text, time, times)) : null;
}

/** "In the late 1960s and early 1970s": the time that goes on from one, or the same. */
function joinedTo(text: string, time: TimeMention, times: readonly TimeMention[]): TimeMention {
  const next = times.find(({ span }) => span.start >= time.span.end);
  return next &&
    /^\s*(?:and|or|to|–|-)(?: (?:the|early|late|mid))*\s*$/.test(text.slice(time.span.end, next.span.start)) &&
    next.to > time.to
    ? next
    : time;
}

/** "Born in May": no year, but a month. */
function monthly(tokens: readonly Token[], at: number): When | null {
  for (let i = at + 1; i <= at + 3; i++) {
    const token = tokens[i + 1];
    const month = tokens[i]?.tag === 'ADP' && token ? MONTHS.get(token.lower) : undefined;
    if (token && month !== undefined) return { span: token, time: null, month };
  }
  return null;
}

/** "Born in the fifties": of the last century. */
function decade(tokens: readonly Token[], at: number): When | null {
  const [, article, token] = tokens.slice(at + 1, at + 4);
  const first = tokens[at + 1]?.lower === 'in' && article?.lower === 'the' ? DECADES.indexOf(token?.lower ?? '') : -1;
  if (!token || first < 0) return null;
  const year = 1920 + 10 * first;
  return { span: token, time: { from: `${year}-01-01`, to: `${year + 9}-12-31` }, month: null };
}

const DECADES: readonly string[] = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

/** "In 1992 the Tarn sisters founded …": a time at the head of the sentence, and no other verb between. */
function fronted(text: string, tokens: readonly Token[], at: number, times: readonly TimeMention[]): When | null {
  const [time] = times;
  if (!time || !/^(?:in|on)\s+$/i.test(text.slice(0, time.span.start))) return null;
  const between = tokens.slice(0, at).filter(({ start }) => start >= time.span.end);
  return between.every(({ tag, text: word }) => /^(?:ADJ|ADV|AUX|DET|NOUN|PRON|PROPN)$/.test(tag) || word === ',')
    ? when(text, time)
    : null;
}

/** "Is a 1930 play": the year in which a work came out. */
function works(tokens: readonly Token[]): Event[] {
  return tokens.flatMap((token, at): Event[] => {
    if (!/^(?:1[5-9]|20)\d\d$/.test(token.text)) return [];
    const isFrom = tokens[at - 1]?.lower === 'from' && isWork(tokens[at - 2]);
    if (isFrom) return [published(token)];
    if (tokens[at - 2]?.lemma !== 'be' || tokens[at - 1]?.lower !== 'a') return [];
    let last = at;
    while (/^(?:ADJ|NOUN|PROPN)$/.test(tokens[last + 1]?.tag ?? '') || tokens[last + 1]?.text === '-') last++;
    return isWork(tokens[last]) ? [published(token)] : [];
  });
}

function isWork(token: Token | undefined): boolean {
  return KINDS_OF.get(token?.lemma ?? '')?.has('work') ?? false;
}

function published(year: Token): Event {
  return { act: 'publish', span: year, time: { from: `${year.text}-01-01`, to: `${year.text}-12-31` }, month: null, positive: true };
}

/** "Aired from 2004 to 2009" says when it ended, as "ended in 2009" does, where that is what the text begins with. */
function stretches(text: string, tokens: readonly Token[], times: readonly TimeMention[], negative: (at: number) => boolean): Event[] {
  const at = tokens.findIndex(({ tag }) => tag === 'VERB');
  const verb = tokens[at];
  const [from, to] = times.filter(({ span }) => span.start >= (verb?.end ?? 0));
  if (!verb || !from || negative(at)) return [];
  const isNext = from.span.start - verb.end <= REACH && !/[.;:]/.test(text.slice(verb.end, from.span.start));
  if (isNext && /^(?:conclude|end|finish)$/.test(verb.lemma) && /^\s*(?:in|on)\s*$/.test(text.slice(verb.end, from.span.start)))
    return [{ act: 'end', ...when(text, from), positive: true }];
  const isStretch =
    to !== undefined &&
    /\bfrom\s*$/.test(text.slice(0, from.span.start)) &&
    /^ ?,? (?:to|until|through) $/.test(text.slice(from.span.end, to.span.start));
  return isNext && isStretch && LASTING.test(verb.lemma) ? [{ act: 'end', ...when(text, to), positive: true }] : [];
}

const LASTING = /^(?:air|broadcast|continue|fight|last|run|span)$/;

function when(text: string, time: TimeMention, last: TimeMention = time): When {
  const [{ from }, { to }] = [wholeDecade(text, time), wholeDecade(text, last)];
  return {
    span: time.span,
    time: { from, to },
    month: Date.parse(to) - Date.parse(from) <= DAYS_OF_MONTH ? Number(from.slice(5, 7)) : null,
  };
}

/** Two dates with a dash between, in parentheses, are of birth and death. */
function lifespan(text: string, times: readonly TimeMention[]): Event[] {
  return times.flatMap((birth, i): Event[] => {
    const death = times[i + 1];
    if (!death || !/^\s*(?:--|[–—−-])\s*$/.test(text.slice(birth.span.end, death.span.start))) return [];
    if (!/(?:\(|-LRB-|;)\s*(?:born\s+)?$/.test(text.slice(0, birth.span.start))) return [];
    return [
      { act: 'born', ...when(text, birth), positive: true },
      { act: 'die', ...when(text, death), positive: true },
    ];
  });
}

/** "The 1970s", "the 1970's": the mention is of the year, what is meant are ten. */
function wholeDecade(text: string, { from, to, span }: TimeMention): { readonly from: string; readonly to: string } {
  const year = Number(from.slice(0, 4));
  const decade =
    year % 10 === 0 && from.endsWith('-01-01') && /s$|^\s?['’]?s\b/.test(text.slice(span.end - 1, span.end + 3).slice(1) || '');
  return decade || /0['’]?s$/.test(text.slice(span.start, span.end)) ? { from, to: `${year + 9}-12-31` } : { from, to };
}
