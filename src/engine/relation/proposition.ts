import type { Span } from '../../domain/span.ts';
import type { Feature, Quantity, Stance, TimeMention } from '../../domain/statement.ts';
import type { Utterance } from '../../domain/utterance.ts';
import { certainty } from '../certainty/certainty.ts';
import { quantities } from '../figures/quantities.ts';
import { times } from '../figures/times.ts';
import type { Token } from '../text/analyser.ts';
import type { Analysis } from '../text/document.ts';
import { analyseHeadline } from '../text/headline.ts';
import { hasOpposite, ideasOf, keyOf } from './concepts.ts';
import { type Event, eventsOf } from './events.ts';
import { frameOf, isForecast, isPastPeriod, isSpeechAct, isWished, whole, within } from './frame.ts';
import { type Mention, mentionsOf } from './ground.ts';
import { type Head, headOf } from './head.ts';
import { type Identity, identitiesOf } from './identities.ts';
import { type Meaning, meaningOf } from './meaning.ts';
import { refutationIn } from './refutation.ts';
import { type Attribute, descriptionsOf, type Rank, type Role, ranksOf, rolesOf } from './roles.ts';
import { type Words, wordsOf } from './substitution.ts';
import { superlativesOf } from './superlatives.ts';
import { isEmpty, ofSpeaker, roleOf, type Unit, unitsOf } from './units.ts';

/** How far an utterance stands behind what it says. */
export type Mood = 'asserted' | 'questioned' | 'conditional';

/** A text made ready for comparing: done once per text, so that a comparison costs microseconds. */
export interface Proposition {
  readonly text: string;
  /** All words in order, to find the one place in which two texts differ. */
  readonly words: Words;
  /** Keys of the name that the text begins with; empty for a pronoun; null for anything else. */
  readonly subject: readonly string[] | null;
  /** What stands at the head of it as its subject, if that is a name or open. */
  readonly head: Head | null;
  /** Keys of what is named before it; null where nothing but the text is known. */
  readonly before: ReadonlySet<string> | null;
  readonly units: readonly Unit[];
  readonly weight: number;
  /** Keys of all names in the text, its frame and its speaker: what it has to do with. */
  readonly names: ReadonlySet<string>;
  /** What can tell its subject, by key, the frame included. */
  readonly mentions: ReadonlyMap<string, Mention>;
  /** What company its words keep, the frame included. */
  readonly meaning: Meaning;
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeMention[];
  /** Who did what is done once, and where. */
  readonly roles: readonly Role[];
  readonly descriptions: readonly Attribute[];
  readonly identities: readonly Identity[];
  readonly events: readonly Event[];
  readonly ranks: readonly Rank[];
  readonly mood: Mood;
  /** It says what ought to be, or what somebody is urged to do. */
  readonly wished: boolean;
  /** It says what was or is expected, not what somebody will do. */
  readonly forecast: boolean;
  /** The words that hedge it ("reportedly", "may"), or null. */
  readonly hedge: Span | null;
  /** Of these, the words by which the reporter keeps a distance of his own ("reportedly"), or null. */
  readonly reporterHedge: Span | null;
  /** It tells of a time before the present one ("for the first years …"). */
  readonly pastPeriod: boolean;
  /** It tells what somebody thinks of a claim, not what is the case. */
  readonly speechAct: boolean;
  /** "X denied that …" */
  readonly denial: boolean;
  /** The words that call a claim false ("is a hoax", "No, …"), or null. */
  readonly refutation: Span | null;
  readonly attributed: boolean;
  readonly stance: Stance | null;
  readonly speaker: string | null;
  /** Key of the speaker's last name. */
  readonly surname: string | null;
  readonly saidAt: number | null;
}

/** UTF-16 units that are looked at: a statement is a sentence or two; what is longer is compared by its beginning. */
const LONGEST = 1200;

