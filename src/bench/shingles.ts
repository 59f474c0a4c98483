/** Agreement of two texts. */
export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Words in a shingle: long enough to see order, short enough to forgive a lost word. */
const SIZE = 4;

/** How far a text holds the words of the true one, in their order: overlap of their word shingles, counted. */
export function agreement(truth: string, text: string): Agreement {
  const [wanted, found] = [shingles(truth), shingles(text)];
  let shared = 0;
  for (const [shingle, count] of wanted) shared += Math.min(count, found.get(shingle) ?? 0);
  const share = (of: number, other: number) => (of > 0 ? shared / of : Number(other === 0));
  const precision = share(total(found), total(wanted));
  const recall = share(total(wanted), total(found));
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** Whether the first eight words of the true text stand in the other. */
export function hasOpening(truth: string, text: string): boolean {
  return wordsOf(text).join(' ').includes(wordsOf(truth).slice(0, 8).join(' '));
}

function shingles(text: string): Map<string, number> {
  const words = wordsOf(text);
  const size = Math.min(SIZE, words.length);
  const counts = new Map<string, number>();
  for (let i = 0; size > 0 && i + size <= words.length; i++) {
    const shingle = words.slice(i, i + size).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
