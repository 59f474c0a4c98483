/**
 * Reads of the DOM that a page cannot bend. A form field named `childNodes` or an image named `body` hides the property of that name, also from
 * content scripts; the getter on the prototype still tells the truth.
 */
export interface DomAccess {
  /** As it stands: in capitals where the element is of HTML. */
  nodeName(node: Node): string;
  /** In capitals: an element's tag, `#TEXT`, `#COMMENT`, … */
  name(node: Node): string;
  text(node: Node): string;
  children(node: Node): Node[];
  /** Puts the children on a stack, the first on top. */
  stackChildren(node: Node, stack: (Node | null)[]): void;
  attribute(element: Node, name: string): string | null;
  /** Names of all attributes, as they stand. */
  attributeNames(element: Node): readonly string[];
  root(document: Document): Element | null;
  shadow(element: Node): ShadowRoot | null;
}

/** The reads, taken from the prototypes behind one document. */
export function accessTo(document: Document): DomAccess {
  const sample = realRoot(document) ?? document;
  const nodeName = getter<string>(sample, 'nodeName');
  const capitals = new Map<string, string>();
  const nodeValue = getter<string | null>(sample, 'nodeValue');
  const [first, next] = [rawGetter(sample, 'firstChild'), rawGetter(sample, 'nextSibling')];
  const [last, previous] = [rawGetter(sample, 'lastChild'), rawGetter(sample, 'previousSibling')];
  const shadowRoot = getter<ShadowRoot | null>(sample, 'shadowRoot');
  const getAttribute = method<(name: string) => string | null>(sample, 'getAttribute', () => null);
  const getAttributeNames = method<() => string[]>(sample, 'getAttributeNames', () => []);
  return {
    nodeName,
    name(node) {
      const name = nodeName(node);
      let known = capitals.get(name);
      if (known === undefined) {
        known = name.toUpperCase();
        capitals.set(name, known);
      }
      return known;
    },
    text: (node) => nodeValue(node) ?? '',
    children(node) {
      const found: Node[] = [];
      // Without a function between: these are most of all looks at the DOM.
      for (let child = first.call(node) as Node | null; child; child = next.call(child) as Node | null) found.push(child);
      return found;
    },
    stackChildren(node, stack) {
      for (let child = last.call(node) as Node | null; child; child = previous.call(child) as Node | null) stack.push(child);
    },
    attribute: (element, name) => getAttribute.call(element, name),
    attributeNames: (element) => getAttributeNames.call(element),
    root: realRoot,
    shadow: shadowRoot,
  };
}

function realRoot(document: Document): Element | null {
  return getter<Element | null>(document, 'documentElement')(document);
}

function getter<T>(object: object, name: string): (node: Node) => T {
  const get = rawGetter(object, name);
  return (node) => get.call(node) as T;
}

/** A getter by name from the first prototype that has one. */
function rawGetter(object: object, name: string): (this: Node) => unknown {
  for (let proto = Object.getPrototypeOf(object); proto; proto = Object.getPrototypeOf(proto)) {
    const get = Object.getOwnPropertyDescriptor(proto, name)?.get;
    if (get) return get;
  }
  return () => null;
}

function method<F extends (...args: never[]) => unknown>(object: object, name: string, otherwise: F): F {
  for (let proto = Object.getPrototypeOf(object); proto; proto = Object.getPrototypeOf(proto)) {
    const value: unknown = Object.getOwnPropertyDescriptor(proto, name)?.value;
    if (typeof value === 'function') return value as F;
  }
  return otherwise;
}
