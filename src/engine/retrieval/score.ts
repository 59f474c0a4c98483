import type { Head } from './head.ts';
import { type Postings, UNIT } from './postings.ts';

/** Where a term occurs, with what each occurrence is worth before the term's own weight. */
export interface ScoredTerm {
  readonly numbers: Int32Array;
  readonly worths: Float32Array;
}

/** A found claim. */
export interface Scored {
  readonly number: number;
  readonly score: number;
  /** Without the factors of speaker and date. */
  readonly plain: number;
}

/** One claim in very many places must not fill the list: of claims that fit equally well to the last digit, only so many of the best stay. */
export const MOST_ALIKE = 5;

/** BM25 (Robertson and Zaragoza 2009); k1 and b are a little above the usual values: a word that a claim repeats is its subject. */
const K1 = 1.6;
const B = 0.65;
/** The same speaker's claims count this much more: a round value on the flat top of the curve for spoken claims (1.75 to 2.5). */
const SAME_SPEAKER = 2;
/** What was said on the same day counts twice, a year away or earlier 1.37 times, and so on down to once: one affair is in the news for a while. */
const SAME_DAY = 1;
const YEAR = 365;

/** How much more a claim counts for the days between it and the statement. */
const BY_DAYS = Float32Array.from({ length: 20 * YEAR }, (_, days) => 1 + SAME_DAY * Math.exp(-days / YEAR));

/** A term of a query, with where it occurs in the segment. */
export interface WeightedTerm {
  readonly postings: ScoredTerm;
  readonly weight: number;
}

/** Scores the claims of one segment for one query after the other, with the same working memory. */
export function scorer({ from, head }: { readonly from: number; readonly head: Head }, averageLength: number) {
  const { lengths, days } = head;
  const scores = new Float32Array(lengths.length);
  /** With room for one that is written though it is not counted. */
  const touched = new Int32Array(lengths.length + 1);
  const isSpeaker = new Uint8Array(lengths.length);
  const worthOf = worths(averageLength);

  function ready({ numbers, weights }: Postings): ScoredTerm {
    const found = new Float32Array(numbers.length);
    for (let i = 0; i < numbers.length; i++) found[i] = worthOf(weights[i] ?? 0, lengths[numbers[i] ?? 0] ?? 0);
    return { numbers, worths: found };
  }

  /** Adds a term up; notes after the first `count` the numbers that had no score, and answers how many there are now. */
  function addUp({ postings, weight }: WeightedTerm, count: number): number {
    const { numbers, worths } = postings;
    let end = count;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] ?? 0;
      const before = scores[number] ?? 0;
      // Written in any case: a branch that goes either way at random costs more.
      touched[end] = number;
      end += before === 0 ? 1 : 0;
      scores[number] = before + weight * (worths[i] ?? 0);
    }
    return end;
  }

  function best(
    terms: readonly WeightedTerm[],
    speaker: readonly Int32Array[],
    day: number,
    hidden: (number: number) => boolean,
    limit: number,
  ): Scored[] {
    for (const numbers of speaker) for (const number of numbers) isSpeaker[number] = 1;
    const count = terms.reduce((sum, term) => addUp(term, sum), 0);
    const top = leaders(limit);
    const factor = (speaker.length > 0 ? SAME_SPEAKER : 1) * (day === 0 ? 1 : 1 + SAME_DAY);
    for (let i = 0, enough = 0; i < count; i++) {
      const number = touched[i] ?? 0;
      const plain = scores[number] ?? 0;
      scores[number] = 0;
      if (plain * factor < enough) continue;
      const said = days[number] ?? 0;
      let score = isSpeaker[number] === 1 ? plain * SAME_SPEAKER : plain;
      if (day !== 0 && said !== 0) score *= BY_DAYS[Math.abs(day - said)] ?? 1;
      if (score < enough || hidden(from + number)) continue;
      top.add({ number: from + number, score, plain });
      enough = top.least();
    }
    for (const numbers of speaker) for (const number of numbers) isSpeaker[number] = 0;
    return top.all();
  }
  return { ready, best };
}

/** What an occurrence is worth, by its weight in units and the claim's length in half words; each pair is worked out once. */
function worths(averageLength: number): (weight: number, length: number) => number {
  const table = new Float32Array(65_536);
  return (weight, length) => {
    const at = weight * 256 + length;
    const known = table[at] ?? 0;
    if (known > 0) return known;
    const count = weight / UNIT;
    const norm = K1 * (1 - B + (B * length) / (averageLength || 1));
    const worth = (count * (K1 + 1)) / (count + norm);
    table[at] = worth;
    return worth;
  };
}

/** The best so far; of two that score the same the earlier number stands. Small, so a sorted list will do. */
function leaders(limit: number) {
  const list: Scored[] = [];
  return {
    least: () => (list.length < limit ? 0 : (list[list.length - 1]?.score ?? 0)),
    add(one: Scored) {
      const alike = list.filter(({ plain }) => plain === one.plain);
      if (alike.length === MOST_ALIKE) {
        const worst = alike[MOST_ALIKE - 1];
        if (!worst || !isBetter(one, worst)) return;
        list.splice(list.indexOf(worst), 1);
      }
      let at = list.length;
      while (at > 0 && isBetter(one, list[at - 1])) at--;
      list.splice(at, 0, one);
      if (list.length > limit) list.pop();
    },
    all: () => list,
  };
}

function isBetter(a: Scored, b: Scored | undefined): boolean {
  return b === undefined || a.score > b.score || (a.score === b.score && a.number < b.number);
}
