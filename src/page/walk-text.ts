import { accessTo } from './dom-access.ts';

const SKIPPED = new Set('HEAD IFRAME NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA'.split(' '));
const BLOCKS = new Set(
  'ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
);

/** What is told of a page's text, in document order. */
export interface TextVisitor {
  onText(node: Text): void;
  /** A block begins or ends here, or a line breaks. */
  onBorder(): void;
}

/** Children of one element that are still to be walked. */
interface Frame {
  readonly nodes: readonly Node[];
  readonly isBlock: boolean;
  at: number;
}

/** Walks the text that can be read: no scripts, styles, fields or frames. A loop, not a recursion: a page may nest as deep as it likes. */
export function walkText(document: Document, visitor: TextVisitor): void {
  const dom = accessTo(document);
  const root = dom.root(document);
  const open: Frame[] = root ? [{ nodes: [root], isBlock: false, at: 0 }] : [];
  for (let frame = open.at(-1); frame; frame = open.at(-1)) {
    const node = frame.nodes[frame.at++];
    if (!node) {
      if (frame.isBlock) visitor.onBorder();
      open.pop();
      continue;
    }
    const tag = dom.name(node);
    if (tag === '#TEXT') visitor.onText(node as Text);
    if (tag.startsWith('#') || SKIPPED.has(tag)) continue;
    const isBlock = BLOCKS.has(tag);
    if (isBlock) visitor.onBorder();
    open.push({ nodes: dom.children(node), isBlock, at: 0 });
  }
}
