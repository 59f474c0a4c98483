import type { Article } from '../domain/article.ts';
import type { PassageChange } from '../domain/change.ts';
import { fold } from '../selectors/fold.ts';
import { listDiff, wordDiff } from './word-diff.ts';

/** Two passages are forms of one where at least this part of their words is common. */
const ALIKE = 0.5;

/** What an article says otherwise than in an earlier form, in reading order. Other white space, quotation marks and order are no change. */
export function compareRevisions(before: Article, after: Article): PassageChange[] {
  const [old, now] = [passagesOf(before), passagesOf(after)];
  const [oldFolded, nowFolded] = [old.map(fold), now.map(fold)];
  const [inOld, inNow] = [new Set(oldFolded), new Set(nowFolded)];
  return listDiff(oldFolded, nowFolded).flatMap((run) => {
    if (run.same) return [];
    // What stands in both texts has only moved.
    const gone = run.before.filter((n) => !inNow.has(oldFolded[n] ?? '')).map((n) => old[n] ?? '');
    const come = run.after.filter((n) => !inOld.has(nowFolded[n] ?? '')).map((n) => now[n] ?? '');
    return paired(gone, come);
  });
}

/** Passages that carry what is said; times and captions change with every visit. */
function passagesOf({ text, blocks }: Article): string[] {
  return blocks.filter(({ kind }) => kind !== 'time' && kind !== 'caption').map(({ start, end }) => text.slice(start, end));
}

/** Pairs each passage that is gone with the one that took its place, in order. */
function paired(gone: readonly string[], come: readonly string[]): PassageChange[] {
  const changes: PassageChange[] = [];
  let next = 0;
  for (const before of gone) {
    const match = come.findIndex((after, i) => i >= next && alike(before, after));
    if (match < 0) {
      changes.push({ kind: 'vanished', before });
      continue;
    }
    changes.push(...come.slice(next, match).map(added));
    const after = come[match] ?? '';
    changes.push({ kind: 'changed', before, after, words: wordDiff(before, after) });
    next = match + 1;
  }
  return [...changes, ...come.slice(next).map(added)];
}

const added = (after: string): PassageChange => ({ kind: 'added', after });

function alike(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const common = [...first].filter((word) => second.has(word)).length;
  return common >= ALIKE * Math.max(1, Math.min(first.size, second.size)) && common * 4 >= Math.max(first.size, second.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(
    fold(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}
