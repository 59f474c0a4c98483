import type { Evidence } from '../engine/relation/confidence.ts';
import { OUTCOMES, type Outcome, type OutlookModel } from '../engine/relation/outlook.ts';

/** What is known of a pair, with what it is, and how much it counts. */
export interface LabelledEvidence {
  readonly evidence: Evidence;
  readonly right: Outcome;
  readonly weight: number;
}

/** Steps over all examples, their size, and how strongly weights are drawn to nothing: few examples shall not say much. */
const STEPS = 600;
const RATE = 1.5;
const SHRINKAGE = 0.003;
const DECIMALS = 1000;

/** A row of evidence: which pieces are there, and how much of each; the last is the bias. */
interface Row {
  readonly places: Int32Array;
  readonly values: Float64Array;
  /** Its outcome's place in OUTCOMES. */
  readonly right: number;
  readonly share: number;
}

/**
 * Fits a multinomial logistic model by plain gradient descent. The same examples in the same order give the same bytes: nothing is random, all is
 * rounded.
 */
export function fitOutlook(examples: readonly LabelledEvidence[]): OutlookModel {
  const names = [...new Set(examples.flatMap(({ evidence }) => Object.keys(evidence)))].sort();
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const rows = examples.map((example) => rowOf(example, names, total));
  const width = names.length + 1;
  const weights = OUTCOMES.map(() => new Float64Array(width));
  for (let step = 0; step < STEPS; step++) {
    const slopes = weights.map((own) => own.map((weight, j) => (j < names.length ? SHRINKAGE * weight : 0)));
    for (const row of rows) addSlopes(slopes, weights, row);
    for (const [k, own] of weights.entries()) for (let j = 0; j < width; j++) own[j] = (own[j] ?? 0) - RATE * (slopes[k]?.[j] ?? 0);
  }
  const modelOf = (own: Float64Array | undefined) => ({
    bias: rounded(own?.[names.length] ?? 0),
    weights: Object.fromEntries(names.map((name, j) => [name, rounded(own?.[j] ?? 0)])),
  });
  const [unrelated, context, repeats, differs, contradicts] = weights;
  return {
    unrelated: modelOf(unrelated),
    context: modelOf(context),
    repeats: modelOf(repeats),
    differs: modelOf(differs),
    contradicts: modelOf(contradicts),
  };
}

function rowOf({ evidence, right, weight }: LabelledEvidence, names: readonly string[], total: number): Row {
  const there = names.flatMap((name, j) => (evidence[name] ? [[j, evidence[name]] as const] : []));
  return {
    places: Int32Array.from([...there.map(([j]) => j), names.length]),
    values: Float64Array.from([...there.map(([, value]) => value), 1]),
    right: OUTCOMES.indexOf(right),
    share: weight / total,
  };
}

function addSlopes(slopes: readonly Float64Array[], weights: readonly Float64Array[], { places, values, right, share }: Row): void {
  const sums = weights.map((own) => {
    let sum = 0;
    for (let i = 0; i < places.length; i++) sum += (own[places[i] ?? 0] ?? 0) * (values[i] ?? 0);
    return sum;
  });
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  for (const [k, power] of powers.entries()) {
    const error = (power / all - (k === right ? 1 : 0)) * share;
    const own = slopes[k];
    if (own) for (let i = 0; i < places.length; i++) own[places[i] ?? 0] = (own[places[i] ?? 0] ?? 0) + error * (values[i] ?? 0);
  }
}

function rounded(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS;
}
