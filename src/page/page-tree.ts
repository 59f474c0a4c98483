/** A text node of the page with the way back to it. */
export interface PageText {
  readonly kind: 'text';
  readonly value: string;
  /** UTF-16 units without the white space that mark-up is laid out with; 0 where it is nothing else. */
  readonly length: number;
  /** The node in the live page; it may since have left it. */
  readonly node: Node;
}

/** An element of the page as far as reading needs it; scripts, styles and drawings are left out. */
export interface PageElement {
  readonly kind: 'element';
  /** In capitals. */
  readonly tag: string;
  /** Class, id and component names, separated by blanks. */
  readonly names: string;
  /** Those that reading needs; of `href` and `hidden` only that they are there. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | null;
  readonly children: readonly PageNode[];
  /** UTF-16 units of text; of text in links; of text in running paragraphs. */
  readonly length: number;
  readonly linked: number;
  readonly prose: number;
  /** The element in the live page, for articles: a page may hold several. */
  readonly node?: Node;
  /** Whether a block-level element is among its descendants. */
  readonly holdsBlocks: boolean;
  /** Whether a picture is among its descendants. */
  readonly holdsPicture: boolean;
  /** Whether it stands apart from the lines around it: it is a block-level element or holds one. */
  readonly isBlock: boolean;
}

/** Of an element without any that are kept; one object, so that it can be told at once. */
export const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

export type PageNode = PageElement | PageText;

/** What the head and the scripts of a page say. */
export interface PageHead {
  readonly title: string;
  readonly language: string | null;
  /** Contents of meta elements by their name in lower case, in document order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly { readonly rel: string; readonly href: string }[];
  /** Texts of JSON-LD scripts. */
  readonly linkedData: readonly string[];
}

/** A page as it stood when it was read. Pure data but for the ways back. */
export interface Snapshot {
  readonly url: string;
  readonly head: PageHead;
  readonly body: PageElement;
  /** Its `<article>` elements. */
  readonly articles: readonly PageElement[];
  /** All elements of the body, itself included, in document order. */
  readonly elements: readonly PageElement[];
  /** More elements stand on the page than were taken. */
  readonly capped: boolean;
}

const BLOCK = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL H1 H2 H3 H4 H5 H6'.split(
    ' ',
  ),
);

export function isBlockTag(tag: string): boolean {
  return BLOCK.has(tag) || tag.startsWith('AMP-');
}

/** All elements under one, itself included, in document order. */
export function* elementsOf(element: PageElement): Generator<PageElement> {
  yield element;
  for (const child of element.children) if (child.kind === 'element') yield* elementsOf(child);
}

export function findAll(element: PageElement, test: (one: PageElement) => boolean): PageElement[] {
  const found: PageElement[] = [];
  const visit = (one: PageElement) => {
    if (test(one)) found.push(one);
    for (const child of one.children) if (child.kind === 'element') visit(child);
  };
  visit(element);
  return found;
}

export function closest(element: PageElement | null, test: (one: PageElement) => boolean): PageElement | null {
  for (let one = element; one; one = one.parent) if (test(one)) return one;
  return null;
}

/** The text under a node as it stands, line breaks as blanks. */
export function rawText(node: PageNode): string {
  if (node.kind === 'text') return node.value;
  if (node.tag === 'BR') return ' ';
  return node.children.map(rawText).join('');
}

/** Whether an attribute's value has a word, given in lower case, among its words. */
export function hasToken(value: string | undefined, word: string): boolean {
  return value !== undefined && ` ${value.toLowerCase()} `.replace(/\s/g, ' ').includes(` ${word} `);
}

/** Share of an element's text that stands in links. */
export function linkShare(element: PageElement): number {
  return element.linked / Math.max(1, element.length);
}
