import type { Block, BlockKind } from '../domain/article.ts';
import { isLeftOutInline } from './boilerplate.ts';
import { letters } from './letters.ts';
import type { PageElement, PageNode, PageText } from './page-tree.ts';
import { tidy } from './tidy.ts';

/** A block before it has its place in the text. Its text is tidied when that is first wanted: of most blocks of a page (menus, lists of links) nobody asks. */
export class RawBlock {
  private known: string | null = null;
  private bare: string | null = null;

  /**
   * `element` is what its text stands in, `pieces` the text nodes behind it and line breaks, in order; `length` is in UTF-16 units before it was tidied,
   * `linkShare` the share of the text that stands in links.
   */
  constructor(
    readonly kind: BlockKind,
    readonly element: PageElement,
    readonly pieces: readonly Piece[],
    readonly length: number,
    readonly linkShare: number,
  ) {}

  /** Tidied. */
  get text(): string {
    this.known ??= tidy(rawOf(this.pieces));
    return this.known;
  }

  /** Letters and digits of its text in lower case. */
  get letters(): string {
    this.bare ??= letters(this.text);
    return this.bare;
  }

  /** The same block as one of another kind. */
  asKind(kind: BlockKind): RawBlock {
    const other = new RawBlock(kind, this.element, this.pieces, this.length, this.linkShare);
    other.known = this.known;
    other.bare = this.bare;
    return other;
  }
}

/** Whether a block's text has fewer UTF-16 units; without tidying it where that can be told. */
export function isShorter(block: RawBlock, units: number): boolean {
  // Each piece may bring one blank that is not counted.
  return block.length + block.pieces.length < units || block.text.length < units;
}

function rawOf(pieces: readonly Piece[]): string {
  if (pieces.length === 1) return pieces[0]?.value ?? ' ';
  let raw = '';
  for (const piece of pieces) raw += piece?.value ?? ' ';
  return raw;
}

/** A text node, or a line break within a block, which reads as a blank. */
export type Piece = PageText | null;

/** Cuts an element into blocks of text in reading order; inline elements and bare text between blocks become paragraphs. */
export function blocksOf(content: PageElement): RawBlock[] {
  const blocks: RawBlock[] = [];
  cut(content, 'paragraph', blocks);
  return blocks;
}

function cut(element: PageElement, inherited: BlockKind, blocks: RawBlock[]): void {
  const kind = kindOf(element, inherited);
  const { children } = element;
  let from = 0;
  for (let i = 0; i < children.length; i++) {
    const child = children[i] as PageNode;
    if (child.kind === 'text') continue;
    const isApart = child.tag === 'BR' ? isBreak(children[i + 1]) || isBreak(children[i + 2]) : child.isBlock;
    if (!isApart) continue;
    addLine(element, from, i, kind, blocks);
    from = i + 1;
    if (child.tag !== 'BR') cut(child, kind, blocks);
  }
  addLine(element, from, children.length, kind, blocks);
}

/** Adds the block that some children of an element make, if they say anything. Most are the white space between two blocks. */
function addLine(element: PageElement, from: number, to: number, kind: BlockKind, blocks: RawBlock[]): void {
  const { children } = element;
  let first = from;
  while (first < to && children[first]?.length === 0) first++;
  const block = first < to ? lineOf(element, from, to, kind) : null;
  if (block) blocks.push(block);
}

/** In one loop, as a page has thousands of lines. The time of an entry, on a line of its own, is of a kind of its own. */
function lineOf(element: PageElement, from: number, to: number, kind: BlockKind): RawBlock | null {
  const pieces: Piece[] = [];
  let length = 0;
  let linked = 0;
  let parts = 0;
  let holdsTime = false;
  for (let i = from; i < to; i++) {
    const node = element.children[i] as PageNode;
    if (node.kind === 'text') {
      pieces.push(node);
      length += node.value.length;
      if (node.length > 0) parts++;
    } else if (node.tag === 'BR') {
      pieces.push(null);
      parts++;
    } else if (!isLeftOutInline(node)) {
      addPieces(node, pieces);
      length += node.length;
      linked += node.linked;
      parts++;
      if (node.tag === 'TIME') holdsTime = true;
    }
  }
  if (!pieces.some(holdsLetters)) return null;
  const whole = element.tag === 'A' || element.linked === element.length;
  return new RawBlock(holdsTime && parts === 1 ? 'time' : kind, element, pieces, length, whole ? 1 : linked / Math.max(1, length));
}

function isBreak(node: PageNode | undefined): boolean {
  return node?.kind === 'element' && node.tag === 'BR';
}

function addPieces(node: PageNode, pieces: Piece[]): void {
  if (node.kind === 'text') pieces.push(node);
  else if (node.tag === 'BR') pieces.push(null);
  else for (let i = 0; i < node.children.length; i++) addPieces(node.children[i] as PageNode, pieces);
}

function holdsLetters(piece: Piece): boolean {
  if (piece === null || piece.length === 0) return false;
  return /[A-Za-z0-9]/.test(piece.value) || (NO_MARK.test(piece.value) && /[\p{L}\p{N}]/u.test(piece.value));
}

/** What is none of the marks that stand alone between blocks (bars, bullets, dashes, arrows): asked first, as classes of Unicode cost much to compile. */
const NO_MARK = /[^\0-\u00a9\u00ab\u00b7\u00bb\u2000-\u206f\u20a0-\u20cf\u2190-\u245f\u2500-\u2775]/;

/** Joins blocks by a blank line and gives each its span. */
export function joinBlocks(blocks: readonly RawBlock[]): { readonly text: string; readonly blocks: Block[] } {
  let text = '';
  const placed = blocks.map((block) => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += block.text;
    return { kind: block.kind, start, end: text.length };
  });
  return { text, blocks: placed };
}

function kindOf({ tag, names, attributes, children }: PageElement, inherited: BlockKind): BlockKind {
  if (HEADINGS.has(tag) || attributes.role === 'heading') return 'heading';
  if (inherited === 'caption' || isCaption(tag, names) || attributes.itemprop === 'caption') return 'caption';
  if (tag === 'LI' || tag === 'DD') return 'item';
  if (tag === 'BLOCKQUOTE') return 'quote';
  const only = children.length === 1 ? children[0] : undefined;
  if (tag === 'TIME' || (only?.kind === 'element' && only.tag === 'TIME')) return 'time';
  return inherited;
}

const HEADINGS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const OF_PICTURES = new Set(['FIGCAPTION', 'FIGURE', 'AMP-IMG']);
const CAPTION =
  /(?:^|[-_\s])(?:captions?|figcaption|credits?|photo-?credit|(?:img|image|photo)-?(?:caption|credit))(?:[-_\s]|$)|(?:Caption|__cap)(?![a-z])/;

function isCaption(tag: string, names: string): boolean {
  // Asked first, as it is quick: most elements are none.
  const mayBe = names !== '' && (names.includes('cap') || names.includes('Cap') || names.includes('credit'));
  return OF_PICTURES.has(tag) || (mayBe && CAPTION.test(names));
}
