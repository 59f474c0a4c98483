import { dated } from '../domain/dated.ts';
import type { Utterance } from '../domain/utterance.ts';
import { LabError } from './arguments.ts';
import { readRows } from './files.ts';

/** A pair with its label, whichever of the two formats it came in: `{id, prior, current, relation}` or `{id, a, b, label}`. */
export interface LabelledPair {
  readonly id: string;
  readonly prior: Utterance;
  readonly current: Utterance;
  readonly isConflict: boolean;
  readonly relation: string;
  /** Empty where the file names none. */
  readonly topic: string;
}

const CONFLICTS: ReadonlySet<unknown> = new Set(['contradicts', 'differs', 'contradiction']);

export function readPairs(path: string): LabelledPair[] {
  return readRows(path).map((row) => {
    const { id, topic, prior, current, a, b, relation, label } = row as Record<string, unknown>;
    const kind = relation ?? label;
    if (typeof id !== 'string' || typeof kind !== 'string') throw new LabError(`${path}: a row without id or label`);
    return {
      id,
      topic: typeof topic === 'string' ? topic : '',
      prior: utterance(prior ?? a),
      current: utterance(current ?? b),
      isConflict: CONFLICTS.has(kind),
      relation: kind,
    };
  });
}

/** A side as a text alone, or as text, speaker and date. */
function utterance(side: unknown): Utterance {
  if (typeof side === 'string') return { text: decoded(side), speaker: null, said: null };
  const { text, speaker, date } = (side ?? {}) as Record<string, unknown>;
  return {
    text: typeof text === 'string' ? text : '',
    speaker: typeof speaker === 'string' ? speaker : null,
    said: typeof date === 'string' ? dated(date) : null,
  };
}

const TREEBANK: Readonly<Record<string, string>> = { LRB: '(', RRB: ')', LSB: '[', RSB: ']' };

/** Corpora of parsed text write brackets as "-LRB-" and quotation marks as "``". */
export function decoded(text: string): string {
  return text.replace(/-([LR][RS]B)-/g, (all, name: string) => TREEBANK[name] ?? all).replaceAll('``', '"');
}
