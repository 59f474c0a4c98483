const SKIPPED = new Set('iframe noscript object script select style svg template textarea'.split(' '));
const BLOCKS = new Set(
  'article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

/** What is told of an element's text, in document order. */
export interface TextVisitor {
  onText(node: Text): void;
  /** A block begins or ends here, or a line breaks. */
  onBorder(): void;
}

/** Walks the text that can be read: no scripts, styles, fields or frames. A loop, not a recursion: a page may nest as deep as it likes. */
export function walkText(root: Node, visitor: TextVisitor): void {
  let node: Node | null = root;
  while (node) {
    const skipped = enter(node, visitor);
    node = (skipped ? null : node.firstChild) ?? leave(node, root, visitor);
  }
}

/** Tells of a node; true where its children are not text to read. */
function enter(node: Node, visitor: TextVisitor): boolean {
  if (node.nodeType === 3) visitor.onText(node as Text);
  if (node.nodeType !== 1) return true;
  const { localName } = node as Element;
  if (SKIPPED.has(localName)) return true;
  if (BLOCKS.has(localName)) visitor.onBorder();
  return false;
}

/** The node after this one and its children, leaving every element that ends on the way. */
function leave(from: Node, root: Node, visitor: TextVisitor): Node | null {
  for (let node: Node | null = from; node; node = node.parentNode) {
    if (node.nodeType === 1 && BLOCKS.has((node as Element).localName)) visitor.onBorder();
    if (node === root) return null;
    if (node.nextSibling) return node.nextSibling;
  }
  return null;
}
