import { Ban, Check } from 'lucide-preact';
import type { JudgedSide } from '../../domain/judgement.ts';
import type { Relation } from '../../domain/relation.ts';
import { useTools } from '../tools.ts';
import { useJudging } from './use-judging.ts';
import './judging.css';

/** "Right" and "wrong match": the reader's word on two statements laid side by side. A rejected pair is shown no more. */
export function JudgeButtons({ relation, current }: { relation: Relation; current: JudgedSide }) {
  const { say } = useTools().phrases;
  const judge = useJudging();
  return (
    <span class="judge-buttons">
      <button
        type="button"
        class="icon"
        data-action="judge-right"
        aria-label={say('judge_right')}
        title={say('judge_right')}
        onClick={() => void judge(relation, current, true)}
      >
        <Check size={14} aria-hidden="true" />
      </button>
      <button
        type="button"
        class="icon"
        data-action="judge-wrong"
        aria-label={say('judge_wrong')}
        title={say('judge_wrong')}
        onClick={() => void judge(relation, current, false)}
      >
        <Ban size={14} aria-hidden="true" />
      </button>
    </span>
  );
}
