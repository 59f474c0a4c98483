import model from '../lexicon/confidence.generated.json' with { type: 'json' };
import type { Alignment } from './align.ts';
import type { Conflict } from './conflicts.ts';
import type { Setting } from './ground.ts';
import { areNear } from './matter.ts';
import type { Proposition } from './proposition.ts';
import { sharesTime } from './repeats.ts';

/**
 * Below this likelihood a conflict is only possible, and shown as such. `lab train-confidence` prints how many of the
 * conflicts above it are right, on pairs that played no part in the training.
 */
export const DEFAULT_CONFIDENCE = 0.65;

/** What speaks for a conflict and against it, by name; all in [0, 1]. */
export type Evidence = Readonly<Record<string, number>>;

/** A logistic model: the weight of each piece of evidence, and of none. Trained by `lab train-confidence`. */
export interface ConfidenceModel {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** Shared weight from which on more says nothing more, and words of the shorter text likewise. */
const MUCH_WEIGHT = 12;
const MANY_WORDS = 20;

/** Names that two texts of one affair have in common, even if neither says them: their documents share more. */
const LEAST_NAMES_IN_AFFAIR = 1;

/** The evidence about one conflict. `signs` are all rules that spoke for the pair. Symmetric. */
export function evidenceOf(
  conflict: Conflict,
  signs: readonly Conflict[],
  prior: Proposition,
  current: Proposition,
  alignment: Alignment,
  { oneAffair }: Setting,
): Evidence {
  const { priorShare, currentShare, weight, wordShare, contrary } = alignment;
  const names = Math.max(alignment.names, oneAffair ? LEAST_NAMES_IN_AFFAIR : 0);
  const rules = new Set(signs.map(({ reason }) => reason.rule));
  return {
    [`rule ${conflict.reason.rule}`]: 1,
    'less shared': Math.min(priorShare, currentShare),
    'more shared': Math.max(priorShare, currentShare),
    'words shared': Math.min(1, wordShare),
    weight: Math.min(1, weight / MUCH_WEIGHT),
    'a name': names > 0 ? 1 : 0,
    names: Math.min(1, names / 4),
    'one time': sharesTime(prior, current) ? 1 : 0,
    'several rules': rules.size > 1 ? 1 : 0,
    'several contraries': contrary.length > 1 ? 1 : 0,
    length: Math.min(1, Math.min(prior.words.length, current.words.length) / MANY_WORDS),
    'unlike lengths': Math.abs(prior.words.length - current.words.length) / Math.max(1, prior.words.length, current.words.length),
    exchanged: conflict.strength >= EXCHANGED ? 1 : 0,
    'same days': areNear(prior, current) ? 1 : 0,
    ...(conflict.inOtherWords || conflict.strength <= IN_OTHER_WORDS ? { [`other words ${conflict.reason.rule}`]: 1 } : {}),
  };
}

/** The strength of a conflict that was found by the one place in which two texts differ (see conflicts.ts). */
const EXCHANGED = 0.8;

/** And of one for which little needs to be shared (see matter.ts). */
const IN_OTHER_WORDS = 0.5;

/** How likely a conflict with this evidence is one, in [0, 1]. */
export function likelihood(evidence: Evidence, { bias, weights }: ConfidenceModel = model): number {
  const sum = Object.entries(evidence).reduce((total, [name, value]) => total + (weights[name] ?? 0) * value, bias);
  return 1 / (1 + Math.exp(-sum));
}
