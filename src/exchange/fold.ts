import type { ClaimContent } from '../domain/import.ts';

/** Tells claims that were met before: same words, speaker, date and document. A name of 53 bits stands for each, so that a million take 40 MB and not a gigabyte. */
export function duplicateFinder(): (content: ClaimContent) => boolean {
  const seen = new Set<number>();
  return ({ text, speaker, said, document }) => {
    const parts = [text, speaker?.name ?? '', said?.value ?? '', document.url ?? document.title, document.published?.value ?? ''];
    const key = hash53(parts.join('\n').toLowerCase());
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  };
}

const NEW_LINE = 10;
const SPACE = 32;

/** What stands for a character: itself for letters and digits, a space for signs and spaces, which copies differ in; the end of a part for itself. */
function plain(code: number): number {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === NEW_LINE ? code : SPACE;
  // Latin-1 signs; general punctuation; CJK punctuation.
  return code < 0xc0 || (code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x303f) ? SPACE : code;
}

/** Two 32-bit multiplicative hashes side by side, 53 bits of them, over the plain characters, runs of spaces counting once and none at the ends; not for security. */
function hash53(text: string): number {
  let a = 0x9e3779b1;
  let b = 0x85ebca77;
  let last = NEW_LINE;
  let pending = false;
  for (let i = 0; i < text.length; i++) {
    const code = plain(text.charCodeAt(i));
    if (code === SPACE) {
      pending = last !== NEW_LINE;
      continue;
    }
    if (pending && code !== NEW_LINE) {
      a = Math.imul(a ^ SPACE, 0x27d4eb2f);
      b = Math.imul(b ^ SPACE, 0x165667b1);
    }
    pending = false;
    last = code;
    a = Math.imul(a ^ code, 0x27d4eb2f);
    b = Math.imul(b ^ code, 0x165667b1);
  }
  a = Math.imul(a ^ (a >>> 15), 0x85ebca6b) ^ (b >>> 13);
  b = Math.imul(b ^ (b >>> 16), 0xc2b2ae35) ^ (a >>> 15);
  return (b >>> 0) * 0x200000 + (a >>> 11);
}
