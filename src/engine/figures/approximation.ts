import type { Quantity } from '../../domain/statement.ts';
import { APPROXIMATE_BEFORE, APPROXIMATE_BEHIND } from '../lexicon/numbers-approximate.ts';
import type { Token } from '../text/analyser.ts';

export type Approximation = Quantity['approximation'];

type Phrase = { readonly words: readonly string[]; readonly means: Exclude<Approximation, 'exact'> };

function index(
  rows: typeof APPROXIMATE_BEFORE,
  key: (words: readonly string[]) => string | undefined,
): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = rows.flatMap(([means, list]) => list.map((phrase): Phrase => ({ words: phrase.split(' '), means })));
  const table = new Map<string, Phrase[]>();
  for (const phrase of phrases.sort((a, b) => b.words.length - a.words.length)) {
    const word = key(phrase.words) ?? '';
    table.set(word, [...(table.get(word) ?? []), phrase]);
  }
  return table;
}

const BY_LAST = index(APPROXIMATE_BEFORE, (words) => words.at(-1));
const BY_FIRST = index(APPROXIMATE_BEHIND, (words) => words[0]);

/**
 * What the words before token `from` and behind token `to - 1` say about how exact the number is; the longest phrase speaks. `to` is the
 * first token behind such words: "700 or so people" counts what stands there.
 */
export function approximation(
  tokens: readonly Token[],
  from: number,
  to: number,
  unit: string | null,
): { readonly how: Approximation; readonly to: number } {
  const after = BY_FIRST.get(tokens[to]?.lower ?? '')?.find(({ words }) => words.every((word, k) => tokens[to + k]?.lower === word));
  const before = preceding(tokens, from, to, unit);
  return { how: before ?? after?.means ?? 'exact', to: to + (after?.words.length ?? 0) };
}

const DURATIONS = new Set(['day', 'week', 'month', 'year', 'hour', 'minute', 'decade', 'century', 'fortnight']);

/** Behind these, and behind a noun, "over" says where, not how many: "spread over eleven countries", "a row over three bills". */
const OVER_A_PLACE = new Set(['spread', 'preside', 'rule', 'range', 'stretch', 'extend', 'fly', 'look', 'take', 'hand', 'fall']);

function preceding(tokens: readonly Token[], from: number, to: number, unit: string | null): Exclude<Approximation, 'exact'> | null {
  let end = from - 1;
  const skipped = tokens[end]?.lower;
  if (skipped === 'only' || skipped === 'the' || skipped === 'a') end--;
  const phrase = BY_LAST.get(tokens[end]?.lower ?? '')?.find(({ words }) => {
    const start = end - words.length + 1;
    return start >= 0 && words.every((word, k) => tokens[start + k]?.lower === word);
  });
  if (!phrase || (skipped === 'the' && phrase.means !== 'about' && phrase.means !== 'nearly')) return null;
  if (phrase.words.length > 1 || phrase.words[0] !== 'over') return phrase.means;
  const before = tokens[end - 1];
  const counts = tokens[to]?.tag === 'NOUN' || tokens[to]?.tag === 'ADJ';
  const place = unit === null && ((before?.tag === 'NOUN' && counts) || OVER_A_PLACE.has(before?.lemma ?? ''));
  return place || (unit !== null && DURATIONS.has(unit)) ? null : phrase.means;
}
