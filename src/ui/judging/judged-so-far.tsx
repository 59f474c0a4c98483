import { exportPairs } from '../../domain/judgement.ts';
import type { JudgedSoFar as Judged } from '../../domain/reading.ts';
import { saveFile } from '../notes/save-file.ts';
import { useTools } from '../tools.ts';

/** "Of your last 40, 34 were right": what the reader has said so far, by which conflicts are shown more or less readily. */
export function JudgedSoFar({ judged }: { judged: Judged | undefined }) {
  const { client, phrases, tell } = useTools();
  if (!judged) return null;
  const save = async () => {
    const all = await client.judgements.all();
    if (all.ok) saveFile(document, { name: 'judged-pairs.jsonl', type: 'application/jsonl', text: exportPairs(all.value) });
    else tell({ name: 'judge-failed', text: phrases.say('judge_failed', all.error.message), urgent: true });
  };
  return (
    <p class="aside" data-aside="judged">
      {phrases.many('judged_so_far', judged.latest, phrases.number(judged.right))}{' '}
      <button type="button" class="link" data-action="export-judgements" onClick={() => void save()}>
        {phrases.say('judged_export')}
      </button>
    </p>
  );
}
