const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Our id for something that has another's: the same each time, so that importing twice adds nothing. 128 bits of FNV-1a
 * (http://www.isthe.com/chongo/tech/comp/fnv/) in the form of a UUID of version 8 (RFC 9562, 5.8).
 */
export function idFrom(name: string): string {
  const bare = name.replace(/^urn:uuid:/i, '');
  if (UUID.test(bare)) return bare;
  let hash = 0x6c62272e07bb014262b821756295c58dn;
  for (let i = 0; i < name.length; i++) hash = BigInt.asUintN(128, (hash ^ BigInt(name.charCodeAt(i))) * 0x1000000000000000000013bn);
  const hex = hash.toString(16).padStart(32, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
