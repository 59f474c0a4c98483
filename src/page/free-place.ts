/** Width and height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels between what is placed and what is around it, and between two looks at what stands there. */
const GAP = 8;
const STEP = 12;

/** Where something of that size can stand beside the words of a range without covering any text: in a margin of their column, else at an edge of the window. Null if nowhere. */
export function freePlaceBeside(window: Window, range: Range, { width, height }: Size): { readonly x: number; readonly y: number } | null {
  const { document, innerWidth, innerHeight } = window;
  const lines = [...range.getClientRects()];
  const last = lines.at(-1);
  const column = blockOf(range.endContainer)?.getBoundingClientRect();
  if (!last || !column || last.bottom < 0 || last.top > innerHeight) return null;
  const y = within((last.top + last.bottom - height) / 2, innerHeight - height - GAP);
  const columns = [column.right + GAP, column.left - GAP - width, innerWidth - width - GAP, GAP];
  for (const x of columns) {
    if (x < 0 || x + width > innerWidth) continue;
    if (!coversText(document, { left: x, top: y, right: x + width, bottom: y + height })) return { x, y };
  }
  return null;
}

const within = (value: number, most: number) => Math.max(GAP, Math.min(value, most));

/** The element whose lines the words stand in. */
function blockOf(node: Node): Element | null {
  for (let element = node instanceof Element ? node : node.parentElement; element; element = element.parentElement) {
    if (!getComputedStyle(element).display.startsWith('inline')) return element;
  }
  return null;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether words stand in a box of the window: looked for in every element that is hit there. */
function coversText(document: Document, box: Box): boolean {
  const seen = new Set<Element>();
  for (let x = box.left; x <= box.right; x += STEP) {
    for (let y = box.top; y <= box.bottom; y += STEP) {
      const element = document.elementFromPoint(x, y);
      if (!element || seen.has(element)) continue;
      seen.add(element);
      if (hasWordsIn(element, box)) return true;
    }
  }
  return false;
}

function hasWordsIn(element: Element, box: Box): boolean {
  const range = element.ownerDocument.createRange();
  return [...element.childNodes].some((node) => {
    if (node.nodeType !== Node.TEXT_NODE || !/\S/.test(node.nodeValue ?? '')) return false;
    range.selectNode(node);
    return [...range.getClientRects()].some(
      ({ left, top, right, bottom }) => left < box.right && right > box.left && top < box.bottom && bottom > box.top,
    );
  });
}
