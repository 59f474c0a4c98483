import { accessTo, type DomAccess } from './dom-access.ts';
import { isBlockTag, NO_ATTRIBUTES, type PageElement, type PageHead, type PageNode, type Snapshot } from './page-tree.ts';
import type { Stepwise } from './slices.ts';

/** Beyond this a page is no article, and taking it in would hold up the tab. */
export const MOST_NODES = 100_000;
/** UTF-16 units of text beyond which the same holds, and of one text node that is no text any more. */
const MOST_TEXT = 3_000_000;
const MOST_IN_NODE = 500_000;
/** Nodes between two offers to pause. */
const STEP = 200;
/** UTF-16 units from which a line counts as running text. */
const PROSE = 80;

const NEVER = new Set(
  'STYLE NOSCRIPT TEMPLATE SVG CANVAS OBJECT EMBED VIDEO AUDIO SELECT INPUT TEXTAREA BUTTON MATH MAP BASE LINK META SCRIPT TITLE'.split(
    ' ',
  ),
);
/** The elements that can have a shadow root, by the DOM standard. */
const HOSTS = new Set('ARTICLE ASIDE BLOCKQUOTE BODY DIV FOOTER H1 H2 H3 H4 H5 H6 HEADER MAIN NAV P SECTION SPAN'.split(' '));
const PICTURES = new Set(['IMG', 'PICTURE', 'AMP-IMG']);
/** Attributes that are kept by name, some without their value; and those whose values make an element's names, beside its class. */
const ATTRIBUTES = new Map<string, 'class' | 'naming' | 'kept' | 'there'>([
  ['class', 'class'],
  ...['id', 'data-component', 'data-testid'].map((name) => [name, 'naming'] as const),
  ...['hidden', 'href'].map((name) => [name, 'there'] as const),
  ...['itemprop', 'role', 'aria-hidden', 'datetime', 'content', 'rel', 'style'].map((name) => [name, 'kept'] as const),
]);

interface Draft {
  readonly kind: 'element';
  readonly tag: string;
  names: string;
  attributes: Readonly<Record<string, string>>;
  readonly parent: Draft | null;
  children: (Draft | Extract<PageNode, { kind: 'text' }>)[];
  length: number;
  linked: number;
  prose: number;
  holdsBlocks: boolean;
  holdsPicture: boolean;
  isBlock: boolean;
  node?: Node;
  /** UTF-16 units of the line that is being taken, in all and in links. */
  line: number;
  lineLinked: number;
}

/** What has been taken so far of what stands outside the body's text. */
interface Taken {
  /** UTF-16 units of text. */
  text: number;
  /** A text node was too long to be taken. */
  dropped: boolean;
  title: string;
  language: string | null;
  readonly metas: Map<string, string[]>;
  readonly links: { rel: string; href: string }[];
  readonly linkedData: string[];
  readonly elements: Draft[];
  readonly articles: Draft[];
}

/** What is done with the nodes of one name. */
interface NameUse {
  readonly tag: string;
  readonly as: 'text' | 'nothing' | 'head' | 'data' | 'element';
  readonly isBlock: boolean;
  readonly mayHostShadow: boolean;
}

/** A walk under way. Node lists are held, so that a page may change meanwhile. */
interface Walk {
  readonly dom: DomAccess;
  /** Nodes still to be taken, the next on top; null where the innermost open element ends. */
  readonly stack: (Node | null)[];
  readonly open: Draft[];
  readonly taken: Taken;
  readonly uses: Map<string, NameUse>;
}

