import { createIndex } from '../engine/retrieval/claim-index.ts';
import { retrieve } from '../engine/retrieval/retrieve.ts';
import { speakerKey } from '../engine/retrieval/terms.ts';
import { type Arguments, LabError, needOption } from './arguments.ts';
import { readRows, readText } from './files.ts';

/** Rows of a claim base that the task reads. */
interface BaseRow {
  readonly id: string;
  readonly text: string;
  readonly speaker: string | null;
  readonly date: string | null;
  readonly title?: string;
  readonly context?: string;
}

/** The same speaker's claims count this much more. */
const SAME_SPEAKER = 2;
const DAY = 86_400_000;

/** `match --base CLAIMS.jsonl --queries Q.tsv [--speakers S.tsv] [--time-honest]`: a TREC run, twenty claims a query. */
export async function run(args: Arguments): Promise<string> {
  const base = readRows(needOption(args, 'base')) as BaseRow[];
  const index = createIndex(
    base.map(({ id, text, title = '', context = '' }) => ({ key: id, text: text ?? '', title: title ?? '', context: context ?? '' })),
  );
  const keys = base.map(({ speaker }) => speakerKey(speaker));
  const stated = base.map(({ date }) => (date ? Date.parse(date) : Number.NaN));
  const speakers = new Map(args.options.has('speakers') ? readTable(needOption(args, 'speakers')) : []);
  const queries = readTable(needOption(args, 'queries'));
  const honest = args.options.has('time-honest');
  return queries
    .flatMap(([id, text], i) => {
      const speaker = speakerKey(speakers.get(id) ?? null);
      const latest = honest ? dateOf(id) - 2 * DAY : Number.NaN;
      const allowed = (number: number) => Number.isNaN(latest) || (stated[number] ?? Number.NaN) <= latest;
      const factor = (number: number) => (allowed(number) ? (speaker !== null && keys[number] === speaker ? SAME_SPEAKER : 1) : 0);
      const neighbours = [queries[i - 1], queries[i + 1]].flatMap((one) => (one && sameSpeech(one[0], id) ? [one[1]] : []));
      return retrieve(index, { text, neighbours, factor }, 20).map(
        ({ key, score }, rank) => `${id} Q0 ${key} ${rank + 1} ${score.toFixed(6)} on-record`,
      );
    })
    .join('\n');
}

function readTable(path: string): [string, string][] {
  return readText(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => {
      const [id, text] = line.split('\t');
      if (id === undefined || text === undefined) throw new LabError(`${path}:${i + 1}: two columns are needed`);
      return [id, text];
    });
}

/** The first eight digits of a query's id are the day of the event; ids without them have no date. */
function dateOf(id: string): number {
  const match = id.match(/^(\d{4})(\d\d)(\d\d)/);
  return match ? Date.parse(`${match[1]}-${match[2]}-${match[3]}`) : Number.NaN;
}

/** Lines of one speech stand within a few of each other: `…_0204` and `…_0206`. */
function sameSpeech(a: string, b: string): boolean {
  const [first, second] = [a.match(/^(.*)_(\d+)$/), b.match(/^(.*)_(\d+)$/)];
  return first !== null && second !== null && first[1] === second[1] && Math.abs(Number(first[2]) - Number(second[2])) <= 5;
}
