import type { RawBlock } from './blocks.ts';
import { closest, type PageElement } from './page-tree.ts';
import { weightOf } from './story.ts';

/** Running text that makes an `<article>` one of several stories on a page, and not a teaser (a full paragraph weighs 1). */
const A_STORY = 1;

/** On a page that holds several whole articles one after the other (endless scrolling), the one that holds `inView`, else the first. Null on other pages. */
export function oneOfSeveral(articles: readonly PageElement[], blocks: readonly RawBlock[], inView: Node | null): PageElement | null {
  if (articles.length < 2) return null;
  const weights = new Map<PageElement, number>();
  for (const block of blocks) {
    const weight = weightOf(block);
    const article = weight > 0 ? closest(block.element, ({ tag }) => tag === 'ARTICLE') : null;
    if (article) weights.set(article, (weights.get(article) ?? 0) + weight);
  }
  const stories = [...weights].filter(([article, weight]) => weight >= A_STORY && hasHeadline(article)).map(([article]) => article);
  if (stories.length < 2) return null;
  return stories.find(({ node }) => inView && node?.contains(inView)) ?? stories[0] ?? null;
}

function hasHeadline(element: PageElement): boolean {
  return element.children.some((child) => child.kind === 'element' && (child.tag === 'H1' || hasHeadline(child)));
}
