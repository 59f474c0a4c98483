import { accessTo, type DomAccess } from './dom-access.ts';
import { isBlockTag, type PageElement, type PageHead, type PageNode, type Snapshot } from './page-tree.ts';
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
  'STYLE NOSCRIPT TEMPLATE SVG CANVAS OBJECT EMBED VIDEO AUDIO SELECT INPUT TEXTAREA BUTTON MATH MAP BASE LINK META SCRIPT TITLE HEAD'.split(
    ' ',
  ),
);
/** Attributes that are kept by name, and those whose values make an element's names, beside its class. */
const KEPT = new Set(['itemprop', 'role', 'hidden', 'aria-hidden', 'datetime', 'content', 'href', 'rel', 'style']);
const NAMING = new Set(['id', 'data-component', 'data-testid']);
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

interface Draft {
  readonly kind: 'element';
  readonly tag: string;
  readonly names: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Draft | null;
  readonly children: (Draft | Extract<PageNode, { kind: 'text' }>)[];
  length: number;
  linked: number;
  prose: number;
  holdsBlocks: boolean;
  node?: Node;
}

/** What has been taken so far. */
interface Taken {
  /** UTF-16 units of text. */
  text: number;
  /** A text node was too long to be taken. */
  dropped: boolean;
  title: string;
  language: string | null;
  readonly metas: { name: string; content: string }[];
  readonly links: { rel: string; href: string }[];
  readonly linkedData: string[];
  readonly elements: Draft[];
}

interface Frame {
  readonly draft: Draft;
  readonly nodes: readonly Node[];
  at: number;
}

/** Takes in a page node by node, without touching it; pauses are offered at each `yield`; at most `most` nodes. Node lists are held, so that a page may change meanwhile. */
export function* takeSnapshot(document: Document, url: string, most = MOST_NODES): Stepwise<Snapshot> {
  const dom = accessTo(document);
  const head: Taken = { text: 0, dropped: false, title: '', language: null, metas: [], links: [], linkedData: [], elements: [] };
  const root = dom.root(document);
  head.language = root ? dom.attribute(root, 'lang') : null;
  const top = draftOf('BODY', NOTHING, null);
  head.elements.push(top);
  const frames: Frame[] = [{ draft: top, nodes: root ? dom.children(root) : [], at: 0 }];
  let taken = 0;
  while (frames.length > 0 && taken < most && head.text < MOST_TEXT) {
    const frame = frames[frames.length - 1] as Frame;
    const node = frame.nodes[frame.at++];
    if (!node) close((frames.pop() as Frame).draft);
    else {
      enter(dom, node, frame, frames, head);
      if (++taken % STEP === 0) yield;
    }
  }
  const capped = frames.length > 0 || head.dropped || head.text >= MOST_TEXT;
  while (frames.length > 0) close((frames.pop() as Frame).draft);
  return { url, head: head satisfies PageHead, body: top satisfies PageElement, elements: head.elements, capped };
}

const ELEMENT = 1;
const TEXT = 3;

function enter(dom: DomAccess, node: Node, frame: Frame, frames: Frame[], taken: Taken): void {
  const type = dom.type(node);
  if (type === TEXT) addText(dom.text(node), node, frame.draft, taken);
  else if (type === ELEMENT) enterElement(dom, node, dom.name(node), frame, frames, taken);
}

function enterElement(dom: DomAccess, node: Node, tag: string, frame: Frame, frames: Frame[], head: Taken): void {
  if (tag === 'HEAD') {
    frames.push({ draft: draftOf('HEAD', NOTHING, null), nodes: dom.children(node), at: 0 });
  } else if (NEVER.has(tag)) readHead(dom, node, tag, head);
  else {
    const draft = draftOf(tag, describe(dom, node), frame.draft);
    if (tag === 'ARTICLE') draft.node = node;
    frame.draft.children.push(draft);
    head.elements.push(draft);
    frames.push({ draft, nodes: childrenOf(dom, node, tag), at: 0 });
  }
}

function addText(value: string, node: Node, draft: Draft, taken: Taken): void {
  taken.text += value.length;
  if (value.length > MOST_IN_NODE) {
    taken.dropped = true;
    return;
  }
  const length = textLength(value);
  draft.children.push({ kind: 'text', value, length, node });
  draft.length += length;
}

/** Length without the white space that mark-up is laid out with. */
function textLength(value: string): number {
  if (value.trim() === '') return 0;
  return /\s\s/.test(value) ? value.replace(/\s{2,}/g, ' ').length : value.length;
}

type Described = Pick<Draft, 'names' | 'attributes'>;

const NOTHING: Described = { names: '', attributes: NO_ATTRIBUTES };

function draftOf(tag: string, { names, attributes }: Described, parent: Draft | null): Draft {
  return { kind: 'element', tag, names, attributes, parent, children: [], length: 0, linked: 0, prose: 0, holdsBlocks: false };
}

/** The attributes that reading needs, in one pass: each look at the DOM costs. */
function describe(dom: DomAccess, node: Node): Described {
  let names = '';
  let attributes: Record<string, string> | null = null;
  for (const name of dom.attributeNames(node)) {
    if (name === 'class') names = `${dom.attribute(node, name)} ${names}`;
    else if (NAMING.has(name)) names += ` ${dom.attribute(node, name)}`;
    else if (KEPT.has(name)) {
      attributes ??= {};
      attributes[name] = dom.attribute(node, name) ?? '';
    }
  }
  return names === '' && !attributes ? NOTHING : { names: names.trim(), attributes: attributes ?? NO_ATTRIBUTES };
}

/** Children as the reader sees them: of an open shadow root in place of the element's own, of a frame's document where we may look into it. */
function childrenOf(dom: DomAccess, node: Node, tag: string): Node[] {
  if (tag === 'IFRAME' || tag === 'FRAME') return frameChildren(dom, node);
  if (tag === 'SLOT') return assigned(node) ?? dom.children(node);
  return dom.children((mayHostShadow(tag) ? dom.shadow(node) : null) ?? node);
}

/** The elements that can have a shadow root, by the DOM standard. */
const HOSTS = new Set('ARTICLE ASIDE BLOCKQUOTE BODY DIV FOOTER H1 H2 H3 H4 H5 H6 HEADER MAIN NAV P SECTION SPAN'.split(' '));

function mayHostShadow(tag: string): boolean {
  return HOSTS.has(tag) || tag.includes('-');
}

function frameChildren(dom: DomAccess, node: Node): Node[] {
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

/** Measures an element once all of it has been taken. */
function close(draft: Draft): void {
  const { tag, parent } = draft;
  measureRuns(draft);
  if (tag === 'A' && draft.attributes.href !== undefined) draft.linked = draft.length;
  if (!parent) return;
  parent.length += draft.length;
  parent.linked += draft.linked;
}

/** Adds up the running text: lines between blocks that are long enough and not of links. */
function measureRuns(draft: Draft): void {
  let run = 0;
  let runLinked = 0;
  for (const child of draft.children) {
    if (child.kind === 'text') run += child.length;
    else if (child.holdsBlocks || isBlockTag(child.tag)) {
      draft.prose += proseOf(run, runLinked) + child.prose;
      draft.holdsBlocks = true;
      run = 0;
      runLinked = 0;
    } else {
      run += child.length;
      runLinked += child.linked;
    }
  }
  draft.prose += proseOf(run, runLinked);
}

function proseOf(run: number, linked: number): number {
  return run >= PROSE && linked < run * 0.4 ? run : 0;
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
    if (name && content) head.metas.push({ name: name.toLowerCase(), content });
  }
}
