import { type Span, span } from '../../domain/span.ts';
import type { Certainty, Feature, Stance } from '../../domain/statement.ts';
import {
  ALLEGATIONS,
  APPEARANCES,
  CONDITIONS,
  DENIALS,
  EXPECTATIONS,
  NOT_EXPECTATIONS,
  REPORTER_HEDGES,
  SPEAKER_HEDGES,
} from '../lexicon/hedges.ts';
import { BEFORE_TO } from '../lexicon/implicatives.ts';
import { MODALS } from '../lexicon/modals.ts';
import type { Token } from '../text/analyser.ts';
import { conditionAt, isIndirectQuestion, questionMark } from './mood.ts';
import { phraseFinder } from './phrases.ts';

export interface CertaintyReading {
  readonly certainty: Certainty;
  /** The words by which the reporter keeps a distance of his own ("reportedly"), apart from how sure the speaker is; null for none. */
  readonly reporterHedge: Span | null;
  /** The rules that spoke and the words that made them speak. Spans are in `text`. */
  readonly features: readonly Feature[];
}

/**
 * Whose words a token is: the reporter's, the speaker's as the reporter retells them, the speaker's own between quotation marks, or an aside that
 * describes the speaker. Retold, "reportedly" is still the reporter's caution; "appears to" is how it looks to the speaker.
 */
export type Voice = 'reporter' | 'retold' | 'quoted' | 'aside';

/** From asserting nothing (0) to plain fact (4): which of two statements of the same thing is put more surely. */
export const SURENESS: Readonly<Record<Certainty, number>> = {
  questioned: 0,
  conditional: 0,
  denied: 0,
  expected: 1,
  alleged: 2,
  reported: 3,
  stated: 4,
};

const FROM_STANCE: Readonly<Record<Stance, Certainty>> = {
  asserts: 'reported',
  denies: 'denied',
  claims: 'alleged',
  asks: 'questioned',
  expects: 'expected',
  commits: 'expected',
  urges: 'expected',
};

/** In the order in which they speak at a token. */
const findPhrase = phraseFinder({
  condition: CONDITIONS,
  denial: DENIALS,
  'reporter-hedge': REPORTER_HEDGES,
  appearance: APPEARANCES,
  allegation: ALLEGATIONS,
  none: NOT_EXPECTATIONS,
  expectation: EXPECTATIONS,
  'speaker-hedge': SPEAKER_HEDGES,
});

/**
 * How surely a proposition is put forward. `tokens` are those of the content, or of the whole sentence; `stance` is what the reporting cue does
 * with it, null where there is none; `voiceOf` tells whose words they are. What the reporter doubts in his frame ("reportedly told them that …")
 * leaves the speaker as sure as before.
 */
export function certainty(
  text: string,
  tokens: readonly Token[],
  stance: Stance | null,
  voiceOf: (token: Token) => Voice = stance === null ? asReporter : asRetold,
): CertaintyReading {
  const features = featuresOf(text, tokens, stance, voiceOf);
  const rules = new Set(features.map(({ rule }) => rule));
  const own = features.find(({ rule }) => rule === 'reporter-hedge' || rule === 'frame-hedge');
  return { certainty: decide(rules, stance), reporterHedge: own?.span ?? null, features };
}

const asReporter = (): Voice => 'reporter';
const asRetold = (): Voice => 'retold';

/** What asserts nothing comes before what asserts less, and that before what asserts. */
function decide(rules: ReadonlySet<string>, stance: Stance | null): Certainty {
  if (stance === 'asks' || rules.has('question') || rules.has('indirect-question')) return 'questioned';
  if (rules.has('condition') || rules.has('counterfactual')) return 'conditional';
  if (stance === 'denies' || rules.has('denial')) return 'denied';
  if (stance === 'claims' || DISTANCING.some((rule) => rules.has(rule))) return 'alleged';
  if (LOOKING_AHEAD.some((rule) => rules.has(rule))) return 'expected';
  return stance === null ? 'stated' : FROM_STANCE[stance];
}