/** Takes in a page node by node, without touching it; pauses are offered at each `yield`; at most `most` nodes. */
export function* takeSnapshot(document: Document, url: string, most = MOST_NODES): Stepwise<Snapshot> {
  const dom = accessTo(document);
  const root = dom.root(document);
  const language = root ? dom.attribute(root, 'lang') : null;
  const taken: Taken = {
    text: 0,
    dropped: false,
    title: '',
    language,
    metas: new Map(),
    links: [],
    linkedData: [],
    elements: [],
    articles: [],
  };
  const body = draftOf('BODY', true, null);
  taken.elements.push(body);
  const walk: Walk = { dom, stack: [null], open: [body], taken, uses: new Map() };
  if (root) dom.stackChildren(root, walk.stack);
  for (let left = most; left > 0 && walk.stack.length > 0 && taken.text < MOST_TEXT; left -= STEP) {
    takeSome(walk, Math.min(left, STEP));
    yield;
  }
  const capped = walk.stack.length > 0 || taken.dropped || taken.text >= MOST_TEXT;
  while (walk.open.length > 0) close(walk.open.pop() as Draft);
  return {
    url,
    head: taken satisfies PageHead,
    body: body satisfies PageElement,
    elements: taken.elements,
    articles: taken.articles,
    capped,
  };
}

/** A plain loop over many nodes in few calls: in a page that was just opened all of this runs before a browser has compiled it well. */
function takeSome(walk: Walk, most: number): void {
  const { dom, stack, open, taken, uses } = walk;
  for (let left = most; left > 0 && stack.length > 0 && taken.text < MOST_TEXT; ) {
    const node = stack.pop() as Node | null;
    if (node === null) {
      close(open.pop() as Draft);
      continue;
    }
    left--;
    const name = dom.nodeName(node);
    const use = uses.get(name) ?? learn(uses, name);
    if (use.as === 'text') addText(dom.text(node), node, open[open.length - 1] as Draft, taken);
    else if (use.as === 'element') enter(walk, node, use);
    else if (use.as === 'data') readHead(dom, node, use.tag, taken);
    else if (use.as === 'head') {
      open.push(draftOf('HEAD', true, null));
      stack.push(null);
      dom.stackChildren(node, stack);
    }
  }
}

function learn(uses: Map<string, NameUse>, name: string): NameUse {
  const tag = name.toUpperCase();
  const isOther = tag.startsWith('#') ? 'nothing' : 'element';
  const as = tag === '#TEXT' ? 'text' : tag === 'HEAD' ? 'head' : NEVER.has(tag) ? 'data' : isOther;
  const use: NameUse = { tag, as, isBlock: isBlockTag(tag), mayHostShadow: HOSTS.has(tag) || tag.includes('-') };
  uses.set(name, use);
  return use;
}

function enter({ dom, stack, open, taken }: Walk, node: Node, { tag, isBlock, mayHostShadow }: NameUse): void {
  const parent = open[open.length - 1] as Draft;
  const draft = draftOf(tag, isBlock, parent);
  describe(dom, node, draft);
  if (tag === 'ARTICLE') {
    draft.node = node;
    taken.articles.push(draft);
  }
  addChild(parent, draft);
  taken.elements.push(draft);
  open.push(draft);
  stack.push(null);
  const shown = tag === 'IFRAME' || tag === 'FRAME' || tag === 'SLOT' ? shownIn(dom, node, tag) : null;
  if (shown) for (let i = shown.length - 1; i >= 0; i--) stack.push(shown[i] as Node);
  else dom.stackChildren((mayHostShadow && dom.shadow(node)) || node, stack);
}

function addText(value: string, node: Node, draft: Draft, taken: Taken): void {
  taken.text += value.length;
  if (value.length > MOST_IN_NODE) {
    taken.dropped = true;
    return;
  }
  const length = textLength(value);
  addChild(draft, { kind: 'text', value, length, node });
  draft.length += length;
  draft.line += length;
}

/** Length without the white space that mark-up is laid out with. */
function textLength(value: string): number {
  if (value.trim() === '') return 0;
  return /\s\s/.test(value) ? value.replace(/\s{2,}/g, ' ').length : value.length;
}

/** Most elements hold one child or none, and a list that is pushed to takes room for seventeen. */
const NO_CHILDREN: Draft['children'] = [];

function addChild(draft: Draft, child: Draft['children'][number]): void {
  if (draft.children === NO_CHILDREN) draft.children = [child];
  else draft.children.push(child);
}

