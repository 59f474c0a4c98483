/** The occurrence of a piece nearest to an offset, at most `slack` away; null if there is none. */
export function occurrenceNear(text: string, piece: string, offset: number, slack: number): number | null {
  if (piece === '') return null;
  const from = Math.max(0, offset - slack);
  const window = text.slice(from, offset + slack + piece.length);
  const [before, after] = [window.lastIndexOf(piece, offset - from), window.indexOf(piece, offset - from)];
  if (before < 0 || after < 0) return before < 0 && after < 0 ? null : from + Math.max(before, after);
  return from + (offset - from - before <= after - (offset - from) ? before : after);
}
