import type { Span } from '../../domain/span.ts';
import type { Feature, Quantity, Stance, TimeMention } from '../../domain/statement.ts';
import type { Utterance } from '../../domain/utterance.ts';
import { findAttributions } from '../attribution/attribute.ts';
import { quotations } from '../attribution/quotations.ts';
import { certainty } from '../certainty/certainty.ts';
import { type Negation, negations } from '../certainty/negation.ts';
import { polarity } from '../certainty/polarity.ts';
import { quantities } from '../figures/quantities.ts';
import { times } from '../figures/times.ts';
import { ALIASES } from '../lexicon/aliases.ts';
import { PREDICATE_PHRASES } from '../lexicon/predicate-phrases.ts';
import { SAYING, VERB_FORMS } from '../lexicon/reporting-verbs.ts';
import { STOP_WORDS } from '../lexicon/stop-words.ts';
import type { Token } from '../text/analyser.ts';
import type { Analysis } from '../text/document.ts';
import { analyseHeadline } from '../text/headline.ts';
import { hasOpposite, ideasOf, keyOf } from './concepts.ts';
import { type Event, eventsOf } from './events.ts';
import { refutationIn } from './refutation.ts';
import { copulaOf, type Description, descriptionsOf, type Rank, type Role, ranksOf, rolesOf } from './roles.ts';
import { type Words, wordsOf } from './substitution.ts';

/** A word (or particle verb) that carries meaning, with what is needed to compare it. */
export interface Unit extends Span {
  /** Stem, or stem and particle; names of one thing share it. */
  readonly key: string;
  /** How much it says: names most, function words nothing. */
  readonly weight: number;
  readonly role: 'name' | 'verb' | 'noun' | 'modifier';
  /** Whether it is put forward as holding. */
  readonly positive: boolean;
  /** The word with the negation before it ("did not accept"): what is shown as the reason. */
  readonly shown: Span;
  /** What turned it round, if anything: names of polarity rules. */
  readonly polarityRules: readonly string[];
  /** For verbs: keys of what is done to ("accepted the plan", "the plan was accepted"); empty where nothing is named. */
  readonly object: readonly string[];
  /** For modifiers: key of the noun behind that it describes, or null. */
  readonly head: string | null;
  /** Said of the subject by "is": "is a *model*", "was not *guilty*". */
  readonly predicative: boolean;
}

/** How far an utterance stands behind what it says. */
export type Mood = 'asserted' | 'questioned' | 'conditional';

/** A text made ready for comparing: done once per text, so that a comparison costs microseconds. */
export interface Proposition {
  readonly text: string;
  /** All words in order, to find the one place in which two texts differ. */
  readonly words: Words;
  /** Keys of the name that the text begins with; empty for a pronoun; null for anything else. */
  readonly subject: readonly string[] | null;
  readonly units: readonly Unit[];
  readonly weight: number;
  /** Keys of all names in the text, its frame and its speaker: what it has to do with. */
  readonly names: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeMention[];
  /** Who did what is done once, and where. */
  readonly roles: readonly Role[];
  readonly descriptions: readonly Description[];
  readonly events: readonly Event[];
  readonly ranks: readonly Rank[];
  readonly mood: Mood;
  /** The words that hedge it ("reportedly", "may"), or null. */
  readonly hedge: Span | null;
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
  readonly saidAt: number | null;
}

/** UTF-16 units that are looked at: a statement is a sentence or two; what is longer is compared by its beginning. */
const LONGEST = 1200;
const PARTICLES = new Set(['up', 'down', 'off', 'out', 'away', 'on', 'back', 'over', 'apart', 'forward', 'together']);
const WEIGHT = { name: 1.5, verb: 1, noun: 1, modifier: 0.7 } as const;

