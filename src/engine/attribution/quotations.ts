import type { Span } from '../../domain/span.ts';

/** Characters after which an open quotation that was never closed is given up: a lost mark must not swallow the article. */
const LONGEST = 1500;

/** Quotation marks, and the blank line that ends a quotation. */
const MARK = /["“”„«»‘’']|\n\n/g;

/**
 * Quotations in a text: spans of the words between the marks. Double marks (straight or curly), guillemets, and single marks used as quotation
 * marks. A paragraph that ends without a closing mark goes on in the next one if that opens again (multi-paragraph quotation).
 */
export function quotations(text: string): Span[] {
  const found: Span[] = [];
  let open: { readonly start: number; readonly close: string } | null = null;
  const end = (at: number) => {
    if (open && at > open.start) found.push({ start: open.start, end: at });
    open = null;
  };
  let read = 0;
  for (const { index: i } of text.matchAll(MARK)) {
    if (i < read) continue;
    if (open && i - open.start > LONGEST) end(open.start + LONGEST);
    if (text[i] === '\n') end(i);
    else if (open) {
      if (!text.startsWith(open.close, i) || !closes(text, i, open.close)) continue;
      read = i + open.close.length;
      end(i);
    } else {
      const close = opening(text, i);
      if (close) open = { start: i + close.length, close };
      read = i + (close?.length ?? 1);
    }
  }
  if (open) end(Math.min(text.length, open.start + LONGEST));
  return found;
}

/** The closing mark that belongs to an opening mark at `i`, or null where there is none. */
function opening(text: string, i: number): string | null {
  const character = text[i] ?? '';
  const before = text[i - 1] ?? ' ';
  const after = text[i + 1] ?? ' ';
  if (character === '“' || character === '„') return '”';
  if (character === '«') return '»';
  // Two single marks in a row stand for a double one, as in wire copy.
  if (character === "'" && after === "'") return /[\p{L}\p{N}.$]/u.test(text[i + 2] ?? ' ') ? "''" : null;
  if (/\s/.test(after) || !/[\s([—–-]/.test(before)) return null;
  if (character === '"') return '"';
  if (character === '‘') return '’';
  return null;
}

/** A single closing mark is an apostrophe where letters follow, or where the word is a plural possessive inside a longer quotation. */
function closes(text: string, i: number, close: string): boolean {
  if (close !== '’') return true;
  const after = text[i + 1] ?? ' ';
  if (/[\p{L}\p{N}]/u.test(after)) return false;
  return /[.,!?;:…’”]/.test(text[i - 1] ?? '') || /[,.;:!?)]/.test(after) || !/’/.test(text.slice(i + 1, i + 200).split('‘')[0] ?? '');
}
