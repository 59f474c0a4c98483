import { writeFileSync } from 'node:fs';
import { compare } from '../engine/relation/compare.ts';
import { likelihood } from '../engine/relation/confidence.ts';
import { ALONE } from '../engine/relation/ground.ts';
import { alignmentOf } from '../engine/relation/order.ts';
import { propose } from '../engine/relation/proposition.ts';
import { subjectEvidence } from '../engine/relation/subject.ts';
import { type Arguments, LabError } from './arguments.ts';
import { readPairs } from './labelled.ts';
import { type Example, fitLogistic } from './logistic.ts';

/** Unrelated pairs are fewer than others, and as dear. */
const UNRELATED = 2;

/**
 * `train-subject PAIRS.jsonl … [--out MODEL.json]`: fits whether two texts are on one subject, on pairs in which nothing else was found, and
 * prints for each file how many a model that was trained on the others tells rightly.
 */
export async function run({ words, options }: Arguments): Promise<string> {
  if (words.length === 0) throw new LabError('files of pairs with relations are needed');
  const files = words.map((path) => ({ path, examples: examplesIn(path) }));
  const [out] = options.get('out') ?? [];
  if (out) writeFileSync(out, `${JSON.stringify(fitLogistic(files.flatMap(({ examples }) => examples)), null, 2)}\n`);
  return files
    .map(({ path, examples }) => {
      const model = fitLogistic(files.filter((one) => one.path !== path).flatMap((one) => one.examples));
      const share = (related: boolean) => {
        const own = examples.filter(({ right }) => right === related);
        const told = own.filter(({ evidence }) => likelihood(evidence, model) >= 0.5 === related).length;
        return `${related ? 'related' : 'unrelated'} ${told} of ${own.length}`;
      };
      return `${path.split('/').at(-1)}\t${share(true)}\t${share(false)}`;
    })
    .join('\n');
}

function examplesIn(path: string): Example[] {
  return readPairs(path).flatMap(({ prior, current, relation }): Example[] => {
    const [a, b] = [propose(prior), propose(current)];
    const { kind } = compare(a, b);
    if (kind !== 'context' && kind !== 'unrelated') return [];
    const right = relation !== 'unrelated';
    return [{ evidence: subjectEvidence(a, b, alignmentOf(a, b), ALONE), right, weight: right ? 1 : UNRELATED }];
  });
}
