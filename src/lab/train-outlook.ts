import { writeFileSync } from 'node:fs';
import { compareWith, likeness } from '../engine/relation/compare.ts';
import { OUTCOMES, type Outcome, type OutlookModel, outlook } from '../engine/relation/outlook.ts';
import { type Proposition, propose } from '../engine/relation/proposition.ts';
import { type Arguments, LabError } from './arguments.ts';
import { readPairs } from './labelled.ts';
import { fitOutlook, type LabelledEvidence } from './softmax.ts';

/** A model is tried on the topics of one part, having learned from those of the others. */
const PARTS = 5;
/** Statements of one topic that nobody put together are unrelated: each prior one with so many current ones. They weigh little, being many. */
const STRANGERS = 4;
const WEIGHT_OF_STRANGERS = 0.03;

interface Pair {
  readonly prior: Proposition;
  readonly current: Proposition;
  readonly topic: number;
  readonly right: Outcome;
}

/**
 * `train-outlook PAIRS.jsonl … [--out MODEL.json]`: fits what a pair is likeliest to be, by all that is known of it. Prints how well models tell the
 * pairs of topics from which they have not learned; with `--out` the model of all pairs is written.
 */
export async function run({ words, options }: Arguments): Promise<string> {
  if (words.length === 0) throw new LabError('files of pairs with relations are needed');
  const pairs = pairsIn(words);
  const strangers = strangersAmong(pairs);
  const [out] = options.get('out') ?? [];
  if (out) writeFileSync(out, `${JSON.stringify(fitted(pairs, strangers), null, 2)}\n`);
  const told: { right: Outcome; found: Outcome }[] = [];
  let alarms = 0;
  for (let part = 0; part < PARTS; part++) {
    const isApart = ({ topic }: Pair) => topic % PARTS === part;
    const model = fitted(
      pairs.filter((pair) => !isApart(pair)),
      strangers.filter((pair) => !isApart(pair)),
    );
    const found = ({ prior, current }: Pair) => compareWith((evidence) => outlook(evidence, model), prior, current).kind;
    told.push(...pairs.filter(isApart).map((pair) => ({ right: pair.right, found: found(pair) })));
    alarms += strangers.filter((pair) => isApart(pair) && isConflict(found(pair))).length;
  }
  return [
    `${pairs.length} pairs of topics not learned from`,
    'relation\tprecision\trecall\tF1',
    ...OUTCOMES.map((outcome) => row(outcome, told, (one) => one === outcome)),
    row('conflict', told, isConflict),
    `conflicts among ${strangers.length} pairs of strangers: ${alarms}`,
  ].join('\n');
}

function isConflict(outcome: Outcome): boolean {
  return outcome === 'contradicts' || outcome === 'differs';
}

function row(name: string, told: readonly { right: Outcome; found: Outcome }[], is: (outcome: Outcome) => boolean): string {
  const both = told.filter(({ right, found }) => is(right) && is(found)).length;
  const precision = both / Math.max(1, told.filter(({ found }) => is(found)).length);
  const recall = both / Math.max(1, told.filter(({ right }) => is(right)).length);
  const f1 = both === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return [name, ...[precision, recall, f1].map((share) => share.toFixed(3))].join('\t');
}

function pairsIn(paths: readonly string[]): Pair[] {
  const topics: string[] = [];
  return paths.flatMap(readPairs).map(({ id, topic, prior, current, relation }) => {
    const right = OUTCOMES.find((one) => one === relation);
    if (!right) throw new LabError(`${id}: "${relation}" is no relation`);
    if (!topics.includes(topic)) topics.push(topic);
    return { prior: propose(prior), current: propose(current), topic: topics.indexOf(topic), right };
  });
}

function strangersAmong(pairs: readonly Pair[]): Pair[] {
  return pairs.flatMap((pair): Pair[] => {
    const own = pairs.filter(({ topic }) => topic === pair.topic);
    const at = own.indexOf(pair);
    return Array.from({ length: STRANGERS }, (_, i) => own[(at + 2 * (i + 1)) % own.length]).flatMap((other) =>
      other && other !== pair ? [{ ...pair, current: other.current, right: 'unrelated' as const }] : [],
    );
  });
}

function fitted(pairs: readonly Pair[], strangers: readonly Pair[]): OutlookModel {
  const labelled =
    (weight: number) =>
    (pair: Pair): LabelledEvidence => ({ evidence: evidenceOf(pair), right: pair.right, weight });
  return fitOutlook([...pairs.map(labelled(1)), ...strangers.map(labelled(WEIGHT_OF_STRANGERS))]);
}

const known = new WeakMap<Pair, ReturnType<typeof likeness>>();

function evidenceOf(pair: Pair): LabelledEvidence['evidence'] {
  const own = known.get(pair) ?? likeness(pair.prior, pair.current);
  known.set(pair, own);
  return own;
}
