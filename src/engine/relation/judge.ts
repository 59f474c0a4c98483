import type { Verdict } from '../../domain/relation.ts';
import { compare } from './compare.ts';
import type { Setting } from './ground.ts';
import type { Proposition } from './proposition.ts';

/** Says how a prior statement stands to a current one. The rules are the first judge; another can confirm them or add to them behind the same door. */
export interface Judge {
  judge(prior: Proposition, current: Proposition, setting: Setting): Verdict;
}

/** The rules of this folder: every verdict with its reasons, in microseconds, never an error. */
export const RULES_AS_JUDGE: Judge = { judge: compare };
