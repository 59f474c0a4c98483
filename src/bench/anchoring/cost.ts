import type { TextSelectors } from '../../domain/selector.ts';
import { indexText } from '../../page/text-index.ts';
import { describePassage } from '../../selectors/describe-passage.ts';
import { resolve } from '../../selectors/resolve.ts';
import { searchText } from '../../selectors/search-text.ts';
import { randomOf } from '../random.ts';
import { EDITS } from './edits.ts';

const HIGHLIGHTS = 200;
const RUNS = 9;

/** Time to find 200 highlights again, as a ratio to reading the page's text once (a walk over its text nodes), the middle of several runs. */
export interface Cost {
  /** In the page as it was. */
  readonly unchanged: number;
  /** In the page with a tenth of its words changed: hardly a highlight has all its words. */
  readonly changed: number;
}

export function costOf(document: Document): Cost {
  const selectors = highlights(indexText(document).text);
  const unchanged = ratio(document, selectors);
  const paragraphs = [...document.body.querySelectorAll('p, li')];
  EDITS['words-changed']?.({ document, paragraphs, words: ['harbour', 'lantern', 'meadow', 'quarry'] }, randomOf('cost'));
  return { unchanged, changed: ratio(document, selectors) };
}

function ratio(document: Document, selectors: readonly TextSelectors[]): number {
  const ratios = Array.from({ length: RUNS }, () => time(() => reanchor(document, selectors)) / time(() => readOnce(document)));
  return Math.round((ratios.sort((a, b) => a - b)[RUNS >> 1] ?? 0) * 100) / 100;
}

function highlights(text: string): TextSelectors[] {
  const random = randomOf('highlights');
  return Array.from({ length: HIGHLIGHTS }, () => {
    const start = random.below(text.length - 300);
    return describePassage(text, { start, end: start + 20 + random.below(250) });
  }).filter((selectors) => selectors !== null);
}

function reanchor(document: Document, selectors: readonly TextSelectors[]): number {
  const index = indexText(document);
  const page = searchText(index.text);
  let found = 0;
  for (const one of selectors) {
    const place = resolve(page, one);
    if ('at' in place && index.ends(place.at)) found++;
  }
  return found;
}

function readOnce(document: Document): string {
  const walker = document.createTreeWalker(document.body, 4);
  let text = '';
  while (walker.nextNode()) text += walker.currentNode.nodeValue;
  return text;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
