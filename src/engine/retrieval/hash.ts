/**
 * Terms are known to the index by 32-bit hashes. Two terms of one hash count as one: with a million different terms, one query term in four thousand
 * finds some claims too many, with a low weight.
 */

/** FNV-1a over UTF-16 units with Murmur3's finish, so that the high bits are as good as the low. Never 0xffffffff, which names something else. */
export function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return finish(hash);
}

/** The hash of a phrase, from the hashes of its two terms in order. */
export function phraseHash(first: number, second: number): number {
  return finish(Math.imul(first, 0x9e3779b1) ^ (second + 0x7f4a7c15));
}

function finish(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  h = (h ^ (h >>> 16)) >>> 0;
  return h === 0xffffffff ? 0xfffffffe : h;
}
