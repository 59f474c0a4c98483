import { describe, expect, it } from 'vitest';
import { acknowledgeLoss, lossOf, type Sentinel } from '../../src/app/safety.ts';
import type { Held } from '../../src/domain/backup.ts';

const NONE: Held = { packs: 0, claims: 0, notes: 0 };
const SOME: Held = { packs: 3, claims: 400, notes: 5 };

/** Two places in memory; `evict` empties the one that a browser may evict. */
function places() {
  const kept: { inside: string | null; outside: { mark: string; held: Held } | null; writes: number } = {
    inside: null,
    outside: null,
    writes: 0,
  };
  const sentinel: Sentinel = {
    inside: async () => kept.inside,
    async putInside(mark) {
      kept.inside = mark;
    },
    outside: async () => kept.outside,
    async putOutside(mark, held) {
      kept.writes++;
      kept.outside = { mark, held };
    },
  };
  const evict = () => {
    kept.inside = null;
  };
  return { kept, sentinel, evict };
}
let marks = 0;
const newMark = () => `m${marks++}`;

describe('the sentinel', () => {
  it('finds nothing missing at first, nor while the base grows', async () => {
    const { sentinel, kept } = places();
    expect(await lossOf(sentinel, NONE, newMark)).toBe(null);
    expect(await lossOf(sentinel, SOME, newMark)).toBe(null);
    expect(kept.outside?.held).toEqual(SOME);
    expect(await lossOf(sentinel, SOME, newMark)).toBe(null);
    expect(kept.writes).toBe(2);
  });

  it('notices eviction, goes on saying so until it was seen, then counts anew', async () => {
    const { sentinel, evict } = places();
    await lossOf(sentinel, SOME, newMark);
    evict();
    expect(await lossOf(sentinel, NONE, newMark)).toEqual(SOME);
    expect(await lossOf(sentinel, NONE, newMark)).toEqual(SOME);
    await acknowledgeLoss(sentinel, NONE, newMark);
    expect(await lossOf(sentinel, NONE, newMark)).toBe(null);
  });

  it('says nothing where there was nothing to lose', async () => {
    const { sentinel, evict } = places();
    await lossOf(sentinel, NONE, newMark);
    evict();
    expect(await lossOf(sentinel, NONE, newMark)).toBe(null);
  });

  it('does not take what the reader removed for lost', async () => {
    const { sentinel } = places();
    await lossOf(sentinel, SOME, newMark);
    expect(await lossOf(sentinel, NONE, newMark)).toBe(null);
  });

  it('outlives the loss of its outer place', async () => {
    const { sentinel, kept } = places();
    await lossOf(sentinel, SOME, newMark);
    kept.outside = null;
    expect(await lossOf(sentinel, SOME, newMark)).toBe(null);
    expect(kept.outside).toEqual({ mark: kept.inside, held: SOME });
  });
});
