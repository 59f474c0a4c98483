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
  const [first, next] = [getter<Node | null>(sample, 'firstChild'), getter<Node | null>(sample, 'nextSibling')];
  const [last, previous] = [getter<Node | null>(sample, 'lastChild'), getter<Node | null>(sample, 'previousSibling')];
  const shadowRoot = getter<ShadowRoot | null>(sample, 'shadowRoot');
  const getAttribute = method<[name: string], string | null>(sample, 'getAttribute', () => null);
  const getAttributeNames = method<[], string[]>(sample, 'getAttributeNames', () => []);
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
      for (let child = first(node); child; child = next(child)) found.push(child);
      return found;
    },
    stackChildren(node, stack) {
      for (let child = last(node); child; child = previous(child)) stack.push(child);
    },
    attribute: getAttribute,
    attributeNames: getAttributeNames,
    root: realRoot,
    shadow: shadowRoot,
  };
}

function realRoot(document: Document): Element | null {
  return getter<Element | null>(document, 'documentElement')(document);
}

/** A getter by name from the first prototype that has one. */
function getter<T>(object: object, name: string): (node: Node) => T {
  return unbound<[], T>(ofPrototype(object, name, 'get') ?? (() => null));
}

function method<A extends unknown[], T>(object: object, name: string, otherwise: () => T): (node: Node, ...args: A) => T {
  return unbound<A, T>(ofPrototype(object, name, 'value') ?? otherwise);
}

function ofPrototype(object: object, name: string, part: 'get' | 'value'): unknown {
  for (let proto = Object.getPrototypeOf(object); proto; proto = Object.getPrototypeOf(proto)) {
    const found: unknown = Object.getOwnPropertyDescriptor(proto, name)?.[part];
    if (typeof found === 'function') return found;
  }
  return null;
}

/** The same function with the node as its first argument; without a function of ours between, as there are thousands of these calls. */
function unbound<A extends unknown[], T>(own: unknown): (node: Node, ...args: A) => T {
  return Function.prototype.call.bind(own as (...args: unknown[]) => unknown) as (node: Node, ...args: A) => T;
}
