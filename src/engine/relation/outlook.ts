import type { RelationKind } from '../../domain/relation.ts';
import model from '../lexicon/outlook.generated.json' with { type: 'json' };
import type { Evidence } from './confidence.ts';

/** What a pair can be, the least telling first. */
export const OUTCOMES = ['unrelated', 'context', 'repeats', 'differs', 'contradicts'] as const satisfies readonly (
  | RelationKind
  | 'unrelated'
)[];
export type Outcome = (typeof OUTCOMES)[number];

/** How likely each outcome is; the sum is 1. */
export type Outlook = Readonly<Record<Outcome, number>>;

/** A multinomial logistic model: per outcome a bias and the weight of each piece of evidence. Trained by `lab train-outlook`. */
export type OutlookModel = Readonly<Record<Outcome, { readonly bias: number; readonly weights: Readonly<Record<string, number>> }>>;

/** How likely each outcome is for a pair of which this is known. */
export function outlook(evidence: Evidence, weighed: OutlookModel = model): Outlook {
  const sums = OUTCOMES.map((outcome) => {
    const { bias, weights } = weighed[outcome];
    return Object.entries(evidence).reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, bias);
  });
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const [unrelated = 0, context = 0, repeats = 0, differs = 0, contradicts = 0] = powers.map((power) => power / total);
  return { unrelated, context, repeats, differs, contradicts };
}
