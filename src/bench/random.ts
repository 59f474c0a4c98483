/** A source of chance that is the same in every run: mulberry32 (public domain, Tommy Ettinger), seeded by a name. */
export interface Random {
  /** True with this probability. */
  chance(probability: number): boolean;
  /** A whole number in [0, below). */
  below(below: number): number;
  /** One of the values; they must not be empty. */
  pick<T>(values: readonly [T, ...T[]] | readonly T[]): T;
}

export function randomOf(seed: string): Random {
  let state = [...seed].reduce((hash, character) => Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619), -2128831035) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    chance: (probability) => next() < probability,
    below,
    pick(values) {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('nothing to pick from');
      return value;
    },
  };
}
