/** Finds short pieces of a text again and again, faster than by searching it each time. */
export interface PieceIndex {
  /** Where a piece stands, in order. One that stands more than `most` times says nothing about a place: then none. */
  find(piece: string, most: number): number[];
}

/** UTF-16 units by which pieces are looked up; shorter pieces are not found. */
export const SHORTEST_PIECE = 4;
const BUCKETS = 1 << 15;

/** Chains all offsets whose first four units have the same hash, last first. */
export function pieceIndex(text: string): PieceIndex {
  const heads = new Int32Array(BUCKETS).fill(-1);
  const next = new Int32Array(Math.max(0, text.length - SHORTEST_PIECE + 1));
  for (let at = 0; at < next.length; at++) {
    const bucket = bucketOf(text, at);
    next[at] = heads[bucket] ?? -1;
    heads[bucket] = at;
  }
  return {
    find(piece, most) {
      const found: number[] = [];
      if (piece.length < SHORTEST_PIECE) return found;
      for (let at = heads[bucketOf(piece, 0)] ?? -1; at >= 0; at = next[at] ?? -1) {
        if (text.startsWith(piece, at) && found.push(at) > most) return [];
      }
      return found.reverse();
    },
  };
}

/** 32-bit FNV-1a over four units, folded to the number of buckets. */
function bucketOf(text: string, at: number): number {
  let hash = -2128831035;
  for (let i = at; i < at + SHORTEST_PIECE; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}
