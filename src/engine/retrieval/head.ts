/** What is read of a segment before anything else, and kept: which terms are large, and the day and length of every claim. */
export interface Head {
  /** Hashes of the terms that have a block of their own, ascending, with the number of claims each occurs in. */
  readonly hashes: Uint32Array;
  readonly counts: Uint32Array;
  /** A `dayNumber` a claim. */
  readonly days: Uint16Array;
  /** Weighted lengths in half words, at most 255. */
  readonly lengths: Uint8Array;
}

interface HeadSource {
  readonly large: readonly { readonly hash: number; readonly count: number }[];
  readonly days: Uint16Array;
  readonly lengths: Uint8Array;
}

/** `[large, claims, hashes…, counts…]` as 32-bit, then days as 16-bit, then lengths as bytes. */
export function encodeHead({ large, days, lengths }: HeadSource): Uint8Array {
  const bytes = new Uint8Array(8 + large.length * 8 + lengths.length * 3);
  const words = new Uint32Array(bytes.buffer, 0, 2 + large.length * 2);
  words.set([large.length, lengths.length]);
  large.forEach(({ hash, count }, i) => {
    words[2 + i] = hash;
    words[2 + large.length + i] = count;
  });
  bytes.set(new Uint8Array(days.buffer, days.byteOffset, days.byteLength), 8 + large.length * 8);
  bytes.set(lengths, bytes.length - lengths.length);
  return bytes;
}

export function decodeHead(bytes: Uint8Array): Head {
  // Typed arrays must begin at their own multiples.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  const [large = 0, claims = 0] = new Uint32Array(buffer, byteOffset, 2);
  const days = byteOffset + 8 + large * 8;
  return {
    hashes: new Uint32Array(buffer, byteOffset + 8, large),
    counts: new Uint32Array(buffer, byteOffset + 8 + large * 4, large),
    days: new Uint16Array(buffer, days, claims),
    lengths: new Uint8Array(buffer, days + claims * 2, claims),
  };
}

/** In how many claims a large term occurs; 0 if it is not large. */
export function largeCount({ hashes, counts }: Head, hash: number): number {
  let [low, high] = [0, hashes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return hashes[low] === hash ? (counts[low] ?? 0) : 0;
}