const DISTANCING = ['allegation', 'reporter-hedge', 'speaker-hedge'];
const LOOKING_AHEAD = ['future', 'possible', 'hypothetical', 'normative', 'expectation'];

function featuresOf(text: string, tokens: readonly Token[], stance: Stance | null, voiceOf: (token: Token) => Voice): Feature[] {
  const features: Feature[] = [];
  if (stance !== null && stance !== 'asserts') features.push({ rule: `stance-${stance}`, span: null });
  const mark = questionMark(tokens);
  if (mark !== null) features.push(feature(text, tokens, 'question', mark, mark + 1));
  let read = 0;
  for (let i = 0; i < tokens.length; i++) {
    const condition = conditionAt(tokens, i);
    if (condition) features.push(feature(text, tokens, condition.rule, condition.from, condition.to));
    if (isIndirectQuestion(tokens, i)) features.push(feature(text, tokens, 'indirect-question', i, i + 1));
    if (i < read) continue;
    const phrase = phraseAt(tokens, i, stance, voiceOf);
    if (phrase) read = phrase.to;
    if (phrase && phrase.rule !== 'none') features.push(feature(text, tokens, phrase.rule, i, phrase.to));
    const modal = phrase || tokens[i]?.tag !== 'AUX' ? undefined : MODALS.get(tokens[i]?.lower ?? '');
    if (modal && condition?.from !== i && !(modal === 'possible' && isEmbedded(tokens, i)))
      features.push(feature(text, tokens, modal, i, i + 1));
  }
  return features;
}

function feature(text: string, tokens: readonly Token[], rule: string, from: number, to: number): Feature {
  return { rule, span: span(text, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0) };
}

/** "no hint of when it might move": the modal belongs to what is not known. */
function isEmbedded(tokens: readonly Token[], i: number): boolean {
  return [i - 1, i - 2, i - 3].some((at) => ['when', 'what', 'how', 'where', 'why', 'who'].includes(tokens[at]?.lower ?? '') && at > 0);
}

/** The phrase at token `i`; a hedge is the reporter's or the speaker's by whose words it is, and in the reporter's frame says nothing of the content. */
function phraseAt(
  tokens: readonly Token[],
  i: number,
  stance: Stance | null,
  voiceOf: (token: Token) => Voice,
): { readonly rule: string; readonly to: number } | null {
  const match = findPhrase(tokens, i);
  if (!match) return null;
  if (match.to === i + 1 && describes(tokens, i)) return { rule: 'hedged-word', to: match.to };
  if (match.rule === 'denial' && isNegated(tokens, i)) return { rule: 'allegation', to: match.to };
  if (match.rule !== 'appearance' && match.rule !== 'reporter-hedge') return match;
  const token = tokens[i];
  const voice = token ? voiceOf(token) : 'reporter';
  if (voice === 'aside') return { rule: 'hedged-word', to: match.to };
  if (voice === 'reporter') return { rule: stance === null ? 'reporter-hedge' : 'frame-hedge', to: match.to };
  return { rule: voice === 'retold' && match.rule === 'reporter-hedge' ? 'reporter-hedge' : 'speaker-hedge', to: match.to };
}

/** "did not deny that …", "neither confirmed nor denied that …", "refused to deny that …": what is not denied is left open. */
function isNegated(tokens: readonly Token[], i: number): boolean {
  if (tokens[i - 1]?.lower === 'to' && BEFORE_TO.get(tokens[i - 2]?.lemma ?? '') === '-') return true;
  return [i - 1, i - 2].some((at) => /^(?:n't|never|nor|not)$/.test(tokens[at]?.lower ?? ''));
}

/** "the potentially deadly virus", "an alleged plot": only the word behind is hedged. */
function describes(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  return (
    before?.tag === 'DET' &&
    (next?.tag === 'ADJ' || next?.tag === 'NOUN' || next?.tag === 'VERB') &&
    (next.tag === 'NOUN' || tokens[i + 2]?.tag === 'NOUN')
  );
}
