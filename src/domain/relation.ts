import type { Claim } from './claim.ts';
import type { Span } from './span.ts';

/** How a prior statement stands to the one being read. NLI: contradicts and differs = contradiction, repeats = entailment, context = neutral on the same subject. */
export type RelationKind = 'contradicts' | 'differs' | 'repeats' | 'context';

/** For `repeats`: is it now put more or less surely than before. */
export type CertaintyShift = 'same' | 'stronger' | 'weaker';

/** Words in one of the two texts. The span is in the text of the claim or of the statement's sentence. */
export interface Words extends Span {
  readonly text: string;
}

/** Why two statements were put together, or why a likely conflict is only context. `rule` is the key of the message shown. */
export interface Reason {
  readonly rule: string;
  readonly prior: Words | null;
  readonly current: Words | null;
}

/** A judgement about a pair. Reasons are never empty: what cannot be explained is not shown. */
export type Verdict =
  | { readonly kind: 'contradicts' | 'differs' | 'context'; readonly score: number; readonly reasons: NonEmpty<Reason> }
  | { readonly kind: 'repeats'; readonly shift: CertaintyShift; readonly score: number; readonly reasons: NonEmpty<Reason> }
  | { readonly kind: 'unrelated' };

export type NonEmpty<T> = readonly [T, ...T[]];

/** What is shown under a statement. */
export interface Relation {
  readonly statement: string;
  readonly prior: Claim;
  readonly verdict: Exclude<Verdict, { kind: 'unrelated' }>;
  /** How well the prior fits the statement, for ordering; in [0, 1]. */
  readonly similarity: number;
  /** A conflict below the confidence that is asked for: shown only on request. */
  readonly possible?: boolean;
  /** Other claims that say the same: "also in". */
  readonly alsoIn: readonly Claim[];
}

/** What was searched: shown with every result, above all with an empty one. */
export interface Coverage {
  readonly claims: number;
  readonly documents: number;
  /** Days of the earliest and the latest dated claim, `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
  /** How many of the claims are by speakers of this article. */
  readonly bySpeakers: number;
  /** The browser gives no database here: the base is in memory and goes with the panel. */
  readonly inMemory: boolean;
}
