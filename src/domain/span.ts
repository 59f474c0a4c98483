/** A half-open range `[start, end)` in UTF-16 code units of the text it belongs to. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The only constructor of spans: clamps to the text and keeps start ≤ end, so no span is ever outside its text. */
export function span(text: string, start: number, end: number): Span {
  const from = Math.max(0, Math.min(start, text.length));
  return { start: from, end: Math.max(from, Math.min(end, text.length)) };
}

/** The words a span covers. */
export function textOf(text: string, range: Span): string {
  return text.slice(range.start, range.end);
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Index of the first span that ends after an offset, of spans in order that do not overlap; their number where there is none. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
