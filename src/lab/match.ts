import { type Dated, dated } from '../domain/dated.ts';
import { HEAD } from '../engine/retrieval/blocks.ts';
import { dayNumber } from '../engine/retrieval/day.ts';
import { decodeHead } from '../engine/retrieval/head.ts';
import { prepareQueries } from '../engine/retrieval/query.ts';
import { lookUp, type SegmentView, search } from '../engine/retrieval/search.ts';
import { buildSegment } from '../engine/retrieval/segment.ts';
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

const LIMIT = 20;

/** `match --base CLAIMS.jsonl --queries Q.tsv [--speakers S.tsv] [--time-honest]`: a TREC run, twenty claims a query. */
export async function run(args: Arguments): Promise<string> {
  const base = readRows(needOption(args, 'base')) as BaseRow[];
  const speakers = new Map(args.options.has('speakers') ? readTable(needOption(args, 'speakers')) : []);
  const queries = readTable(needOption(args, 'queries'));
  const prepared = prepareQueries(
    queries.map(([id, text], i) => ({
      text,
      neighbours: [queries[i - 1], queries[i + 1]].flatMap((one) => (one && sameSpeech(one[0], id) ? [one[1]] : [])),
      speakers: [speakers.get(id) ?? []].flat(),
      day: dayNumber(dateOf(id)),
    })),
  );
  const days = base.map(({ date }) => dayNumber(dated(date ?? '')));
  const latest = prepared.map(({ day }) => (args.options.has('time-honest') ? day - 2 : Number.POSITIVE_INFINITY));
  const tooLate = (number: number, query: number) => {
    const last = latest[query] ?? 0;
    return last !== Number.POSITIVE_INFINITY && (days[number] === 0 || (days[number] ?? 0) > last);
  };
  return search(prepared, lookUp(prepared, [segmentOf(base)]), tooLate, LIMIT)
    .flatMap((found, i) =>
      found.map(({ number, score }, rank) => `${queries[i]?.[0]} Q0 ${base[number]?.id} ${rank + 1} ${score.toFixed(6)} on-record`),
    )
    .join('\n');
}

/** The index of the whole base, in memory: the same blocks that the extension reads from its database. */
function segmentOf(base: readonly BaseRow[]): SegmentView {
  const { bits, claims, length, blocks } = buildSegment(
    base.map(({ text, title, context, speaker, date }) => ({
      text: text ?? '',
      title: title ?? '',
      context: context ?? '',
      speaker,
      day: dayNumber(dated(date ?? '')),
      marks: [],
    })),
  );
  const head = decodeHead(blocks.get(HEAD) ?? new Uint8Array(8));
  return { from: 0, to: base.length, bits, claims, length, head, block: (key) => blocks.get(key) };
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
function dateOf(id: string): Dated | null {
  const match = id.match(/^(\d{4})(\d\d)(\d\d)/);
  return match && dated(`${match[1]}-${match[2]}-${match[3]}`);
}

/** Lines of one speech stand within a few of each other: `…_0204` and `…_0206`. */
function sameSpeech(a: string, b: string): boolean {
  const [first, second] = [a.match(/^(.*)_(\d+)$/), b.match(/^(.*)_(\d+)$/)];
  return first !== null && second !== null && first[1] === second[1] && Math.abs(Number(first[2]) - Number(second[2])) <= 5;
}
