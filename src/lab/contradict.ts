import { compare } from '../engine/relation/compare.ts';
import { type Proposition, propose } from '../engine/relation/proposition.ts';
import { type Arguments, needWord } from './arguments.ts';
import { readRows } from './files.ts';
import { decoded } from './labelled.ts';

/** `contradict SET.jsonl`: for each `{id, a, b}` whether b contradicts, follows from, or is neutral to a. */
export async function run(args: Arguments): Promise<string> {
  const rows = readRows(needWord(args, 'a file of pairs')) as { id: string; a: string; b: string }[];
  return rows
    .map(({ id, a, b }) => {
      const { kind } = compare(proposed(a), proposed(b));
      const label = kind === 'contradicts' || kind === 'differs' ? 'contradiction' : kind === 'repeats' ? 'entailment' : 'neutral';
      return JSON.stringify({ id, label });
    })
    .join('\n');
}

function proposed(text: string): Proposition {
  return propose({ text: decoded(text), speaker: null, said: null });
}
