import type { Span } from '../../domain/span.ts';
import type { Quantity, Stance, TimeMention } from '../../domain/statement.ts';
import type { Utterance } from '../../domain/utterance.ts';
import { findAttributions } from '../attribution/attribute.ts';
import { quotations } from '../attribution/quotations.ts';
import { certainty } from '../certainty/certainty.ts';
import { negations } from '../certainty/negation.ts';
import { polarity } from '../certainty/polarity.ts';
import { quantities } from '../figures/quantities.ts';
import { times } from '../figures/times.ts';
import { STOP_WORDS } from '../lexicon/stop-words.ts';
import type { Token } from '../text/analyser.ts';
import { type Analysis, analyse } from '../text/document.ts';
import { hasOpposite, ideasOf, keyOf } from './concepts.ts';

/** A word (or particle verb) that carries meaning, with what is needed to compare it. */
export interface Unit extends Span {
  /** Stem, or stem and particle; names of one thing share it. */
  readonly key: string;
  /** How much it says: names most, function words nothing. */
  readonly weight: number;
  readonly role: 'name' | 'verb' | 'noun' | 'modifier';
  /** Whether it is put forward as holding. */
  readonly positive: boolean;
  /** What turned it round, if anything: names of polarity rules. */
  readonly polarityRules: readonly string[];
}

/** How far an utterance stands behind what it says. */
export type Mood = 'asserted' | 'questioned' | 'conditional';

/** A text made ready for comparing: done once per text, so that a comparison costs microseconds. */
export interface Proposition {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly weight: number;
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeMention[];
  readonly mood: Mood;
  readonly hedged: boolean;
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
  const analysis = analyse(text);
  const frame = frameOf(analysis);
  const units = unitsOf(analysis, frame.content);
  const reading = certainty(text, analysis.tokens, null);
  const rules = new Set(reading.features.map(({ rule }) => rule));
  return {
    text,
    units,
    weight: units.reduce((sum, unit) => sum + unit.weight, 0),
    quantities: quantities(text, analysis.tokens).filter(({ span }) => within(span, frame.content)),
    times: times(text, analysis.tokens, utterance.said),
    mood: rules.has('question') ? 'questioned' : rules.has('condition') || rules.has('counterfactual') ? 'conditional' : 'asserted',
    hedged: ['reporter-hedge', 'speaker-hedge', 'allegation', 'possible'].some((rule) => rules.has(rule)),
    attributed: frame.attributed,
    stance: frame.stance,
    speaker: utterance.speaker,
    saidAt: utterance.said ? Date.parse(utterance.said.value) : null,
  };
}

interface Frame {
  readonly content: readonly Span[];
  readonly attributed: boolean;
  readonly stance: Stance | null;
}

/** What is put forward, without who puts it forward. Verbs that are themselves the news ("rejected", "agreed") are no frame. */
function frameOf(analysis: Analysis): Frame {
  const quoted = quotations(analysis.text);
  const inQuotation = (offset: number) => quoted.some(({ start, end }) => offset >= start && offset < end);
  const found = findAttributions(analysis, inQuotation).filter(
    ({ stance, rule }) => rule !== 'source-said' || stance === 'asserts' || stance === 'claims',
  );
  const whole: Frame = { content: [{ start: 0, end: analysis.text.length }], attributed: false, stance: null };
  if (found.length === 0) return whole;
  const { tokens } = analysis;
  const framed = found
    .flatMap(({ source, cue }) => [source, cue])
    .map(({ from, to }) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }));
  return { content: without(analysis.text.length, framed), attributed: true, stance: found[0]?.stance ?? null };
}

/** The rest of `[0, length)` when some spans are taken out. */
function without(length: number, taken: readonly Span[]): Span[] {
  const rest: Span[] = [];
  let at = 0;
  for (const { start, end } of [...taken].sort((a, b) => a.start - b.start)) {
    if (start > at) rest.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < length) rest.push({ start: at, end: length });
  return rest;
}

function within(one: Span, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => one.start >= start && one.end <= end);
}

function unitsOf({ tokens }: Analysis, content: readonly Span[]): Unit[] {
  const found = negations(tokens);
  const units: Unit[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || !within(token, content)) continue;
    const phrase = particleVerb(tokens, i);
    const role = roleOf(token);
    if (!phrase && (role === null || isEmpty(token))) continue;
    const { positive, rules } = polarity(tokens, i, found);
    const end = phrase ? (tokens[phrase.last]?.end ?? token.end) : token.end;
    const kind = phrase ? 'verb' : (role ?? 'noun');
    const key = phrase?.key ?? keyOf(token.lower.replace(/['’]s$/, ''));
    units.push({ start: token.start, end, key, weight: WEIGHT[kind], role: kind, positive, polarityRules: rules });
  }
  return units;
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
