import type { ConfidenceModel, Evidence } from '../engine/relation/confidence.ts';

/** A conflict that the rules found, with what the labels say of it. `weight` makes sets of unlike sizes count alike. */
export interface Example {
  readonly evidence: Evidence;
  readonly right: boolean;
  readonly weight: number;
}

/** Steps over all examples, their size, and how strongly weights are drawn to nothing: few examples shall not say much. */
const STEPS = 1500;
const RATE = 0.5;
const SHRINKAGE = 0.004;
const DECIMALS = 1000;

/** Fits a logistic model by plain gradient descent. The same examples in the same order give the same bytes: nothing is random, all is rounded. */
export function fitLogistic(examples: readonly Example[]): ConfidenceModel {
  const names = [...new Set(examples.flatMap(({ evidence }) => Object.keys(evidence)))].sort();
  const rows = examples.map(({ evidence, right, weight }) => ({
    values: names.map((name) => evidence[name] ?? 0),
    right: right ? 1 : 0,
    weight,
  }));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const weights = names.map(() => 0);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const slopes = weights.map((weight) => SHRINKAGE * weight);
    let slope = 0;
    for (const { values, right, weight } of rows) {
      const sum = values.reduce((so, value, i) => so + value * (weights[i] ?? 0), bias);
      const error = ((1 / (1 + Math.exp(-sum)) - right) * weight) / total;
      slope += error;
      for (const [i, value] of values.entries()) if (value !== 0) slopes[i] = (slopes[i] ?? 0) + error * value;
    }
    bias -= RATE * slope;
    for (const [i, own] of slopes.entries()) weights[i] = (weights[i] ?? 0) - RATE * own;
  }
  return { bias: rounded(bias), weights: Object.fromEntries(names.map((name, i) => [name, rounded(weights[i] ?? 0)])) };
}

function rounded(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS;
}

/** One row of a reliability table: conflicts whose confidence lies in [from, to). */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly right: number;
  readonly meanConfidence: number;
}

/** How often conflicts of each confidence are right. Empty bands are left out. */
export function reliability(judged: readonly { readonly confidence: number; readonly right: boolean }[]): Band[] {
  return Array.from({ length: 10 }, (_, i) => i / 10).flatMap((from): Band[] => {
    const to = from + 0.1;
    const own = judged.filter(({ confidence }) => confidence >= from && (confidence < to || from === 0.9));
    if (own.length === 0) return [];
    const mean = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length;
    return [{ from, to, count: own.length, right: own.filter(({ right }) => right).length, meanConfidence: mean }];
  });
}
