import { type Arguments, LabError } from '../../lab/arguments.ts';
import { readText } from '../../lab/files.ts';
import type { ClaimRow } from './recombine.ts';
import type { BenchQuery } from './system.ts';

/** Statements of one article. */
export const ARTICLE = 40;

/** The query file's rows (`id<TAB>text`), each with its neighbours in the file; without a file, every 97th claim, cut to its second half and the next one's first. */
export function readQueries(args: Arguments, rows: readonly ClaimRow[]): BenchQuery[] {
  const path = args.options.get('queries')?.[0];
  if (path === undefined) return made(rows);
  const table = readText(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t'));
  return table.map(([id = '', text = ''], i) => ({
    id,
    text,
    neighbours: [table[i - 1], table[i + 1]].flatMap((row) => (row?.[1] && sameSpeech(row[0] ?? '', id) ? [row[1]] : [])),
    speaker: null,
    day: id.match(/^\d{8}/) ? `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}` : null,
  }));
}

/** Lines of one speech stand within a few of each other: `…_0204` and `…_0206`. */
function sameSpeech(a: string, b: string): boolean {
  const [first, second] = [a.split('_'), b.split('_')];
  return first.slice(0, -1).join() === second.slice(0, -1).join() && Math.abs(Number(first.at(-1)) - Number(second.at(-1))) <= 5;
}

function made(rows: readonly ClaimRow[]): BenchQuery[] {
  const texts = rows.filter((_, i) => i % 97 === 0).map(({ text }) => (text ?? '').split(' '));
  return texts.map((words, i) => ({
    id: `q${i}`,
    text: [...words.slice(words.length >> 1), ...(texts[i + 1] ?? []).slice(0, 8)].join(' '),
    neighbours: [],
    speaker: null,
    day: null,
  }));
}

/** Which claims each query should find, from a TREC file. */
export function readQrels(args: Arguments): ReadonlyMap<string, ReadonlySet<string>> {
  const path = args.options.get('qrels')?.[0];
  const found = new Map<string, Set<string>>();
  for (const line of path === undefined ? [] : readText(path).split('\n')) {
    const [query, , claim, relevance] = line.split(/\s+/);
    if (!query || !claim) continue;
    if (relevance === undefined) throw new LabError(`${path}: four columns are needed`);
    if (Number(relevance) > 0) found.set(query, (found.get(query) ?? new Set()).add(claim));
  }
  return found;
}

/** Mean average precision in the first five; claims' ids may have their pack before them. */
export function mapAt5(
  queries: readonly BenchQuery[],
  found: readonly (readonly string[])[],
  relevant: ReadonlyMap<string, ReadonlySet<string>>,
): number | null {
  if (relevant.size === 0) return null;
  const precisions = queries.flatMap(({ id }, i) => {
    const wanted = relevant.get(id);
    if (!wanted) return [];
    let hits = 0;
    let sum = 0;
    (found[i] ?? []).slice(0, 5).forEach((claim, rank) => {
      if (wanted.has(claim.slice(claim.indexOf('/') + 1))) sum += ++hits / (rank + 1);
    });
    return [sum / Math.min(wanted.size, 5)];
  });
  return precisions.reduce((sum, one) => sum + one, 0) / Math.max(1, precisions.length);
}
