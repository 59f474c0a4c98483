import { compare, DEFAULT_CONFIDENCE } from '../engine/relation/compare.ts';
import { propose } from '../engine/relation/proposition.ts';
import { type Arguments, LabError } from './arguments.ts';
import { readPairs } from './labelled.ts';

/** `shown PAIRS.jsonl …`: of the conflicts that are shown at the default setting, and of those that are only possible, how many are right; one sum. */
export async function run({ words }: Arguments): Promise<string> {
  if (words.length === 0) throw new LabError('files of labelled pairs are needed');
  const judged = words.flatMap(readPairs).map(({ prior, current, isConflict }) => {
    const verdict = compare(propose(prior), propose(current));
    const found = verdict.kind === 'contradicts' || verdict.kind === 'differs';
    return { isConflict, confidence: found ? verdict.score : null };
  });
  const conflicts = judged.filter(({ isConflict }) => isConflict).length;
  const row = (name: string, own: typeof judged) => {
    const right = own.filter(({ isConflict }) => isConflict).length;
    const share = (of: number) => (of === 0 ? '–' : (right / of).toFixed(3));
    return `${name}\t${own.length}\t${right}\t${share(own.length)}\t${share(conflicts)}`;
  };
  const found = judged.filter(({ confidence }) => confidence !== null);
  return [
    `${judged.length} pairs, ${conflicts} of them conflicts`,
    'conflicts found\tcount\tright\tprecision\trecall',
    row(
      'shown',
      found.filter(({ confidence }) => (confidence ?? 0) >= DEFAULT_CONFIDENCE),
    ),
    row(
      'possible',
      found.filter(({ confidence }) => (confidence ?? 0) < DEFAULT_CONFIDENCE),
    ),
    row('all', found),
  ].join('\n');
}
