import type { Span } from '../../domain/span.ts';
import type { Stance } from '../../domain/statement.ts';
import { type Found, findAttributions } from '../attribution/attribute.ts';
import { quotations } from '../attribution/quotations.ts';
import { SAYING, VERB_FORMS } from '../lexicon/reporting-verbs.ts';
import type { Token } from '../text/analyser.ts';
import type { Analysis } from '../text/document.ts';

/** What of a text is put forward, and whether somebody is named who does. */
export interface Frame {
  readonly content: readonly Span[];
  readonly attributed: boolean;
  /** The last word of the name of who puts it forward, in lower case, or null. */
  readonly source: string | null;
  readonly stance: Stance | null;
}

/** Words that shift a text to a time long before it, or to somebody's opinion of a claim. */
const PAST_PERIOD =
  /\b(?:for the first (?:\w+ )?(?:years?|months?|weeks?)|in the early (?:years?|months?|days)|initially|at first|formerly|previously|used to|back then|at the time|in the past|early in the \w+|^for (?:many |several )?(?:years|decades|months)|(?<!\bdied )at the age of|as a (?:child|boy|girl|teenager|student)|until (?:now|then|recently))\b/i;
const SPEECH_ACT =
  /\b(?:reject|dismiss|den|disput|rebut|laugh|ridicul|mock|scoff|question|challeng|criticis|criticiz|contradict)\w*\b[^.,;]{0,40}\b(?:claims?|accusations?|allegations?|assertions?|arguments?|views?|reports?|stor(?:y|ies)|charges?|suggestions?|rumou?rs?|criticism)\b|\b(?:called|described|branded|dubbed)\b[^.;]{0,40}\b(?:baseless|nonsense|absurd|ridiculous|unfounded|an insult|lies?)\b/i;

const WISHED =
  /\b(?:should|ought to|must not|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|for)|appeal(?:s|ed|ing)? to|recommend(?:s|ed|ing)?|asking for|ask(?:s|ed)? \w+(?: \w+)? (?:not )?to|plead(?:s|ed)?|want(?:s|ed)? (?:\w+ ){1,4}to)\b/i;
const FORECAST =
  /\b(?:forecast(?:s|ers|ed|ing)?|predict(?:s|ed|ing|ions?)?|expect(?:s|ed|ing|ations?)?|anticipat(?:es?|ed)|project(?:s|ed|ions)|foresee[ns]?|foresaw|outlook)\b|\b(?:believed|thought|hoped|feared|assumed|reckoned|were confident)\b[^.;]{0,40}\bwould\b/i;

/** Whether it says what ought to be, not what is. */
export function isWished(text: string): boolean {
  return WISHED.test(text);
}

/** Whether it says what is expected. */
export function isForecast(text: string): boolean {
  return FORECAST.test(text);
}

/** The whole text as what is put forward. */
export function whole({ text }: Analysis): Frame {
  return { content: [{ start: 0, end: text.length }], attributed: false, source: null, stance: null };
}

/** What is put forward, without who puts it forward. Verbs that are themselves the news ("rejected", "agreed") are no frame. */
export function frameOf(analysis: Analysis): Frame {
  const quoted = quotations(analysis.text);
  const inQuotation = (offset: number) => quoted.some(({ start, end }) => offset >= start && offset < end);
  const found = findAttributions(analysis, inQuotation).filter(
    ({ cue, rule }) => rule === 'according-to' || isSaying(analysis.tokens[cue.from]),
  );
  const content = analysis.sentences.flatMap((sentence, i) => {
    const own = found.filter((one) => one.sentence === i);
    const outer = own.findLast(({ rule }) => rule !== 'source-said') ?? own[0];
    return outer ? outer.content : [{ start: sentence.start, end: sentence.end }];
  });
  return { content, attributed: found.length > 0, source: nameIn(analysis, found[0]?.source ?? null), stance: found[0]?.stance ?? null };
}

function nameIn({ tokens }: Analysis, source: Found['source']): string | null {
  const name = source && tokens.slice(source.from, source.to).findLast(({ tag, text }) => tag === 'PROPN' && /^\p{Lu}/u.test(text));
  return name ? name.lower.replace(/['’]s$/, '') : null;
}

/** Whether it tells of a time before the present one. */
export function isPastPeriod(text: string): boolean {
  return PAST_PERIOD.test(text);
}

/** Whether it tells what somebody thinks of a claim. */
export function isSpeechAct(text: string): boolean {
  return SPEECH_ACT.test(text);
}

/** Saying, not thinking or doing: "they see it sliding" puts forward that they see. */
function isSaying(cue: Token | undefined): boolean {
  return (
    cue !== undefined &&
    cue.lower !== 'written' &&
    SAYING.has(VERB_FORMS.get(cue.lower) ?? cue.lemma) &&
    cue.lemma !== 'agree' &&
    cue.lemma !== 'promise'
  );
}

export function within(one: Span, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => one.start >= start && one.end <= end);
}
