import { writeFileSync } from 'node:fs';
import { conflictEvidence } from '../engine/relation/by-rules.ts';
import { DEFAULT_CONFIDENCE, likelihood } from '../engine/relation/confidence.ts';
import { propose } from '../engine/relation/proposition.ts';
import { type Arguments, LabError } from './arguments.ts';
import { readPairs } from './labelled.ts';
import { type Example, fitLogistic, reliability } from './logistic.ts';

/** Conflicts of one file weigh together at most as much as so many: a large easy set shall not drown the others. */
const MOST_OF_A_SET = 150;

/**
 * `train-confidence PAIRS.jsonl … [--out MODEL.json]`: fits how sure the rules may be of a conflict. Trains on the pairs whose id hashes to an odd
 * number, and prints how right the model is on the others, which it has not seen; with `--out` the model is written.
 */
export async function run({ words, options }: Arguments): Promise<string> {
  if (words.length === 0) throw new LabError('files of labelled pairs are needed');
  const found = words.map(split);
  const train = found.flatMap((one) => one.train);
  const model = fitLogistic(train);
  const [out] = options.get('out') ?? [];
  if (out) writeFileSync(out, `${JSON.stringify(model, null, 2)}\n`);
  const rows = found.map(({ path, test }) => {
    const judged = test.map(({ evidence, right }) => ({ confidence: likelihood(evidence, model), right }));
    return `${path.split('/').at(-1)}\t${summary(judged)}`;
  });
  const all = found.flatMap(({ test }) => test.map(({ evidence, right }) => ({ confidence: likelihood(evidence, model), right })));
  const table = reliability(all).map(
    ({ from, to, count, right, meanConfidence }) =>
      `${from.toFixed(1)}–${to.toFixed(1)}\t${count}\t${(right / count).toFixed(3)}\t${meanConfidence.toFixed(3)}`,
  );
  return [
    `trained on ${train.length} conflicts; on unseen pairs, shown at ${DEFAULT_CONFIDENCE}:`,
    'set\tconflicts\tright\tshown\tright of shown',
    ...rows,
    `all\t${summary(all)}`,
    '',
    'confidence\tconflicts\tright\tmean confidence',
    ...table,
  ].join('\n');
}

type Judged = readonly { readonly confidence: number; readonly right: boolean }[];

function summary(judged: Judged): string {
  const shown = judged.filter(({ confidence }) => confidence >= DEFAULT_CONFIDENCE);
  return `${judged.length}\t${share(judged)}\t${shown.length}\t${share(shown)}`;
}

function share(judged: Judged): string {
  return judged.length === 0 ? '–' : (judged.filter(({ right }) => right).length / judged.length).toFixed(3);
}

interface Split {
  readonly path: string;
  readonly train: readonly Example[];
  readonly test: readonly Example[];
}

function split(path: string): Split {
  const found = readPairs(path).flatMap(({ id, prior, current, isConflict }) => {
    const evidence = conflictEvidence(propose(prior), propose(current));
    return evidence ? [{ id, evidence, right: isConflict }] : [];
  });
  const weight = Math.min(1, MOST_OF_A_SET / Math.max(1, found.length));
  const examples = (odd: boolean) =>
    found.filter(({ id }) => isOdd(id) === odd).map(({ evidence, right }) => ({ evidence, right, weight }));
  return { path, train: examples(true), test: examples(false) };
}

/** FNV-1a, so that a pair is always on the same side. */
function isOdd(id: string): boolean {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  return ((hash ^ (hash >>> 15)) & 1) === 1;
}
