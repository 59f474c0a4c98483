import { MAGNITUDES, VAGUE_PLURALS } from '../lexicon/magnitudes.ts';
import type { Token } from '../text/analyser.ts';
import { measureAt } from './measures.ts';
import type { Reading } from './reading.ts';

const MULTIPLES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['couple', [2, 2]],
  ['few', [2, 5]],
  ['several', [3, 9]],
]);

/** "dozens of", "hundreds of thousands", "several hundred", "a couple of", "a few thousand": the range the words can mean. */
export function vagueAt(tokens: readonly Token[], i: number): Reading | null {
  const word = tokens[i]?.lower ?? '';
  const range = VAGUE_PLURALS.get(word);
  return range ? plural(tokens, i, range) : multiple(tokens, i, word === 'a' ? i + 1 : i);
}

function multiple(tokens: readonly Token[], i: number, start: number): Reading | null {
  const head = tokens[start]?.lower ?? '';
  const range = MULTIPLES.get(head);
  if (!range) return null;
  const at = tokens[start + 1]?.lower === 'of' ? start + 2 : start + 1;
  const magnitude = MAGNITUDES.get(tokens[at]?.lower ?? '');
  if (magnitude === undefined && head !== 'couple') return null;
  const end = magnitude === undefined ? start + 1 : at + 1;
  const unit = measureAt(tokens, magnitude === undefined ? at : end);
  const scale = magnitude ?? 1;
  return { from: i, to: unit?.to ?? end, low: range[0] * scale, high: range[1] * scale, unit: unit?.unit ?? null, vague: true };
}

function plural(tokens: readonly Token[], i: number, [low, high]: readonly [number, number]): Reading | null {
  const of = tokens[i + 1]?.lower === 'of';
  if (!of && tokens[i]?.lower === 'scores') return null;
  const inner = of ? VAGUE_PLURALS.get(tokens[i + 2]?.lower ?? '') : undefined;
  if (inner) {
    const scale = inner[0] / 2;
    const unit = measureAt(tokens, tokens[i + 3]?.lower === 'of' ? i + 4 : i + 3);
    return { from: i, to: unit?.to ?? i + 3, low: low * scale, high: (high + 1) * scale - 1, unit: unit?.unit ?? null, vague: true };
  }
  const unit = measureAt(tokens, of ? i + 2 : i + 1);
  return { from: i, to: unit?.to ?? i + 1, low, high, unit: unit?.unit ?? null, vague: true };
}
