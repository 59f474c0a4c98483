import type { PostingsReader } from './postings.ts';
import type { Worths } from './worths.ts';

/** What lists hold of one range: one after the other in the same arrays, which are used again for the next. */
export function postingsRange() {
  let numbers = new Uint16Array(65_536);
  let weights = new Uint8Array(65_536);
  let worths = new Float32Array(65_536);
  let starts = new Int32Array(1024);

  function grow(least: number): void {
    const more = <T extends { set(from: T): void }>(larger: T, before: T): T => {
      larger.set(before);
      return larger;
    };
    const length = Math.max(least, numbers.length * 2);
    numbers = more(new Uint16Array(length), numbers);
    weights = more(new Uint8Array(length), weights);
    worths = more(new Float32Array(length), worths);
  }

  return {
    get numbers() {
      return numbers;
    },
    /** What each is worth before the term's own weight. */
    get worths() {
      return worths;
    },
    /** Where each list begins; after the last, where it ends. */
    get starts() {
      return starts;
    },
    /** Reads the range from `start` to before `end`; `lengths` are of the claims from `start` on. */
    read(lists: readonly PostingsReader[], start: number, end: number, lengths: Uint8Array, worthOf: Worths) {
      if (starts.length <= lists.length) starts = new Int32Array(lists.length * 2);
      let at = 0;
      lists.forEach((list, i) => {
        starts[i] = at;
        const most = at + list.mostBefore(end);
        if (most > numbers.length) grow(most);
        const from = at;
        at = list.readBefore(end, start, numbers, weights, at);
        worthOf.write(worths, { numbers, weights }, lengths, from, at);
      });
      starts[lists.length] = at;
    },
  };
}