/** Prepares an utterance: strips its reporting frame, reads polarity, figures, times and mood. Never throws. */
export function propose(utterance: Utterance): Proposition {
  const text = utterance.text.slice(0, LONGEST);
  const analysis = analyseHeadline(text, isCommon);
  const refutation = refutationIn(analysis.tokens);
  // Who calls a claim false may frame it in any way ("hoax: reports that …"): then all of the text is about the claim.
  const frame = refutation ? whole(analysis) : frameOf(analysis);
  const units = unitsOf(analysis, frame.content);
  const reading = certainty(text, analysis.tokens, null);
  const spans = times(text, analysis.tokens, utterance.said);
  const negative = (at: number) => isNegative(units, analysis.tokens[at]);
  const rules = new Set(reading.features.map(({ rule }) => rule));
  return {
    text,
    words: wordsOf(analysis.tokens),
    subject: subjectOf(analysis.tokens.filter((token) => within(token, frame.content))),
    units,
    weight: units.reduce((sum, unit) => sum + unit.weight, 0),
    names: namesOf(analysis, utterance.speaker),
    quantities: quantities(text, analysis.tokens).filter(({ span }) => within(span, frame.content)),
    times: spans.filter(({ span }) => within(span, frame.content)),
    roles: rolesOf(analysis.tokens, negative),
    descriptions: descriptionsOf(analysis.tokens),
    ranks: ranksOf(analysis.tokens),
    events: eventsOf(text, analysis.tokens, spans, negative),
    mood: rules.has('question') ? 'questioned' : rules.has('condition') || rules.has('counterfactual') ? 'conditional' : 'asserted',
    hedge: hedgeIn(reading.features),
    pastPeriod: PAST_PERIOD.test(text),
    speechAct: SPEECH_ACT.test(text),
    denial: /\bden(?:y|ied|ies|ying)\b/i.test(text),
    refutation,
    attributed: frame.attributed,
    stance: frame.stance,
    speaker: utterance.speaker,
    saidAt: utterance.said ? Date.parse(utterance.said.value) : null,
  };
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

interface Frame {
  readonly content: readonly Span[];
  readonly attributed: boolean;
  readonly stance: Stance | null;
}

/** Words that shift a text to a time long before it, or to somebody's opinion of a claim. */
const PAST_PERIOD =
  /\b(?:for the first (?:\w+ )?(?:years?|months?|weeks?)|in the early (?:years?|months?|days)|initially|at first|formerly|previously|used to|back then|at the time|in the past|early in the \w+|until (?:now|then|recently))\b/i;
const SPEECH_ACT =
  /\b(?:reject|dismiss|den|disput|rebut|laugh|ridicul|mock|scoff|question|challeng|criticis|criticiz|contradict)\w*\b[^.,;]{0,40}\b(?:claims?|accusations?|allegations?|assertions?|arguments?|views?|reports?|stor(?:y|ies)|charges?|suggestions?|rumou?rs?|criticism)\b|\b(?:called|described|branded|dubbed)\b[^.;]{0,40}\b(?:baseless|nonsense|absurd|ridiculous|unfounded|an insult|lies?)\b/i;

function whole({ text }: Analysis): Frame {
  return { content: [{ start: 0, end: text.length }], attributed: false, stance: null };
}

/** What is put forward, without who puts it forward. Verbs that are themselves the news ("rejected", "agreed") are no frame. */
function frameOf(analysis: Analysis): Frame {
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
  return { content, attributed: found.length > 0, stance: found[0]?.stance ?? null };
}

/** Saying, not thinking or doing: "they see it sliding" puts forward that they see. */
function isSaying(cue: Token | undefined): boolean {
  return cue !== undefined && SAYING.has(VERB_FORMS.get(cue.lower) ?? cue.lemma) && cue.lemma !== 'agree' && cue.lemma !== 'promise';
}

function within(one: Span, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => one.start >= start && one.end <= end);
}

