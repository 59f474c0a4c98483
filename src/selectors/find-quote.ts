import type { Quote } from '../domain/selector.ts';
import type { Span } from '../domain/span.ts';

/** Every place where the words stand with exactly this context, in order, overlapping ones too (W3C TextQuoteSelector, character by character). */
export function findQuote(text: string, { exact, prefix, suffix }: Quote, most = Number.POSITIVE_INFINITY): Span[] {
  const wanted = prefix + exact + suffix;
  const found: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && found.length < most; at = text.indexOf(wanted, at + 1)) {
    const start = at + prefix.length;
    found.push({ start, end: start + exact.length });
    if (at >= text.length) break;
  }
  return found;
}
