import table from '../lexicon/topics.generated.json' with { type: 'json' };

/** The direction in which the words of a text point, among the axes of the table; all noughts where none is known. */
export type Topic = Float32Array;

const { axes } = table;
const NUMBERS = new Map(table.words.split(' ').map((word, i) => [word, i]));

/** A character of the table as a number between -1 and 1 (see build/wordnet-vectors.ts). */
const STEPS = new Map([...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].map((sign, i) => [sign, (i - 31.5) / 31.5]));

/** What words, each by its key and how much it tells, are about together. */
export function topicOf(words: Iterable<{ readonly key: string; readonly tells: number }>): Topic {
  const sum = new Float32Array(axes);
  for (const { key, tells } of words) {
    const number = NUMBERS.get(key);
    if (number === undefined) continue;
    for (let d = 0; d < axes; d++) sum[d] = (sum[d] ?? 0) + tells * (STEPS.get(table.vectors.charAt(number * axes + d)) ?? 0);
  }
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}

/** How near two topics are, in [-1, 1]: nought for two of which nothing is known, and for chance. */
export function nearness(a: Topic, b: Topic): number {
  let sum = 0;
  for (let d = 0; d < axes; d++) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}
