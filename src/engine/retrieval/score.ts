import type { Head } from './head.ts';
import type { Leaders } from './leaders.ts';
import type { PostingsReader } from './postings.ts';
import { postingsRange } from './postings-range.ts';
import { Worths } from './worths.ts';

/** The same speaker's claims count this much more: a round value on the flat top of the curve for spoken claims (1.75 to 2.5). */
const SAME_SPEAKER = 2;
/** What was said on the same day counts twice, a year away or earlier 1.37 times, and so on down to once: one affair is in the news for a while. */
const SAME_DAY = 1;
const YEAR = 365;

/** How much more a claim counts for the days between it and the statement. */
const BY_DAYS = Float32Array.from({ length: 20 * YEAR }, (_, days) => 1 + SAME_DAY * Math.exp(-days / YEAR));

/** Claims that are scored at a time, at most 65,536: what is worked with stays small, and near, however large the base. */
export const RANGE = 32_768;

/** A query as it is asked of a segment: its terms, and the marks of its speaker, by their places in the list of what is read. */
export interface Asked {
  readonly terms: readonly { readonly at: number; readonly weight: number }[];
  readonly speaker: readonly number[];
  readonly day: number;
}

/** Scores claims, one range of a segment after the other and one query after the other, with the same working memory; `size` claims are a range. */
export function scorer(averageLength: number, size: number) {
  const scores = new Float32Array(size);
  /** With room for one that is written though it is not counted. */
  const touched = new Int32Array(size + 1);
  const isSpeaker = new Uint8Array(size);
  const worths = new Worths(averageLength);
  const range = postingsRange();

  /** Adds a term up; notes after the first `count` the numbers that had no score, and answers how many there are now. */
  function addUp(at: number, weight: number, count: number): number {
    const { numbers, worths, starts } = range;
    const to = starts[at + 1] ?? 0;
    let end = count;
    for (let i = starts[at] ?? 0; i < to; i++) {
      const number = numbers[i] ?? 0;
      const before = scores[number] ?? 0;
      // Written in any case: a branch that goes either way at random costs more.
      touched[end] = number;
      end += before === 0 ? 1 : 0;
      scores[number] = before + weight * (worths[i] ?? 0);
    }
    return end;
  }

  function markSpeaker(places: readonly number[], mark: 0 | 1): void {
    const { numbers, starts } = range;
    for (const at of places) for (let i = starts[at] ?? 0; i < (starts[at + 1] ?? 0); i++) isSpeaker[numbers[i] ?? 0] = mark;
  }

  /** Puts what a query finds in the range that begins at `start` among the best. */
  function find({ terms, speaker, day }: Asked, { from, head }: Segment, start: number, top: Leaders, hidden: (number: number) => boolean) {
    markSpeaker(speaker, 1);
    let count = 0;
    for (const { at, weight } of terms) count = addUp(at, weight, count);
    const factor = (speaker.length > 0 ? SAME_SPEAKER : 1) * (day === 0 ? 1 : 1 + SAME_DAY);
    let enough = top.least();
    for (let i = 0; i < count; i++) {
      const number = touched[i] ?? 0;
      const plain = scores[number] ?? 0;
      scores[number] = 0;
      if (plain * factor < enough) continue;
      const said = head.days[start + number] ?? 0;
      let score = isSpeaker[number] === 1 ? plain * SAME_SPEAKER : plain;
      if (day !== 0 && said !== 0) score *= BY_DAYS[Math.abs(day - said)] ?? 1;
      if (score < enough || hidden(from + start + number)) continue;
      top.add({ number: from + start + number, score, plain });
      enough = top.least();
    }
    markSpeaker(speaker, 0);
  }

  /** Looks for queries in a segment, in which `lists` are what they ask for. */
  return (asked: readonly Asked[], segment: Segment, lists: readonly PostingsReader[], tops: readonly Leaders[], hidden: Hidden) => {
    const { lengths } = segment.head;
    for (let start = 0; start < lengths.length; start += size) {
      range.read(lists, start, start + size, lengths.subarray(start), worths);
      asked.forEach((query, i) => {
        const top = tops[i];
        if (top) find(query, segment, start, top, (number) => hidden(number, i));
      });
    }
  };
}

interface Segment {
  readonly from: number;
  readonly head: Head;
}

/** Which numbers may not be found for a query (its place in the list). */
export type Hidden = (number: number, query: number) => boolean;
