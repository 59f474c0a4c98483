import type { Judgement } from '../domain/judgement.ts';
import type { Result } from '../domain/result.ts';

/** The reader's word on pairs: "right" and "wrong match". What was rejected is shown no more; `watchBase` tells of every change. */
export interface JudgementClient {
  put(judgements: readonly Judgement[]): Promise<Result<null>>;
  /** Takes judgements back. */
  remove(ids: readonly string[]): Promise<Result<null>>;
  all(): Promise<Result<readonly Judgement[]>>;
}
