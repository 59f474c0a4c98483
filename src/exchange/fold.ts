import type { ClaimContent } from '../domain/import.ts';

/** Tells claims that were met before: same words, speaker, date and document. A name of 53 bits stands for each, so that a million take 40 MB and not a gigabyte. */
export function duplicateFinder(): (content: ClaimContent) => boolean {
  const seen = new Set<number>();
  return ({ text, speaker, said, document }) => {
    const key = hash53(
      [
        plain(text),
        plain(speaker?.name ?? ''),
        said?.value ?? '',
        document.url ?? plain(document.title),
        document.published?.value ?? '',
      ].join('\n'),
    );
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  };
}

/** Without case, signs and spaces: copies differ in these. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Two 32-bit multiplicative hashes side by side, 53 bits of them; not for security. */
function hash53(text: string): number {
  let a = 0x9e3779b1;
  let b = 0x85ebca77;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x27d4eb2f);
    b = Math.imul(b ^ code, 0x165667b1);
  }
  a = Math.imul(a ^ (a >>> 15), 0x85ebca6b) ^ (b >>> 13);
  b = Math.imul(b ^ (b >>> 16), 0xc2b2ae35) ^ (a >>> 15);
  return (b >>> 0) * 0x200000 + (a >>> 11);
}
