import type { Verdict } from '../../domain/relation.ts';
import { compare } from './compare.ts';
import type { Setting } from './ground.ts';
import type { Proposition } from './proposition.ts';

/** Says how a prior statement stands to a current one. The engine's own is the first judge; another can confirm it or add to it behind the same door. */
export interface Judge {
  judge(prior: Proposition, current: Proposition, setting: Setting): Verdict;
}

/** The rules of this folder, and the outlook where they find nothing: every verdict with its reasons, in a fraction of a millisecond, never an error. */
export const RULES_AS_JUDGE: Judge = { judge: compare };