function draftOf(tag: string, isBlock: boolean, parent: Draft | null): Draft {
  return {
    kind: 'element',
    tag,
    names: '',
    attributes: NO_ATTRIBUTES,
    parent,
    children: NO_CHILDREN,
    length: 0,
    linked: 0,
    prose: 0,
    holdsBlocks: false,
    holdsPicture: false,
    isBlock,
    line: 0,
    lineLinked: 0,
  };
}

/** The attributes that reading needs, in one pass: each look at the DOM costs. */
function describe(dom: DomAccess, node: Node, draft: Draft): void {
  const found = dom.attributeNames(node);
  let names = '';
  let attributes: Record<string, string> | null = null;
  for (let i = 0; i < found.length; i++) {
    const name = found[i] as string;
    const use = ATTRIBUTES.get(name);
    if (use === undefined) continue;
    // The text of an attribute costs more than the rest of it, above all that of an address.
    const value = use === 'there' ? '' : (dom.attribute(node, name) ?? '');
    if (use === 'kept' || use === 'there') {
      attributes ??= {};
      attributes[name] = value;
    } else if (names === '') names = value;
    else names = use === 'class' ? `${value} ${names}` : `${names} ${value}`;
  }
  if (names !== '') draft.names = names.trim();
  if (attributes) draft.attributes = attributes;
}

/** What a reader sees in place of an element's own children: a frame's document where we may look into it, what a slot was given; null for the children. */
function shownIn(dom: DomAccess, node: Node, tag: string): readonly Node[] | null {
  if (tag === 'SLOT') return assigned(node);
  try {
    const inner = (node as HTMLIFrameElement).contentDocument;
    return inner?.body ? dom.children(inner.body) : [];
  } catch {
    return [];
  }
}

function assigned(node: Node): Node[] | null {
  const nodes = (node as HTMLSlotElement).assignedNodes?.() ?? [];
  return nodes.length > 0 ? [...nodes] : null;
}

/** Measures an element once all of it has been taken, and adds it to the one around it. */
function close(draft: Draft): void {
  const { parent } = draft;
  endLine(draft);
  if (draft.tag === 'A' && draft.attributes.href !== undefined) draft.linked = draft.length;
  if (!parent) return;
  parent.length += draft.length;
  parent.linked += draft.linked;
  if (draft.holdsPicture || PICTURES.has(draft.tag)) parent.holdsPicture = true;
  if (draft.isBlock) {
    endLine(parent);
    parent.prose += draft.prose;
    parent.holdsBlocks = true;
    parent.isBlock = true;
  } else {
    parent.line += draft.length;
    parent.lineLinked += draft.linked;
  }
}

/** Running text: lines between blocks that are long enough and not of links. */
function endLine(draft: Draft): void {
  if (draft.line >= PROSE && draft.lineLinked < draft.line * 0.4) draft.prose += draft.line;
  draft.line = 0;
  draft.lineLinked = 0;
}

function readHead(dom: DomAccess, node: Node, tag: string, head: Taken): void {
  const text = () =>
    dom
      .children(node)
      .map((child) => dom.text(child))
      .join('');
  if (tag === 'TITLE') head.title ||= text();
  else if (tag === 'SCRIPT') {
    if (dom.attribute(node, 'type')?.toLowerCase().includes('ld+json')) head.linkedData.push(text());
  } else if (tag === 'LINK') head.links.push({ rel: dom.attribute(node, 'rel') ?? '', href: dom.attribute(node, 'href') ?? '' });
  else if (tag === 'META') {
    const name = dom.attribute(node, 'property') ?? dom.attribute(node, 'name') ?? dom.attribute(node, 'itemprop');
    const content = dom.attribute(node, 'content');
    if (name && content) addMeta(head.metas, name.toLowerCase(), content);
  }
}

function addMeta(metas: Map<string, string[]>, name: string, content: string): void {
  const known = metas.get(name);
  if (known) known.push(content);
  else metas.set(name, [content]);
}
