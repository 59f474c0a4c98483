import type { RawBlock } from './blocks.ts';
import type { LinkedData } from './json-ld.ts';
import { lineTest } from './line-patterns.ts';
import { isOfStory } from './repairs/witness.ts';

/** Asked first, of the text as it stands: a page has many lines. */
const MAY_FIT = /[Ss]ubscri|[Rr]eading|[Ss]ign|[Rr]egister|[Uu]nlock|SUBSCRI|READING|SIGN|REGISTER|UNLOCK/;
const fitsWords = lineTest({
  within: {
    'already a subscriber': '\\balready a subscriber\\b',
    'continue reading': '\\b(?:to continue reading|continue reading (?:with|for|your))\\b',
    'register to ': '\\bregister to (?:continue|read)\\b',
    'sign in to read': '\\bsign in to read\\b',
    'subscribe ': '\\bsubscribe (?:now )?to (?:continue|keep) reading\\b',
    subscriber: '\\b(?:subscribers? only|this (?:article|content|story) is (?:for|reserved for|only available to) (?:our )?subscribers)\\b',
    'unlock ': '\\bunlock (?:this|the full) (?:article|story)\\b',
  },
});

/** UTF-16 units: a shorter line holds none of these words. Of the article that are out of view before that is worth telling, and blocks that are looked at. */
const LEAST_WORDS = 12;
const MUCH = 200;
const MOST_BLOCKS = 400;

/** What a paywall does to an article: the rest is not in the page, or it is there and kept from view. */
export interface Walled {
  readonly cutShort: boolean;
  readonly partHidden: boolean;
}

/** How much of the article is there, told by what the page says of itself and by what its reader sees. `chosen` is the story, `all` the whole page. */
export function walled(
  all: readonly RawBlock[],
  chosen: readonly RawBlock[],
  text: string,
  node: LinkedData | null,
  body: string | null,
): Walled {
  const says = all.some((block) => block.length >= LEAST_WORDS && block.length < 600 && mayFit(block) && fitsWords(block.text));
  const partHidden = (says || isDeclared(node)) && isPartHidden(chosen);
  // The page's own data hold much more of this article than it shows.
  const holdsMore = body !== null && body.length > text.length * 1.5 && body.length > 1500 && isOfStory(body, chosen);
  return { partHidden, cutShort: !partHidden && (holdsMore || (says && text.length < 4000)) };
}

function mayFit({ pieces }: RawBlock): boolean {
  return pieces.some((piece) => piece !== null && MAY_FIT.test(piece.value));
}

/** By schema.org's mark-up for paywalled content. */
function isDeclared(node: LinkedData | null): boolean {
  return String(node?.isAccessibleForFree ?? '').toLowerCase() === 'false';
}

function isPartHidden(blocks: readonly RawBlock[]): boolean {
  let hidden = 0;
  for (const { pieces, text } of blocks.slice(-MOST_BLOCKS)) {
    const element = pieces.find((piece) => piece !== null)?.node.parentElement;
    if (element && isOutOfView(element)) hidden += text.length;
    if (hidden >= MUCH) return true;
  }
  return false;
}

/** Whether a style keeps an element from being seen, by whatever scrolling. Where nothing is laid out, nothing is hidden. */
function isOutOfView(element: Element): boolean {
  if (typeof element.checkVisibility !== 'function') return false;
  return !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || isClipped(element);
}

/** Wholly below the edge of an ancestor that shows no more than fits and cannot be scrolled. */
function isClipped(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  const window = element.ownerDocument.defaultView;
  for (let one = element.parentElement; one && window; one = one.parentElement) {
    if (!/^(?:hidden|clip)$/.test(window.getComputedStyle(one).overflowY)) continue;
    const isRoot = one === element.ownerDocument.body || one === element.ownerDocument.documentElement;
    if (top >= (isRoot ? window.innerHeight : one.getBoundingClientRect().bottom)) return true;
  }
  return false;
}
