import type { Judgement } from '../../src/domain/judgement.ts';
import { ok } from '../../src/domain/result.ts';
import type { JudgementClient } from '../../src/messaging/judgement-client.ts';

/** Judgements in memory. */
export interface FakeJudgements extends JudgementClient {
  readonly kept: ReadonlyMap<string, Judgement>;
}

export function fakeJudgements(): FakeJudgements {
  const kept = new Map<string, Judgement>();
  return {
    kept,
    async put(judgements) {
      for (const one of judgements) kept.set(one.id, one);
      return ok(null);
    },
    async remove(ids) {
      for (const id of ids) kept.delete(id);
      return ok(null);
    },
    all: async () => ok([...kept.values()]),
  };
}
