import { conflictEvidence } from '../engine/relation/by-rules.ts';
import { compare } from '../engine/relation/compare.ts';
import { DEFAULT_CONFIDENCE } from '../engine/relation/confidence.ts';
import { propose } from '../engine/relation/proposition.ts';
import { type Arguments, LabError } from './arguments.ts';
import { readPairs } from './labelled.ts';

interface Found {
  readonly family: string;
  readonly shown: boolean;
  readonly right: boolean;
}

/**
 * `shown PAIRS.jsonl …`: of the conflicts that are shown at the default setting, and of those that are only possible, how many are right; and the
 * same for each family of rules. One sum over all files, so that files that nobody has read stay unread.
 */
export async function run({ words }: Arguments): Promise<string> {
  if (words.length === 0) throw new LabError('files of labelled pairs are needed');
  const pairs = words.flatMap(readPairs);
  const found = pairs.flatMap(({ prior, current, isConflict }): Found[] => {
    const [a, b] = [propose(prior), propose(current)];
    const verdict = compare(a, b);
    if (verdict.kind !== 'contradicts' && verdict.kind !== 'differs') return [];
    return [{ family: familyOf(conflictEvidence(a, b) ?? {}), shown: verdict.score >= DEFAULT_CONFIDENCE, right: isConflict }];
  });
  const conflicts = pairs.filter(({ isConflict }) => isConflict).length;
  const families = [...new Set(found.map(({ family }) => family))].sort();
  return [
    `${pairs.length} pairs, ${conflicts} of them conflicts`,
    '\tfound\tright\tprecision\trecall',
    row(
      'shown',
      found.filter(({ shown }) => shown),
      conflicts,
    ),
    row(
      'possible',
      found.filter(({ shown }) => !shown),
      conflicts,
    ),
    row('all', found, conflicts),
    ...families.map((name) =>
      row(
        name,
        found.filter(({ family }) => family === name),
        conflicts,
      ),
    ),
  ].join('\n');
}

/** "Rule opposite", or "other words opposite" where the texts have little else in common (see confidence.ts). */
function familyOf(evidence: Readonly<Record<string, number>>): string {
  const names = Object.keys(evidence);
  return names.find((name) => name.startsWith('other words ')) ?? names.find((name) => name.startsWith('rule ')) ?? '–';
}

function row(name: string, own: readonly Found[], conflicts: number): string {
  const right = own.filter((one) => one.right).length;
  const share = (of: number) => (of === 0 ? '–' : (right / of).toFixed(3));
  return [name, own.length, right, share(own.length), share(conflicts)].join('\t');
}
