import type { PageOutcome } from '../messaging/page-api.ts';
import { type Extraction, extracting } from './extract-article.ts';
import { whenSettled } from './settled.ts';
import { inSlices } from './slices.ts';

/**
 * Reads a page, in slices, and once more when it has settled if what stood there at first was no article or has grown much since. Tells each outcome. A new
 * call ends the one before.
 */
export function pageReader(window: Window, tell: (outcome: PageOutcome) => void): () => void {
  let turn = 0;
  return () => {
    const mine = ++turn;
    const isCurrent = () => mine === turn;
    void readTwice(window, isCurrent, (outcome) => isCurrent() && tell(outcome));
  };
}

/** What stands there at first is told at once if it is an article; the page's last word is what it shows when it has settled. */
async function readTwice(window: Window, isCurrent: () => boolean, tell: (outcome: PageOutcome) => void): Promise<void> {
  const first = await readOnce(window);
  if (!mayCome(first)) tell(first);
  const changed = await whenSettled(window.document);
  if (!isCurrent()) return;
  const second = changed ? await readOnce(window) : first;
  if (mayCome(first) || hasGrown(first, second)) tell(second);
}

function lengthOf(outcome: PageOutcome): number {
  return outcome.status === 'article' ? outcome.article.text.length : 0;
}

/** Whether an article may yet appear. */
function mayCome(outcome: PageOutcome): boolean {
  return outcome.status === 'unreadable' && (outcome.reason === 'no-article' || outcome.reason === 'empty');
}

function hasGrown(first: PageOutcome, second: PageOutcome): boolean {
  return lengthOf(second) > lengthOf(first) * 1.2;
}

/** Whatever a page does to its own objects, the reader gets an answer. */
async function readOnce(window: Window): Promise<PageOutcome> {
  const { document, location } = window;
  const url = location.href;
  try {
    const extraction: Extraction = await inSlices(extracting(document, url));
    return extraction.status === 'article'
      ? { status: 'article', article: extraction.article }
      : { ...extraction, url, title: titleOf(document) };
  } catch (error) {
    return { status: 'failed', message: `${url.slice(0, 500)}: ${String(error).slice(0, 1000)}` };
  }
}

export function titleOf(document: Document): string {
  return String(document.title).slice(0, 2000);
}
