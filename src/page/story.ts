import { isShorter, type RawBlock } from './blocks.ts';
import { nameTest } from './name-words.ts';
import { closest, elementsOf, hasToken, linkShare, type PageElement } from './page-tree.ts';

/** How much of a paragraph's weight each ancestor gets, from its parent up. */
const SHARES = [1, 0.7, 0.4, 0.2] as const;
/** A paragraph longer than this says no more for its place. UTF-16 units. */
const FULL_PARAGRAPH = 400;
/** A shorter one says nothing. */
const LEAST_TEXT = 60;
const isNameOfStory = nameTest(
  'article-?body article-?content article-?copy article-?main article-?text blog-?body blog-?content blog-?text body-?content body-?copy body-?text content-?body entry-?body entry-?content entry-?text main-?content post-?body post-?content post-?text prose rich-?text story-?body story-?content story-?copy story-?text',
);

/** Where the story stands: an element, and what is in it without belonging to it. */
export interface Story {
  readonly element: PageElement;
  readonly foreign: ReadonlySet<PageElement>;
}

/** The element around the most running text, then as far up as the text goes on in the same manner. Null on a page without running text. */
export function findStory(blocks: readonly RawBlock[]): Story | null {
  let best: PageElement | null = null;
  let most = 0;
  for (const [element, weight] of weigh(blocks)) {
    const score = weight * (1 - Math.min(1, linkShare(element))) * (isNamedStory(element) ? 1.3 : 1);
    if (score > most) [best, most] = [element, score];
  }
  const total = totals(blocks);
  return best ? widen(narrow(best, total), total) : null;
}

/** A child that holds this share of an element's running text is the story itself. */
const MOST = 0.6;

/** Down to the one article, or the one thing on the page, that holds most of it: an element also counts what stands beside the story. */
function narrow(element: PageElement, total: ReadonlyMap<PageElement, number>): PageElement {
  const whole = total.get(element) ?? 0;
  const child = element.children.find((one) => one.kind === 'element' && one.holdsBlocks && (total.get(one) ?? 0) >= whole * MOST);
  if (child?.kind !== 'element' || !(element.tag === 'BODY' || child.tag === 'ARTICLE' || isNamedStory(child))) return element;
  return narrow(child, total);
}

function isNamedStory({ names, attributes }: PageElement): boolean {
  return (names !== '' && isNameOfStory(names.toLowerCase())) || hasToken(attributes.itemprop, 'articlebody');
}

function weigh(blocks: readonly RawBlock[]): Map<PageElement, number> {
  const weights = new Map<PageElement, number>();
  for (const block of blocks) {
    const weight = weightOf(block);
    if (weight === 0) continue;
    let element = holderOf(block);
    for (const share of SHARES) {
      if (!element) break;
      weights.set(element, (weights.get(element) ?? 0) + weight * share);
      element = element.parent;
    }
  }
  return weights;
}

/** A paragraph's holder is its parent; bare text between blocks is held by the element itself. */
function holderOf({ element }: RawBlock): PageElement | null {
  return element.holdsBlocks ? element : element.parent;
}

/** What a block says for being running text. */
export function weightOf(block: RawBlock): number {
  const { kind, linkShare: links } = block;
  if (kind === 'heading' || kind === 'caption' || kind === 'time' || links > 0.5 || isShorter(block, LEAST_TEXT)) return 0;
  const known = weights.get(block);
  if (known !== undefined) return known;
  const { text } = block;
  const sentence = /[.!?…]["'”’)]*$/.test(text) ? 1 : 0.4;
  const weight = (Math.min(text.length, FULL_PARAGRAPH) / FULL_PARAGRAPH) * sentence * (1 - links);
  weights.set(block, weight);
  return weight;
}

/** Of long lines, as they are asked for several times. */
const weights = new WeakMap<RawBlock, number>();

/** All running text under each element. */
function totals(blocks: readonly RawBlock[]): Map<PageElement, number> {
  const total = new Map<PageElement, number>();
  for (const block of blocks) {
    const weight = weightOf(block);
    for (let element: PageElement | null = block.element; element && weight > 0; element = element.parent)
      total.set(element, (total.get(element) ?? 0) + weight);
  }
  return total;
}

/** Goes up while a sibling holds more text of the same manner: sections of one story. Siblings of another manner stay foreign. */
function widen(start: PageElement, total: ReadonlyMap<PageElement, number>): Story {
  let story = start;
  const foreign = new Set<PageElement>();
  const passed: PageElement[] = [];
  for (let child = start, parent = start.parent; parent; child = parent, parent = parent.parent) {
    const others = parent.children.filter((one): one is PageElement => one.kind === 'element' && one !== child);
    const weighty = others.filter((other) => (total.get(other) ?? 0) > 0);
    const parts = weighty.filter((other) => goesOn(start, child, other, total));
    passed.push(...others.filter((other) => !parts.includes(other) && (weighty.includes(other) || !isBare(other))));
    if (parts.length === 0) continue;
    story = parent;
    for (const one of passed) foreign.add(one);
  }
  return { element: story, foreign };
}

/** A heading, a list or a line between two parts. */
function isBare({ tag }: PageElement): boolean {
  return /^(?:P|UL|OL|H[2-6]|BLOCKQUOTE)$/.test(tag);
}

/** Whether a sibling reads as a part of the same story: called and built like what was found, or holding an element that is. */
function goesOn(start: PageElement, child: PageElement, other: PageElement, total: ReadonlyMap<PageElement, number>): boolean {
  if (isBare(other)) return true;
  if (other.tag === 'ARTICLE' || other.tag === 'ASIDE') return false;
  const weight = total.get(other) ?? 0;
  if (isAlike(child, other)) return weight < (total.get(child) ?? 0) * 3;
  const twin = [...elementsOf(other)].some((one) => isAlike(start, one) && (total.get(one) ?? 0) > weight * 0.5);
  return twin || (weight > 1 && linkShare(other) < 0.25 && isInArticle(other) && isNamedStory(other));
}

/** Same element, same first name; a plain division says nothing. */
function isAlike(a: PageElement, b: PageElement): boolean {
  return (
    a.tag === b.tag && firstName(a) === firstName(b) && (firstName(a) !== '' || !/^(?:DIV|SECTION)$/.test(a.tag) || a.parent === b.parent)
  );
}

function isInArticle(element: PageElement): boolean {
  return closest(element, ({ tag }) => tag === 'ARTICLE' || tag === 'MAIN') !== null;
}

function firstName({ names }: PageElement): string {
  return names.split(/\s+/)[0] ?? '';
}
