import type { AnchoredMark } from './anchor-marks.ts';

/** A caret's place as browsers give it; older Chromium has only the range. */
interface PointDocument {
  caretPositionFromPoint?(x: number, y: number): { readonly offsetNode: Node; readonly offset: number } | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/** The mark whose words are at a point of the window; of marks over one another the shortest. */
export function markAt(document: Document, marks: readonly AnchoredMark[], x: number, y: number): AnchoredMark | null {
  const caret = caretAt(document, x, y);
  if (!caret) return null;
  const hit = marks.flatMap((one) => {
    const range = liveRange(document, one);
    return range?.isPointInRange(caret.node, caret.offset) && isOver(range, x, y) ? [{ one, length: range.toString().length }] : [];
  });
  return hit.sort((a, b) => a.length - b.length)[0]?.one ?? null;
}

/** The first mark after the selection (or the last before it), in the order of the page; around its end. */
export function nextMark(document: Document, marks: readonly AnchoredMark[], forward: boolean): AnchoredMark | null {
  const placed = marks.flatMap((one) => {
    const range = liveRange(document, one);
    return range ? [{ one, range }] : [];
  });
  placed.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  if (!forward) placed.reverse();
  const selection = document.getSelection();
  const from = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const next = from && placed.find(({ range }) => range.compareBoundaryPoints(Range.START_TO_START, from) * (forward ? 1 : -1) > 0);
  return (next ?? placed[0])?.one ?? null;
}

function caretAt(document: Document, x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  const { caretPositionFromPoint, caretRangeFromPoint } = document as PointDocument;
  const position = caretPositionFromPoint?.call(document, x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = caretRangeFromPoint?.call(document, x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** The nearest caret may be far from the point: the words themselves must be there. */
function isOver(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
}

/** The place as a live range; null where the page has since taken its nodes away. */
function liveRange(document: Document, { place }: AnchoredMark): Range | null {
  if (!place?.startContainer.isConnected || !place.endContainer.isConnected) return null;
  const range = document.createRange();
  try {
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    return range;
  } catch {
    // The text has become shorter than the offset: the page changed and the marks will be looked for again.
    return null;
  }
}
