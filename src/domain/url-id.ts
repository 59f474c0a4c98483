/**
 * A short stable name for an address: 64-bit FNV-1a in base 36 (http://www.isthe.com/chongo/tech/comp/fnv/). For identity in one reader's base,
 * not for security: a collision would take two addresses for one article.
 */
export function urlId(url: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < url.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(url.charCodeAt(i))) * 0x100000001b3n);
  }
  return hash.toString(36);
}
