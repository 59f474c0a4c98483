/** UTF-16 units of a piece: short enough that a changed word breaks few, long enough that none is met by chance. */
export const PIECE = 8;

/** What of some words stands in a text, in their order, with anything between them. */
export interface InOrder {
  /** UTF-16 units of the words that were found. */
  readonly covered: number;
  /** How much later than in the words the first of them stands, counted from the start, and how much earlier the last, counted from the end. */
  readonly late: number;
  readonly early: number;
}

/** Looks for the words piece by piece; pieces that are not there are passed over. */
export function inOrder(text: string, words: string): InOrder {
  let [covered, from] = [0, 0];
  let [late, early] = [text.length, text.length];
  for (let at = 0; at < words.length; at += PIECE) {
    const piece = words.slice(at, at + PIECE);
    const found = text.indexOf(piece, from);
    if (found < 0) continue;
    if (covered === 0) late = Math.max(0, found - at);
    covered += piece.length;
    from = found + piece.length;
    early = Math.max(0, text.length - from - (words.length - at - piece.length));
  }
  return { covered, late, early };
}
