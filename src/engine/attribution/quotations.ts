import type { Span } from '../../domain/span.ts';

/** Characters after which an open quotation that was never closed is given up: a lost mark must not swallow the article. */
const LONGEST = 1500;

/**
 * Quotations in a text: spans of the words between the marks. Double marks (straight or curly), guillemets, and single marks used as quotation
 * marks. A paragraph that ends without a closing mark goes on in the next one if that opens again (multi-paragraph quotation).
 */
export function quotations(text: string): Span[] {
  const found: Span[] = [];
  let open: { start: number; close: string } | null = null;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    if (open) {
      const lost = i - open.start > LONGEST || (character === '\n' && text[i + 1] === '\n');
      if (lost || (text.startsWith(open.close, i) && closes(text, i, open.close))) {
        if (i > open.start) found.push({ start: open.start, end: i });
        if (!lost) i += open.close.length - 1;
        open = null;
      }
    } else {
      const close = opening(text, i);
      if (close) {
        i += close.length - 1;
        open = { start: i + 1, close };
      }
    }
  }
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
