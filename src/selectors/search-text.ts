import { type CodePoints, codePoints } from './code-points.ts';
import { straighten } from './fold.ts';
import { type PieceIndex, pieceIndex } from './pieces.ts';

/** A page's text, made ready for finding many passages in it. */
export interface SearchText {
  /** Of the same length as the text of the page's index. */
  readonly text: string;
  readonly points: CodePoints;
  readonly pieces: PieceIndex;
}

/** Makes the text of a page's index ready. */
export function searchText(plain: string): SearchText {
  const text = straighten(plain);
  let pieces: PieceIndex | null = null;
  return {
    text,
    points: codePoints(text),
    /** Made when a passage is first not where it was. */
    get pieces() {
      pieces ??= pieceIndex(text);
      return pieces;
    },
  };
}
