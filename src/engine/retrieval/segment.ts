import { bitsFor, blockOf, HEAD, LARGE, OWN_BLOCK, ownBlock, type TermEntry, writeEntry } from './blocks.ts';
import { ByteWriter } from './bytes.ts';
import { encodeHead } from './head.ts';
import { encodePostings } from './postings.ts';
import { type IndexedText, weigher } from './weigh.ts';

/** Version of everything in these blocks: terms, weights, bytes. Raise it when any of them changes: older indexes are built anew. */
export const INDEX_FORMAT = 1;

/** The index of some claims, ready to be stored: blocks by their keys. Numbers count from the first claim. */
export interface BuiltSegment {
  readonly bits: number;
  readonly claims: number;
  readonly length: number;
  readonly blocks: ReadonlyMap<number, Uint8Array>;
}

/** Builds the index of texts; null = a number without a claim. Linear in the texts. */
export function buildSegment(texts: readonly (IndexedText | null)[]): BuiltSegment {
  const gathered = gather(texts);
  const entries = encodeTerms(gathered);
  const small = entries.filter(({ bytes }) => bytes.length <= LARGE);
  const bits = bitsFor(small.reduce((sum, { bytes }) => sum + bytes.length + 5, 0));
  const blocks = sharedBlocks(small, bits);
  const large = entries.filter(({ bytes }) => bytes.length > LARGE);
  for (const entry of large) blocks.set(OWN_BLOCK + entry.hash, ownBlock(entry));
  blocks.set(HEAD, encodeHead({ large, days: gathered.days, lengths: gathered.lengths }));
  const claims = texts.reduce((sum, text) => sum + (text ? 1 : 0), 0);
  return { bits, claims, length: gathered.length, blocks };
}

/** Every occurrence, in the order of the texts; terms by their place in `hashes`. */
interface Gathered {
  readonly hashes: readonly number[];
  readonly counts: readonly number[];
  readonly terms: readonly number[];
  readonly numbers: readonly number[];
  readonly weights: readonly number[];
  readonly days: Uint16Array;
  readonly lengths: Uint8Array;
  readonly length: number;
}

function gather(texts: readonly (IndexedText | null)[]): Gathered {
  const hashes: number[] = [];
  const counts: number[] = [];
  const places = new Map<number, number>();
  const terms: number[] = [];
  const numbers: number[] = [];
  const weights: number[] = [];
  const days = new Uint16Array(texts.length);
  const lengths = new Uint8Array(texts.length);
  const weigh = weigher();
  let length = 0;
  texts.forEach((text, number) => {
    if (!text) return;
    const weighted = weigh(text);
    days[number] = text.day;
    lengths[number] = weighted.length;
    length += weighted.length;
    for (const [hash, weight] of weighted.terms) {
      let place = places.get(hash);
      if (place === undefined) {
        place = hashes.push(hash) - 1;
        counts.push(0);
        places.set(hash, place);
      }
      counts[place] = (counts[place] ?? 0) + 1;
      terms.push(place);
      numbers.push(number);
      weights.push(weight);
    }
  });
  return { hashes, counts, terms, numbers, weights, days, lengths, length };
}

/** Sorts the occurrences by term (a counting sort keeps the order of numbers) and encodes each term's list, in the order of the hashes. */
function encodeTerms({ hashes, counts, terms, numbers, weights }: Gathered): TermEntry[] {
  const starts = new Int32Array(counts.length + 1);
  counts.forEach((count, i) => {
    starts[i + 1] = (starts[i] ?? 0) + count;
  });
  const next = starts.slice();
  const sortedNumbers = new Int32Array(terms.length);
  const sortedWeights = new Uint8Array(terms.length);
  terms.forEach((term, i) => {
    const at = next[term] ?? 0;
    sortedNumbers[at] = numbers[i] ?? 0;
    sortedWeights[at] = weights[i] ?? 0;
    next[term] = at + 1;
  });
  const order = Uint32Array.from(hashes).sort();
  const places = new Map(hashes.map((hash, place) => [hash, place]));
  const writer = new ByteWriter();
  return Array.from(order, (hash) => {
    const place = places.get(hash) ?? 0;
    const [from, to] = [starts[place], starts[place + 1]];
    const postings = { numbers: sortedNumbers.subarray(from, to), weights: sortedWeights.subarray(from, to) };
    return { hash, ...encodePostings(postings, writer) };
  });
}

/** Packs entries, in the order of their hashes, into 2^bits blocks; empty ones are left out. */
export function sharedBlocks(entries: readonly TermEntry[], bits: number): Map<number, Uint8Array> {
  const blocks = new Map<number, Uint8Array>();
  const writer = new ByteWriter();
  let last = -1;
  entries.forEach((entry, i) => {
    writeEntry(writer, entry, last);
    last = entry.hash;
    const block = blockOf(entry.hash, bits);
    const following = entries[i + 1];
    if (following && blockOf(following.hash, bits) === block) return;
    blocks.set(block, writer.take());
    last = -1;
  });
  return blocks;
}
