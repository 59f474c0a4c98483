import type { Quote } from '../domain/selector.ts';

/** Characters that carry no words: soft hyphens, zero-width characters, direction marks. A global pattern: for `replace` and `matchAll` only. */
export const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E]+/g;

/** Characters that say the same: quotation marks, apostrophes, dashes. One for one, so that offsets stay. */
const SAME: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
};
const UNLIKE = /[“”„«»‘’‚–—‑]/g;

/** The text as the page's index holds it: composed characters (NFC), white space as single blanks, nothing invisible. */
export function plain(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ');
}

/** Quotation marks, apostrophes and dashes made alike. Every offset stays. */
export function straighten(text: string): string {
  return text.replace(UNLIKE, (character) => SAME[character] ?? character);
}

/** Both, without blanks at the ends: two texts that read the same are the same. */
export function fold(text: string): string {
  return straighten(plain(text)).trim();
}

/** A quote as a page's text is folded; blanks at the borders between its parts stay. */
export function foldQuote({ exact, prefix, suffix }: Quote): Quote {
  const part = (text: string) => straighten(plain(text));
  const words = part(exact);
  const [, before = '', core = '', after = ''] = /^( ?)(.*?)( ?)$/s.exec(words) ?? [];
  return { exact: core, prefix: part(prefix + before).trimStart(), suffix: part(after + suffix).trimEnd() };
}
