import { span } from '../../domain/span.ts';
import type { Certainty, Feature, Stance } from '../../domain/statement.ts';
import { ALLEGATIONS, EXPECTATIONS, REPORTER_HEDGES, SPEAKER_HEDGES } from '../lexicon/hedges.ts';
import { MODALS } from '../lexicon/modals.ts';
import type { Token } from '../text/analyser.ts';
import { conditionAt, isQuestion } from './mood.ts';
import { phraseFinder } from './phrases.ts';

export interface CertaintyReading {
  readonly certainty: Certainty;
  /** The reporter keeps a distance of his own ("reportedly"), apart from how sure the speaker is. */
  readonly reporterHedged: boolean;
  /** The rules that spoke and the words that made them speak. Spans are in `text`. */
  readonly features: readonly Feature[];
}

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

const reporterHedge = phraseFinder(REPORTER_HEDGES);
const speakerHedge = phraseFinder(SPEAKER_HEDGES);
const allegation = phraseFinder(ALLEGATIONS);
const expectation = phraseFinder(EXPECTATIONS);

/**
 * How surely a proposition is put forward. `tokens` are those of the content, or of the whole sentence where the article itself speaks;
 * `stance` is what the reporting cue does with it, null where there is none.
 */
export function certainty(text: string, tokens: readonly Token[], stance: Stance | null): CertaintyReading {
  const features = featuresOf(text, tokens, stance);
  const rules = new Set(features.map(({ rule }) => rule));
  const has = (...wanted: readonly string[]) => wanted.some((rule) => rules.has(rule));
  const reporterHedged = has('reporter-hedge');
  const read = (certainty: Certainty): CertaintyReading => ({ certainty, reporterHedged, features });
  if (stance === 'asks' || has('question')) return read('questioned');
  if (has('condition', 'counterfactual')) return read('conditional');
  if (stance === 'denies') return read('denied');
  if (stance === 'claims' || has('allegation', 'reporter-hedge')) return read('alleged');
  if (has('speaker-hedge')) return read('alleged');
  if (has('future', 'possible', 'hypothetical', 'expectation')) return read('expected');
  return read(stance === null ? 'stated' : FROM_STANCE[stance]);
}

function featuresOf(text: string, tokens: readonly Token[], stance: Stance | null): Feature[] {
  const features: Feature[] = [];
  const add = (rule: string, from: number, to: number) =>
    features.push({ rule, span: span(text, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0) });
  if (stance !== null && stance !== 'asserts') features.push({ rule: `stance-${stance}`, span: null });
  if (isQuestion(tokens)) add('question', tokens.length - 1, tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const condition = conditionAt(tokens, i);
    if (condition) add(condition.rule, condition.from, condition.to);
    const phrase = reporterHedge(tokens, i);
    if (phrase) add('reporter-hedge', phrase.from, phrase.to);
    const accused = phrase ? null : allegation(tokens, i);
    if (accused) add('allegation', accused.from, accused.to);
    const hedge = phrase || accused ? null : speakerHedge(tokens, i);
    if (hedge) add('speaker-hedge', hedge.from, hedge.to);
    const ahead = phrase || hedge ? null : expectation(tokens, i);
    if (ahead) add('expectation', ahead.from, ahead.to);
    const modal = MODALS.get(tokens[i]?.lower ?? '');
    if (modal && !hedge) add(modal, i, i + 1);
  }
  return features;
}