/** Prepares an utterance: strips its reporting frame, reads polarity, figures, times and mood. Never throws. */
export function propose(utterance: Utterance): Proposition {
  const text = utterance.text.slice(0, LONGEST);
  const analysis = analyseHeadline(text, isCommon);
  const refutation = refutationIn(analysis.tokens);
  // Who calls a claim false may frame it in any way ("hoax: reports that …"): then all of the text is about the claim.
  const frame = refutation ? whole(analysis) : frameOf(analysis);
  const surname = lastNameOf(frame.source ?? utterance.speaker);
  const content = analysis.tokens.filter((token) => within(token, frame.content));
  const pronoun = speakersPronoun(content, frame.attributed);
  const self = pronoun && surname !== null ? ofSpeaker(pronoun, surname) : null;
  const figures = quantities(text, analysis.tokens);
  // What a figure is measured in is compared with the figure; in "a 50-foot crab" it describes the crab.
  const isMeasure = ({ start, end }: Span) =>
    text[start - 1] !== '-' &&
    figures.some(({ unit, span }) => unit !== null && unit !== 'score' && start >= span.start && end <= span.end);
  const units = [...(self ? [self] : []), ...unitsOf(analysis, frame.content).filter((unit) => !isMeasure(unit))];
  const reading = certainty(text, analysis.tokens, null, (token) =>
    frame.attributed && within(token, frame.content) ? 'retold' : 'reporter',
  );
  const spans = times(text, analysis.tokens, utterance.said);
  const negative = (at: number) => isNegative(units, analysis.tokens[at]);
  const mentions = mentionsOf(analysis.tokens);
  const rules = new Set(reading.features.map(({ rule }) => rule));
  return {
    text,
    words: wordsOf(analysis.tokens),
    subject: self ? [self.key] : subjectOf(content),
    head: self ? null : headOf(content),
    before: utterance.before === undefined ? null : keysIn(utterance.before),
    units,
    weight: units.reduce((sum, unit) => sum + unit.weight, 0),
    names: new Set([...namesOf(analysis, utterance.speaker), ...units.flatMap(({ role, key }) => (role === 'name' ? [key] : []))]),
    mentions,
    meaning: meaningOf(analysis.tokens),
    quantities: figures.filter(({ span }) => within(span, frame.content)),
    times: spans.filter(({ span }) => within(span, frame.content)),
    roles: rolesOf(analysis.tokens, negative),
    descriptions: descriptionsOf(analysis.tokens),
    identities: identitiesOf(analysis.tokens, negative),
    ranks: [...ranksOf(analysis.tokens), ...superlativesOf(analysis.tokens)],
    events: eventsOf(text, analysis.tokens, spans, negative),
    mood:
      rules.has('question') || rules.has('indirect-question')
        ? 'questioned'
        : rules.has('condition') || rules.has('counterfactual')
          ? 'conditional'
          : 'asserted',
    wished: isWished(text),
    forecast: isForecast(text),
    hedge: hedgeIn(reading.features),
    reporterHedge: reading.reporterHedge,
    pastPeriod: isPastPeriod(text),
    speechAct: isSpeechAct(text),
    denial: /\bden(?:y|ied|ies|ying)\b/i.test(text),
    refutation,
    attributed: frame.attributed,
    stance: frame.stance,
    speaker: utterance.speaker,
    surname,
    saidAt: utterance.said ? Date.parse(utterance.said.value) : null,
  };
}

/** Keys of all words. */
function keysIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []).map(keyOf));
}

function lastNameOf(name: string | null): string | null {
  return name === null ? null : keyOf(name.split(/\s+/).at(-1) ?? '');
}

/** The pronoun with which what is put forward begins, where it stands for the speaker: "I", and "he" or "she" behind "said". */
function speakersPronoun(content: readonly Token[], attributed: boolean): Span | null {
  const first = content.find(({ tag }) => tag !== 'PUNCT' && tag !== 'SCONJ');
  return first && (first.lower === 'i' || (attributed && /^s?he$/.test(first.lower))) ? first : null;
}

function subjectOf(tokens: readonly Token[]): string[] | null {
  const first = tokens.findIndex(({ tag }) => tag !== 'PUNCT' && tag !== 'DET');
  // "It was the fourth time": that "it" stands for nothing.
  if (tokens[first]?.tag === 'PRON') return tokens[first]?.lower === 'it' && tokens[first + 1]?.lemma === 'be' ? null : [];
  const names: string[] = [];
  for (let at = first; tokens[at]?.tag === 'PROPN'; at++) names.push(keyOf(tokens[at]?.lower ?? ''));
  return names.length > 0 ? names : null;
}

function isNegative(units: readonly Unit[], token: Token | undefined): boolean {
  return units.some(({ start, positive }) => start === token?.start && !positive);
}

/** Words of the tables are no names, whatever a headline makes of their letters. */
function isCommon(lower: string): boolean {
  const key = keyOf(lower);
  return ideasOf(key).length > 0 || hasOpposite(key);
}

function namesOf({ tokens }: Analysis, speaker: string | null): Set<string> {
  const inText = tokens
    .filter((token) => roleOf(token) === 'name' && !isEmpty(token))
    .map((token) => keyOf(token.lower.replace(/['’]s$/, '')));
  return new Set([...inText, ...(speaker?.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word)) ?? []).map(keyOf)]);
}

const HEDGES = new Set(['reporter-hedge', 'speaker-hedge', 'allegation', 'possible']);

function hedgeIn(features: readonly Feature[]): Span | null {
  const hedge = features.find(({ rule }) => HEDGES.has(rule));
  return hedge ? (hedge.span ?? { start: 0, end: 0 }) : null;
}
