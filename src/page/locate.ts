import type { Quote } from '../domain/selector.ts';
import { fold, indexText } from './text-index.ts';

/**
 * Finds a quote in the live page: exact words after folding (white space, quotation marks, invisible characters). Where they stand more than
 * once, the place whose surroundings share most with prefix and suffix wins. Null where the words are not there.
 */
export function locate(document: Document, quote: Quote): Range | null {
  const index = indexText(document);
  const exact = fold(quote.exact);
  if (exact === '') return null;
  const [prefix, suffix] = [fold(quote.prefix), fold(quote.suffix)];
  let best = { at: -1, score: -1 };
  for (let at = index.text.indexOf(exact); at >= 0; at = index.text.indexOf(exact, at + 1)) {
    const before = index.text.slice(Math.max(0, at - prefix.length - 1), at).trimEnd();
    const after = index.text.slice(at + exact.length, at + exact.length + suffix.length + 1).trimStart();
    const score = sharedEnd(before, prefix) + sharedStart(after, suffix);
    if (score > best.score) best = { at, score };
  }
  return best.at < 0 ? null : index.range(best.at, best.at + exact.length);
}

function sharedStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function sharedEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++;
  return n;
}
