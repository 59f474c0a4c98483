import { dated } from '../domain/dated.ts';
import type { Utterance } from '../domain/utterance.ts';
import { compare } from '../engine/relation/compare.ts';
import { propose } from '../engine/relation/proposition.ts';
import { explain } from '../engine/relation/reasons.ts';
import { type Arguments, needWord } from './arguments.ts';
import { readRows } from './files.ts';

interface Side {
  readonly text: string;
  readonly speaker: string | null;
  readonly date: string | null;
}

/** `relate PAIRS.jsonl`: the relation of each prior/current pair, one JSON object a line. */
export async function run(args: Arguments): Promise<string> {
  const pairs = readRows(needWord(args, 'a file of pairs')) as { id: string; prior: Side; current: Side }[];
  return pairs
    .map(({ id, prior, current }) => {
      const verdict = compare(propose(utterance(prior)), propose(utterance(current)));
      return JSON.stringify({
        id,
        relation: verdict.kind,
        certainty: verdict.kind === 'repeats' ? verdict.shift : null,
        score: verdict.kind === 'unrelated' ? 0 : verdict.score,
        reasons: verdict.kind === 'unrelated' ? [] : verdict.reasons.map(explain),
      });
    })
    .join('\n');
}

function utterance({ text, speaker, date }: Side): Utterance {
  return { text: text ?? '', speaker: speaker ?? null, said: date ? dated(date) : null };
}
