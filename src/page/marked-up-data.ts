import type { LinkedData } from './json-ld.ts';

/** How a page says in its attributes what is what: microdata (HTML), and RDFa Lite 1.1. */
interface Dialect {
  readonly scope: string;
  readonly type: string;
  readonly property: string;
  readonly id: string;
}

const DIALECTS: readonly Dialect[] = [
  { scope: 'itemscope', type: 'itemtype', property: 'itemprop', id: 'itemid' },
  { scope: 'typeof', type: 'typeof', property: 'property', id: 'resource' },
];

/** Items of a page, properties of an item, and items in items that are read: enough for real pages, a bound for hostile ones. */
const MOST_ITEMS = 500;
const MOST_PROPERTIES = 300;
const MOST_REFERENCES = 50;
const DEEPEST = 6;
/** UTF-16 units of all of them together. */
const MOST_TEXT = 2_000_000;

/** What may still be read. Items that refer to one another by `itemref` are more, each in each, than could ever be written down. */
interface Left {
  items: number;
  text: number;
}

/** The items of a type that the page's attributes describe, as JSON-LD would have them. */
export function markedUpData(document: Document, type: string): LinkedData[] {
  const left = { items: MOST_ITEMS, text: MOST_TEXT };
  return DIALECTS.flatMap((dialect) =>
    [...document.querySelectorAll(`[${dialect.scope}][${dialect.type}*="${type}"]`)]
      .map((element) => itemOf(element, dialect, DEEPEST, left))
      .filter((item) => item !== null)
      .filter((item) => [item['@type']].flat().includes(type)),
  );
}

function itemOf(element: Element, dialect: Dialect, depth: number, left: Left): LinkedData | null {
  if (depth < 0 || left.items <= 0 || left.text <= 0) return null;
  left.items--;
  const id = element.getAttribute(dialect.id);
  const item: Record<string, unknown> = { '@type': tokensOf(element, dialect.type), ...(id === null ? {} : { '@id': id }) };
  const found = new Map<string, unknown[]>();
  for (const one of propertiesOf(element, dialect)) {
    if (left.text <= 0) break;
    const value = one.hasAttribute(dialect.scope) ? itemOf(one, dialect, depth - 1, left) : contentOf(one);
    if (value === null || value === '') continue;
    if (typeof value === 'string') left.text -= value.length;
    for (const name of tokensOf(one, dialect.property)) found.set(name, [...(found.get(name) ?? []), value]);
  }
  for (const [name, values] of found) item[name] = values.length === 1 ? values[0] : values;
  return item;
}

/** The elements that say something of this item and not of one inside it; microdata also names some that stand elsewhere (`itemref`). */
function propertiesOf(element: Element, { scope, property }: Dialect): Element[] {
  const isOwn = (one: Element) => one.parentElement?.closest(`[${scope}]`) === element;
  const inside = [...element.querySelectorAll(`[${property}]`)].filter(isOwn);
  const elsewhere = scope === 'itemscope' ? referred(element, property) : [];
  return [...inside, ...elsewhere].slice(0, MOST_PROPERTIES);
}

function referred(element: Element, property: string): Element[] {
  const ids = [...new Set(tokensOf(element, 'itemref'))].slice(0, MOST_REFERENCES);
  const roots = ids.flatMap((id) => element.ownerDocument.getElementById(id) ?? []);
  return roots.flatMap((root) => [...(root.hasAttribute(property) ? [root] : []), ...root.querySelectorAll(`[${property}]`)]);
}

/** Names without their vocabulary: `https://schema.org/ClaimReview` and `schema:ClaimReview` are `ClaimReview`. */
function tokensOf(element: Element, attribute: string): string[] {
  const words = (element.getAttribute(attribute) ?? '').split(/\s+/).filter((word) => word !== '');
  return words.map((word) => word.replace(/^.*[/#:]/, ''));
}

/** What an element says by itself: an attribute made for it, an address, or its text. */
function contentOf(element: Element): string {
  const said = element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.getAttribute('value');
  if (said !== null) return said.trim();
  const address = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('resource');
  if (address !== null) return absolute(address, element.baseURI);
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function absolute(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}