function unitsOf({ tokens }: Analysis, content: readonly Span[]): Unit[] {
  const found = negations(tokens);
  const units: Unit[] = [];
  const objects = objectsOf(tokens);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || !within(token, content)) continue;
    const name = longName(tokens, i);
    if (name) {
      const end = tokens[name.last]?.end ?? token.end;
      units.push({
        start: token.start,
        end,
        key: name.key,
        weight: WEIGHT.name,
        role: 'name',
        positive: true,
        shown: { start: token.start, end },
        polarityRules: [],
        object: [],
        predicative: false,
        head: null,
      });
      i = name.last;
      continue;
    }
    const whole = predicatePhrase(tokens, i);
    const phrase = whole ?? particleVerb(tokens, i);
    const role = roleOf(token);
    if (!phrase && (role === null || isEmpty(token))) continue;
    const copula = (role === 'noun' || role === 'modifier') && !phrase ? copulaOf(tokens, i) : null;
    const own = polarity(tokens, i, found);
    const { positive, rules } = own.positive && copula !== null ? polarity(tokens, copula, found) : own;
    const end = phrase ? (tokens[phrase.last]?.end ?? token.end) : token.end;
    const kind = phrase ? 'verb' : (role ?? 'noun');
    const key = phrase?.key ?? keyOf(token.lower.replace(/['’]s$/, ''));
    const shown = { start: positive ? token.start : negationStart(tokens, i, found), end };
    const object = kind === 'verb' ? objects(phrase?.last ?? i, i) : [];
    units.push({
      start: token.start,
      end,
      key,
      weight: WEIGHT[kind],
      role: kind,
      positive,
      shown,
      polarityRules: rules,
      object,
      predicative: copula !== null,
      head: kind === 'modifier' ? headOf(tokens, i) : null,
    });
    if (whole) i = whole.last;
  }
  return units;
}

/** The noun behind an adjective, other adjectives and nouns between: "large *fires*", "large forest *fires*". */
function headOf(tokens: readonly Token[], i: number): string | null {
  let at = i;
  while (/^(?:ADJ|NOUN|PROPN)$/.test(tokens[at + 1]?.tag ?? '') && at < i + 4) at++;
  const head = at > i ? tokens[at] : undefined;
  return head ? keyOf(head.lower) : null;
}

/** Where the negation of a word begins, auxiliary included, if it stands close before the word; else the word's own start. */
function negationStart(tokens: readonly Token[], i: number, found: readonly Negation[]): number {
  const own = tokens[i]?.start ?? 0;
  const cue = found.findLast(({ at, from, to }) => at < i && i - at <= 4 && i >= from && i < to);
  if (!cue) return own;
  const auxiliary = tokens[cue.at - 1];
  return auxiliary?.tag === 'AUX' ? auxiliary.start : cue.cue.start;
}

/** A name of several words that stands for one thing ("United States", "European Union"). */
function longName(tokens: readonly Token[], i: number): { readonly key: string; readonly last: number } | null {
  const next = tokens[i + 1];
  if (!next || tokens[i]?.tag !== 'PROPN') return null;
  const alias = LONG_NAMES.get(`${tokens[i]?.lower} ${next.lower}`);
  return alias ? { key: keyOf(alias), last: i + 1 } : null;
}

const LONG_NAMES = new Map(
  ALIASES.flatMap(([name, ...others]) => [name, ...others].filter((one) => one.split(' ').length === 2).map((one) => [one, name] as const)),
);

/** Tokens looked at on either side of a verb for its object. */
const REACH = 9;
/** What follows these is when, where or how, not what. */
const ADJUNCT = new Set([
  'in',
  'at',
  'by',
  'during',
  'after',
  'before',
  'since',
  'from',
  'when',
  'while',
  'as',
  'until',
  'under',
  'despite',
  'because',
  'within',
  'without',
  'through',
  'following',
  'amid',
  'last',
  'next',
  'this',
]);

/** The object of the verb at a token: nouns after it, or before it where it is passive; none where an adjunct follows at once. */
function objectsOf(tokens: readonly Token[]): (after: number, verb: number) => string[] {
  const nouns = (from: number, to: number, step: 1 | -1): string[] => {
    const keys: string[] = [];
    for (let i = from; step > 0 ? i < to : i > to; i += step) {
      const token = tokens[i];
      if (!token || /^[,;:.!?]$/.test(token.text) || (step > 0 && ADJUNCT.has(token.lower))) break;
      if (keys.length > 0 && (token.tag === 'VERB' || token.tag === 'AUX')) break;
      if ((token.tag === 'NOUN' || token.tag === 'PROPN') && !isEmpty(token)) keys.push(keyOf(token.lower));
    }
    return keys;
  };
  return (after, verb) => {
    const passive =
      /^(?:be|get)$/.test(tokens[verb - 1]?.lemma ?? '') ||
      (tokens[verb - 1]?.tag === 'ADV' && tokens[verb - 2]?.lemma === 'be') ||
      (tokens[verb - 1]?.lower === 'not' && tokens[verb - 2]?.lemma === 'be');
    return passive ? nouns(verb - 1, Math.max(-1, verb - REACH), -1) : nouns(after + 1, Math.min(tokens.length, after + REACH), 1);
  };
}

/** "off the table", "vote against": several words, one predicate. */
function predicatePhrase(tokens: readonly Token[], i: number): { readonly key: string; readonly last: number } | null {
  const starts = PREDICATE_PHRASES.get(tokens[i]?.lemma ?? '') ?? PREDICATE_PHRASES.get(tokens[i]?.lower ?? '');
  const found = starts?.find(({ words }) => words.every((word, n) => tokens[i + n]?.lemma === word || tokens[i + n]?.lower === word));
  return found ? { key: keyOf(found.verb), last: i + found.words.length - 1 } : null;
}

/** "turn down", "call it off": a verb whose particle stands within three words, known to the tables. */
function particleVerb(tokens: readonly Token[], i: number): { readonly key: string; readonly last: number } | null {
  const token = tokens[i];
  if (!token || (token.tag !== 'VERB' && token.tag !== 'NOUN')) return null;
  for (let at = i + 1; at <= i + 3 && at < tokens.length; at++) {
    const particle = tokens[at]?.lower ?? '';
    if (/^[,.;:]$/.test(particle)) return null;
    if (!PARTICLES.has(particle)) continue;
    const key = keyOf(`${token.lemma} ${particle}`);
    return hasOpposite(key) || ideasOf(key).length > 0 ? { key, last: at } : null;
  }
  return null;
}

function roleOf(token: Token): Unit['role'] | null {
  switch (token.tag) {
    case 'PROPN':
      return /^\p{Lu}/u.test(token.text) ? 'name' : 'noun';
    case 'NOUN':
      return 'noun';
    case 'VERB':
      return 'verb';
    case 'ADJ':
      return 'modifier';
    case 'ADV':
    case 'ADP':
      return hasOpposite(keyOf(token.lower)) ? 'modifier' : null;
    default:
      return null;
  }
}

/** Words of time and measure are compared as times and figures; stop words say nothing. */
function isEmpty(token: Token): boolean {
  return (
    STOP_WORDS.has(token.lower) ||
    token.lower.length < 2 ||
    /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|today|yesterday|tomorrow|percent|per|cent|mr|mrs|ms|dr)$/.test(token.lower)
  );
}
