import { type JudgedSide, judgementsOf } from '../../domain/judgement.ts';
import type { Relation } from '../../domain/relation.ts';
import { useTools } from '../tools.ts';

/** Takes the reader's word on a pair, says so at the foot of the panel, and takes it back on request. */
export function useJudging(): (relation: Relation, current: JudgedSide, right: boolean) => Promise<void> {
  const { client, phrases, tell } = useTools();
  const failed = (message: string) => tell({ name: 'judge-failed', text: phrases.say('judge_failed', message), urgent: true });
  return async (relation, current, right) => {
    const judgements = judgementsOf(relation, current, right, new Date().toISOString());
    const written = await client.judgements.put(judgements);
    if (!written.ok) return failed(written.error.message);
    const undo = async () => {
      const removed = await client.judgements.remove(judgements.map(({ id }) => id));
      if (removed.ok) tell({ name: 'judge-undone', text: phrases.say('judge_undone') });
      else failed(removed.error.message);
    };
    tell({
      name: right ? 'judged-right' : 'judged-wrong',
      text: phrases.say(right ? 'judged_right' : 'judged_wrong'),
      action: { name: 'undo-judgement', label: phrases.say('toast_action_undo'), run: () => void undo() },
    });
  };
}
