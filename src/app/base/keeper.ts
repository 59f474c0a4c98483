const NOTHING = new Uint8Array(0);

/** Keeps what was read last, up to so many bytes. What is not there is known to be empty. */
export function keeper(most: () => number) {
  const kept = new Map<number, Uint8Array>();
  let bytes = 0;
  const keep = (key: number, block: Uint8Array) => {
    kept.set(key, block);
    bytes += block.length + 100;
  };
  function forget(): void {
    const enough = most();
    for (const [key, block] of kept) {
      if (bytes <= enough) return;
      kept.delete(key);
      bytes -= block.length + 100;
    }
  }
  return {
    bytes: () => bytes,
    async get(
      keys: readonly number[],
      read: (missing: readonly number[]) => Promise<readonly (Uint8Array | undefined)[]>,
    ): Promise<ReadonlyMap<number, Uint8Array>> {
      const found = new Map<number, Uint8Array>();
      const missing: number[] = [];
      for (const key of keys) {
        const block = kept.get(key);
        if (!block) missing.push(key);
        else {
          // Put last again: what is used is forgotten last.
          kept.delete(key);
          kept.set(key, block);
          found.set(key, block);
        }
      }
      const sorted = missing.sort((a, b) => a - b);
      const blocks = sorted.length === 0 ? [] : await read(sorted);
      sorted.forEach((key, i) => {
        const block = blocks[i] ?? NOTHING;
        keep(key, block);
        found.set(key, block);
      });
      forget();
      return found;
    },
  };
}
