import { diffArrays, diffWordsWithSpace } from 'diff';
import type { WordChange } from '../domain/change.ts';

/** Edits beyond which two texts are simply different; the search for the shortest way grows with their square. */
const MOST_EDITS = 2000;

/** The words of two texts laid on one another. */
export function wordDiff(before: string, after: string): readonly WordChange[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (!parts) return [change('removed', before), change('added', after)];
  return parts.map(({ added, removed, value }) => change(added ? 'added' : removed ? 'removed' : 'same', value));
}

/** A run of entries of two lists: the same in both, or what stands in the one where the other has something else. */
export interface ListRun {
  readonly same: boolean;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Lays two lists on one another; entries are given by their numbers. */
export function listDiff(before: readonly string[], after: readonly string[]): ListRun[] {
  const parts = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  if (!parts) return [{ same: false, before: [...before.keys()], after: [...after.keys()] }];
  const runs: ListRun[] = [];
  let [from, to] = [0, 0];
  for (const { added = false, removed = false, value } of parts) {
    const count = value.length;
    const [left, right] = [added ? [] : numbers(from, count), removed ? [] : numbers(to, count)];
    from += left.length;
    to += right.length;
    const last = runs.at(-1);
    if ((added || removed) && last && !last.same)
      runs[runs.length - 1] = { same: false, before: [...last.before, ...left], after: [...last.after, ...right] };
    else runs.push({ same: !added && !removed, before: left, after: right });
  }
  return runs;
}

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);
const change = (kind: WordChange['kind'], text: string): WordChange => ({ kind, text });
